// Why: whoever reports by cash needs each receipt on its day and each refund on its own, be either numbered or waiting, or booked in a later month.
import { beforeEach, expect, it } from 'vitest'
import type { Caller } from '../../../functions/finance-api/action.ts'
import { cashActions } from '../../../functions/finance-api/cash.ts'
import { inputSchema, recordPayment } from '../../../functions/record-payment/step.ts'
import { validateEntries } from '../../../functions/validate-entries/step.ts'
import { cashRoutes } from '../../../shared/contracts/api/cash-routes.ts'
import type { SellerId } from '../../../shared/domain/ids.ts'
import { type Books, booksOver, createTables, freshSeller, noon } from '../../support/books.ts'
import { dynamoPeer } from '../../support/peers/dynamo.ts'
import { aCustomer, aSeller } from '../../support/samples.ts'

const caller: Caller = { subject: 'anna', sellers: {}, operator: false, requestKey: 'r', ifMatch: undefined }

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

const ports = () => ({ ...books, masterData: books.master, clock: { now: () => noon }, unvalidated: () => {} })
const record = async (input: object) =>
  expect(await recordPayment(ports())(inputSchema.parse({ sellerId, by: 'anna', ...input }))).toMatchObject({ outcome: 'recorded' })
const transfer = (paymentId: string, receivedOn: string, amount: string) =>
  record({ what: 'receive', method: 'bankTransfer', currency: 'EUR', apply: [], payer: 'C-1001', paymentId, receivedOn, amount })
const refund = (paymentId: string, on: string, amount: string, more: object = {}) =>
  record({ what: 'refund', paymentId, version: 1, refundId: `R-${paymentId}`, on, amount, reason: 'twice', ...more })

const cash = async (from: string, until: string) => {
  const answer = await cashActions(ports()).showCash(
    cashRoutes.showCash.call.parse({ params: { sellerId }, query: { from, until } }),
    caller,
  )
  return 'body' in answer ? answer.body.rows.map(({ day, gross, vat }) => `${day} ${gross} ${vat}`) : answer
}

it('each receipt counts on its day, all of one day together, and each refund on its own, of whenever its payment came in', async () => {
  await transfer('BK-1', '2026-09-30', '100')
  await transfer('BK-2', '2026-10-01', '20')
  await transfer('BK-3', '2026-10-01', '3')
  await refund('BK-1', '2026-10-02', '40')
  await validateEntries(ports())({ sellerId })
  await refund('BK-2', '2026-11-03', '5')
  expect(await cash('2026-10-01', '2026-10-31')).toEqual(['2026-10-01 23.00 0.00', '2026-10-02 -40.00 0.00'])
  expect(await cash('2026-11-01', '2026-11-30')).toEqual(['2026-11-03 -5.00 0.00'])
  expect(await cash('2025-01-01', '2025-12-31')).toEqual([])
})

it('what is booked in a later month, as its own is closed, counts on its day all the same', async () => {
  await transfer('BK-1', '2026-10-05', '100')
  await books.periods.close({ sellerId, month: '2026-10', by: 'anna', at: noon })
  await refund('BK-1', '2026-10-30', '10', { bookedOn: '2026-11-01' })
  expect(await cash('2026-10-01', '2026-10-31')).toEqual(['2026-10-05 100.00 0.00', '2026-10-30 -10.00 0.00'])
  expect(await cash('2026-11-01', '2026-11-30')).toEqual([])
})

it('a period that ends before it begins is told', async () => {
  expect(await cash('2026-10-02', '2026-10-01')).toMatchObject({ status: 422, code: 'endsBeforeItBegins' })
})
