/** A credit that is asked for over the API is the command's own, in the name of the caller, and every answer of the command has its status. */
import { expect, it } from 'vitest'
import type { Caller } from '../../../functions/finance-api/action.ts'
import { bound } from '../../../functions/finance-api/bound-action.ts'
import { creditActions } from '../../../functions/finance-api/credits.ts'
import { inputSchema as creditInput } from '../../../functions/credit-invoice/step.ts'
import { inputSchema as rebateInput } from '../../../functions/grant-rebate/step.ts'
import { creditRoutes } from '../../../shared/contracts/api/credit-routes.ts'

const caller: Caller = { subject: 'claire', sellers: {}, operator: false, requestKey: 'k', ifMatch: undefined }
const credit = { invoice: 'F2026-000001', requestId: 'R-1', reason: 'return', part: { kind: 'all' } }
const rebate = {
  requestId: 'R-2',
  customerId: 'C-1',
  contractReference: 'K-1',
  period: { from: '2026-01-01', until: '2026-03-31' },
  invoices: ['F2026-000001'],
  grant: { kind: 'percent', percent: '3' },
}

const creditNoteId = 'a'.repeat(40)

/** The answer to a call, and what the command was asked. */
const ask = async (path: string, body: object, answer: object) => {
  const asked: unknown[] = []
  const commands = { ask: async (_name: string, input: unknown) => (asked.push(input), answer) }
  const action = bound(creditRoutes, creditActions({ commands })).find(({ route }) => route.path.endsWith(path))!
  return { answer: await action.run({ params: { sellerId: 'lumiere' }, query: {}, body }, caller), asked }
}

it('asks in a form that the commands take, by the caller', async () => {
  const accepted = { outcome: 'accepted', creditNoteId }
  const credited = await ask('credit-notes', credit, accepted)
  expect(credited.answer).toEqual({ body: { creditNoteId, state: 'ACCEPTED' } })
  expect(creditInput.parse(credited.asked[0])).toMatchObject({ sellerId: 'lumiere', by: 'claire', requestId: 'R-1' })
  const granted = await ask('rebates', rebate, accepted)
  expect(rebateInput.parse(granted.asked[0])).toMatchObject({ sellerId: 'lumiere', by: 'claire', requestId: 'R-2' })
})

it('takes no other name than that of the caller', async () => {
  const { answer, asked } = await ask('credit-notes', { ...credit, by: 'paul' }, { outcome: 'notFound' })
  expect(answer).toMatchObject({ status: 400 })
  expect(asked).toEqual([])
})

it('says the state of what was asked before, what stands in the way, and what is unknown', async () => {
  const before = await ask('credit-notes', credit, { outcome: 'sameAsBefore', creditNoteId, state: 'INVOICING' })
  expect(before.answer).toMatchObject({ body: { state: 'INVOICING' } })
  const finding = { code: 'NOTHING_LEFT_TO_CREDIT', field: 'invoice', expected: 'x', actual: 'y', remedy: 'z' }
  const refused = await ask('credit-notes', credit, { outcome: 'refused', findings: [finding] })
  expect(refused.answer).toMatchObject({ status: 422, findings: [finding] })
  expect((await ask('rebates', rebate, { outcome: 'notFound' })).answer).toMatchObject({ status: 404, code: 'unknownSeller' })
})
