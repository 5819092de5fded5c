import { creditClaimsOn, creditNoteClaimsOn } from '../domain/crediting/credited-invoice.ts'
import { isCredit } from '../domain/crediting/purpose.ts'
import { defect } from '../domain/failures.ts'
import { type InvoiceId, invoiceIdSchema, type SellerId } from '../domain/ids.ts'
import type { PayableInvoice } from '../domain/payment/apply-payment.ts'
import type { InvoiceBook } from '../ports/invoice-book.ts'
import type { OrderBook } from '../ports/order-book.ts'

export type Books = {
  readonly invoices: Pick<InvoiceBook, 'find' | 'findEntry' | 'findByNumber' | 'readSnapshot'>
  readonly orders: Pick<OrderBook, 'find'>
}

/** The seller's issued invoice of a number or an id, with what is credited of it; undefined when there is none. */
export const readPayable = async (books: Books, sellerId: SellerId, numberOrId: string): Promise<PayableInvoice | undefined> => {
  const id = invoiceIdSchema.safeParse(numberOrId)
  const invoiceId = id.success ? id.data : await books.invoices.findByNumber(sellerId, numberOrId)
  return invoiceId === undefined ? undefined : payableOf(books, sellerId, invoiceId)
}

const payableOf = async ({ invoices, orders }: Books, sellerId: SellerId, invoiceId: InvoiceId): Promise<PayableInvoice | undefined> => {
  const [header, entry] = await Promise.all([invoices.find(invoiceId), invoices.findEntry(invoiceId)])
  if (header?.sellerId !== sellerId || entry === undefined) return undefined
  const [invoice, order] = await Promise.all([invoices.readSnapshot(entry.digest), orders.find(sellerId, header.orderId)])
  if (order === undefined) throw defect(`order ${header.orderId} of invoice ${invoiceId} is missing`)
  if (isCredit(invoice)) return undefined
  return { header, invoice, number: entry.number, claims: creditClaimsOn(order, invoice), creditNotes: creditNoteClaimsOn(order, invoice) }
}
