import { defect } from '../../shared/domain/failures.ts'
import type { InvoiceId } from '../../shared/domain/ids.ts'
import type { JournalEntry } from '../../shared/domain/journal-entry.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import type { LateClaim } from '../../shared/domain/late-fees/late-claim.ts'
import type { Reduction } from '../../shared/domain/late-fees/unpaid.ts'
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

/** All that decides what is owed for the delay of an issued invoice, as it stands now. */
export const readLateClaim = async (ports: Ports, header: InvoiceHeader, entry: JournalEntry): Promise<LateClaim> => {
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
  return {
    issued: { invoice, issue: entry },
    standing: header,
    setting: seller.latePayment,
    customer,
    payments: (header.payments ?? []).map(({ receivedOn, amount }) => ({ day: receivedOn, amount })),
    credits: await creditsOf(ports, order, invoiceId),
  }
}

/** Credit notes count from their day of issue; one that waits for its number, from the day on which it was asked for. */
const creditsOf = async ({ invoices }: Ports, { facts }: Order, invoiceId: InvoiceId): Promise<Reduction[]> => {
  const found = facts.map(async ({ credit, credited, date, invoiceId: creditNoteId }): Promise<Reduction[]> => {
    if (credited === undefined || credit?.invoiceId !== invoiceId) return []
    const entry = await invoices.findEntry(creditNoteId)
    return [{ day: entry?.issueDate ?? date, amount: credited.gross }]
  })
  return (await Promise.all(found)).flat()
}
