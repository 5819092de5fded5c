import { defect } from '../../shared/domain/failures.ts'
import type { InvoiceId, SellerId } from '../../shared/domain/ids.ts'
import { creditNoteIdsOf, lateClaimOf } from '../../shared/domain/fee-statement/late-claim-of.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'

export type ReadPorts = {
  readonly invoices: Pick<InvoiceBook, 'find' | 'findEntry' | 'findByNumber' | 'readSnapshot'>
  readonly orders: Pick<OrderBook, 'find'>
  readonly masterData: Pick<MasterData, 'seller' | 'customer'>
  readonly clock: Clock
}

/** An issued invoice of a seller with its order, and all that decides what its delay costs now; undefined: the seller has none of that id. */
export const readLate = async (ports: ReadPorts, sellerId: SellerId, invoiceId: InvoiceId) => {
  const { invoices, orders, masterData, clock } = ports
  const [header, entry] = await Promise.all([invoices.find(invoiceId), invoices.findEntry(invoiceId)])
  if (header?.sellerId !== sellerId || entry === undefined) return undefined
  const now = clock.now()
  const [invoice, order, seller, customer] = await Promise.all([
    invoices.readSnapshot(entry.digest),
    orders.find(sellerId, header.orderId),
    masterData.seller(sellerId, now),
    masterData.customer(sellerId, header.customerId, now),
  ])
  if (order === undefined || seller === undefined || customer === undefined)
    throw defect(`invoice ${invoiceId} has lost its order or parties`)
  const found = await Promise.all(creditNoteIdsOf(order, invoiceId).map((id) => invoices.findEntry(id)))
  const creditEntries = found.filter((each) => each !== undefined)
  const claim = lateClaimOf({ issued: { invoice, issue: entry }, header, order, seller, customer, creditEntries })
  return { header, order, seller, claim }
}
export type Late = NonNullable<Awaited<ReturnType<typeof readLate>>>
