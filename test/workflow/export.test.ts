/** The synthesised machine export must go on until all is written, and tell whoever waits when it is given up. */
import { beforeAll, expect, test } from 'vitest'
import { virtualClock } from '../support/peers/clock.ts'
import type { Machine } from '../support/interpreter/definition.ts'
import { type Result, runMachine } from '../support/interpreter/run-machine.ts'
import { machineOf, synthesise } from '../support/synthesised.ts'

let definition: Machine
beforeAll(() => {
  definition = machineOf(synthesise().QuittancePipeline, 'Export')
})

type Given = { readonly exportId: string; readonly error?: string }
type Step = (given: Given, call: number) => unknown

const run = async (step: Step): Promise<Result & { readonly calls: Given[] }> => {
  const clock = virtualClock()
  const calls: Given[] = []
  const lambda = async (name: string, input: unknown) => {
    expect(name).toBe('export-books')
    calls.push(input as Given)
    return step(input as Given, calls.length)
  }
  const result = await clock.run(runMachine({ definition, input: { exportId: 'exp-1' }, clock, tasks: { lambda } }))
  return { ...result, calls }
}

const answer = (outcome: string) => ({ outcome, exportId: 'exp-1' })
const failing = (name: string): never => {
  throw Object.assign(new Error(name), { name })
}

test('an export is written piece by piece until it is done', async () => {
  const { status, calls } = await run((_given, call) => answer(call < 4 ? 'more' : 'done'))
  expect([status, calls.length, calls.every(({ exportId }) => exportId === 'exp-1')]).toEqual(['SUCCEEDED', 4, true])
})

test('a piece that fails for a moment is repeated, and nobody is told', async () => {
  const { status, calls } = await run((_given, call) => (call < 3 ? failing('Transient') : answer('done')))
  expect([status, calls.map(({ error }) => error)]).toEqual(['SUCCEEDED', [undefined, undefined, undefined]])
})

test('a piece that no repeat mends ends the export, which is told the name of the failure', async () => {
  const { status, calls } = await run(({ error }) => (error === undefined ? failing('Defect') : answer('failed')))
  expect([status, calls.at(-1)]).toEqual(['FAILED', expect.objectContaining({ exportId: 'exp-1', error: 'Defect' })])
})

test('an export that cannot even be told ends all the same', async () => {
  const { status, calls } = await run(() => failing('Defect'))
  expect([status, calls.length]).toEqual(['FAILED', 2])
})
