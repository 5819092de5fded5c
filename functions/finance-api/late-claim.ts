import { defect } from '../../shared/domain/failures.ts'
import type { JournalEntry } from '../../shared/domain/journal-entry.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import type { LateClaim } from '../../shared/domain/late-fees/late-claim.ts'
import { creditNoteIdsOf, lateClaimOf } from '../../shared/domain/fee-statement/late-claim-of.ts'
import type { Order } from '../../shared/domain/order.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'

export type Ports = {
  readonly invoices: Pick<InvoiceBook, 'findEntry' | 'readSnapshot'>
  readonly orders: Pick<OrderBook, 'find'>
  readonly masterData: Pick<MasterData, 'seller' | 'customer'>
  readonly clock: Clock
}

/** All that decides what is owed for the delay of an issued invoice, as it stands now, and the order in which its statements stand. */
export const readLateClaim = async (
  ports: Ports,
  header: InvoiceHeader,
  entry: JournalEntry,
): Promise<{ readonly claim: LateClaim; readonly order: Order }> => {
  const { sellerId, orderId, customerId, invoiceId } = header
  const now = ports.clock.now()
  const [invoice, order, seller, customer] = await Promise.all([
    ports.invoices.readSnapshot(entry.digest),
    ports.orders.find(sellerId, orderId),
    ports.masterData.seller(sellerId, now),
    ports.masterData.customer(sellerId, customerId, now),
  ])
  if (order === undefined || seller === undefined || customer === undefined)
    throw defect(`invoice ${invoiceId} has lost its order or parties`)
  const found = await Promise.all(creditNoteIdsOf(order, invoiceId).map((id) => ports.invoices.findEntry(id)))
  const creditEntries = found.filter((each) => each !== undefined)
  return { claim: lateClaimOf({ issued: { invoice, issue: entry }, header, order, seller, customer, creditEntries }), order }
}
