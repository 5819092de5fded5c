/** A run over the API is the commands' own; which orders it bills is not told to whoever runs the installation. */
import { expect, it } from 'vitest'
import type { Caller } from '../../../functions/finance-api/action.ts'
import { bound } from '../../../functions/finance-api/bound-action.ts'
import { runActions } from '../../../functions/finance-api/runs.ts'
import { runRoutes } from '../../../shared/contracts/api/run-routes.ts'

const caller: Caller = { subject: 'olga', sellers: {}, operator: true, requestKey: 'k', ifMatch: undefined }
const runId = 'run-mzxw6ytboi3gk4tfon2gc3tu'
const at = '2026-11-24T10:00:00.000Z'
const run = { runId, state: 'RUNNING', attempt: 1, lists: 2, orders: 80, startedAt: at, mailsBy: at }

const ask = async (operation: keyof typeof runRoutes, answer: object) => {
  const action = bound(runRoutes, runActions({ commands: { ask: async () => answer } })).find(
    ({ route }) => route.path === runRoutes[operation].path && route.method === runRoutes[operation].method,
  )!
  return action.run({ params: { runId }, query: {} }, caller)
}

it('says how far it is, with the number of orders that are unfinished and not their names', async () => {
  const told = { outcomes: { mailed: 78 }, listsReported: 2, mailsWaiting: 3, mailsEndAt: at }
  const unfinished = [{ sellerId: 'lumiere', orderId: 'SO-1', outcome: 'failed' }]
  const answer = await ask('showRun', { outcome: 'found', run, ...told, unfinished, more: 4 })
  expect(answer).toEqual({ body: { run, ...told, unfinished: 5 } })
})

it('is paused, and goes on', async () => {
  expect(await ask('pauseRun', { outcome: 'paused' })).toEqual({ body: { outcome: 'paused' } })
  expect(await ask('resumeRun', { outcome: 'resumed', attempt: 2, mailsBy: at })).toMatchObject({
    body: { outcome: 'resumed', attempt: 2 },
  })
})

it('is a conflict when it has ended, and unknown when there is none', async () => {
  expect(await ask('pauseRun', { outcome: 'ended' })).toMatchObject({ status: 409, code: 'runEnded' })
  for (const operation of ['showRun', 'pauseRun', 'resumeRun'] as const)
    expect(await ask(operation, { outcome: 'notFound' })).toMatchObject({ status: 404, code: 'unknownRun' })
})
