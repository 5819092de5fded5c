// Finance looks for money that nobody has used yet: over the real adapters and the in-memory DynamoDB.
import { beforeEach, describe, expect, it } from 'vitest'
import type { Caller } from '../../../functions/finance-api/action.ts'
import { paymentActions } from '../../../functions/finance-api/payments.ts'
import { inputSchema, recordPayment } from '../../../functions/record-payment/step.ts'
import { sweep } from '../../../functions/sweep/step.ts'
import { paymentRoutes } from '../../../shared/contracts/api/payment-routes.ts'
import { addSeconds, day } from '../../../shared/domain/day.ts'
import type { SellerId } from '../../../shared/domain/ids.ts'
import type { Lags } from '../../../shared/ports/telling.ts'
import { type Books, booksOver, createTables, freshSeller, noon } from '../../support/books.ts'
import { dynamoPeer } from '../../support/peers/dynamo.ts'
import { aCustomer, aSeller } from '../../support/samples.ts'

const caller: Caller = { subject: 'anna', sellers: {}, operator: false, requestKey: 'r', ifMatch: undefined }
const payer = aCustomer().customerId

let books: Books
let sellerId: SellerId
beforeEach(async () => {
  const { client } = dynamoPeer()
  books = booksOver(client, await createTables(client))
  sellerId = freshSeller()
  const provenance = { by: 'test', at: noon }
  await books.master.putSeller(aSeller({ sellerId }), provenance)
  await books.master.putCustomer(aCustomer({ sellerId }), { provenance, read: undefined, occurrences: [] })
})

const ports = () => ({ ...books, masterData: books.master, clock: { now: () => noon } })
const change = async (input: object) =>
  expect(await recordPayment(ports())(inputSchema.parse({ sellerId, by: 'anna', ...input }))).toMatchObject({ outcome: 'recorded' })
const receive = (paymentId: string, receivedOn: string, facts: object = { payer }) =>
  change({ what: 'receive', paymentId, method: 'bankTransfer', amount: '10', currency: 'EUR', receivedOn, apply: [], ...facts })
const giveBack = (paymentId: string) =>
  change({ what: 'refund', paymentId, version: 1, refundId: `R-${paymentId}`, amount: '10', on: '2026-11-24', reason: 'paid twice' })

const four = async () => {
  await receive('BK-3', '2026-11-03')
  await receive('BK-1', '2026-11-01')
  await receive('BK-2', '2026-11-02', {})
  await receive('BK-4', '2026-11-04')
  await giveBack('BK-3')
}

type Query = Partial<Parameters<ReturnType<typeof paymentActions>['listPayments']>[0]['query']>
const list = async (query: Query, seller = sellerId) => {
  const actions = paymentActions({ ...ports(), commands: { ask: async () => undefined } })
  const answer = await actions.listPayments({ params: { sellerId: seller }, query: { limit: 50, ...query } }, caller)
  return paymentRoutes.listPayments.answer.parse('body' in answer ? answer.body : answer)
}
const idsIn = async (query: Query, seller?: SellerId) => (await list(query, seller)).payments.map(({ paymentId }) => paymentId)

describe('the list of payments', () => {
  it('is in order of the day of receipt, of all, of a payer, or between two days', async () => {
    await four()
    expect(await idsIn({})).toEqual(['BK-1', 'BK-2', 'BK-3', 'BK-4'])
    expect(await idsIn({ payer })).toEqual(['BK-1', 'BK-3', 'BK-4'])
    expect(await idsIn({ from: day('2026-11-02'), until: day('2026-11-03') })).toEqual(['BK-2', 'BK-3'])
    expect(await idsIn({ payer, until: day('2026-11-03') })).toEqual(['BK-1', 'BK-3'])
  })

  it('shows what is left of whom, and no longer what went back', async () => {
    await four()
    expect(await idsIn({ status: 'unapplied' })).toEqual(['BK-1', 'BK-2', 'BK-4'])
    expect(await idsIn({ status: 'applied' })).toEqual(['BK-3'])
    expect(await idsIn({ status: 'applied', payer })).toEqual(['BK-3'])
    const { payments, asOf } = await list({ status: 'unapplied' })
    expect(asOf).toBe(noon)
    expect(payments[1]).toMatchObject({ unapplied: '10.00', status: 'unapplied', receivedOn: '2026-11-02' })
    expect(payments[1]?.payer).toBeUndefined()
  })

  it('goes on where the page before ended, and holds nothing of another seller', async () => {
    await four()
    const found: string[] = []
    let cursor: string | undefined
    do {
      const page = await list({ limit: 1, cursor })
      found.push(...page.payments.map(({ paymentId }) => paymentId))
      cursor = page.next
    } while (cursor !== undefined)
    expect(found).toEqual(['BK-1', 'BK-2', 'BK-3', 'BK-4'])
    expect(await idsIn({}, freshSeller())).toEqual([])
  })
})

it('money that settles nothing is told by its age beyond ten days, until it is used or goes back', async () => {
  const days = 86_400
  const age = async (afterDays: number): Promise<number | undefined> => {
    const told: Lags[] = []
    const now = addSeconds(noon, afterDays * days)
    const untold = { failed: () => {}, leftLying: () => {}, tellUnnumbered: () => {}, tellLags: (lags: Lags) => told.push(lags) }
    const unused = { bus: { publish: async () => [] }, workflow: {} as never, mailQueue: {} as never, commands: {} as never }
    await sweep({ ...ports(), dueList: books.due, ...untold, ...unused, clock: { now: () => now } })()
    return told[0]?.unappliedCashSeconds
  }
  await receive('BK-1', '2026-11-01')
  expect(await age(10)).toBe(0)
  expect(await age(12)).toBe(2 * days)
  await giveBack('BK-1')
  expect(await age(12)).toBe(0)
})
