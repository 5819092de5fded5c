import { creditClaimsOn, creditNoteClaimsOn } from '../../shared/domain/crediting/credited-invoice.ts'
import { isCredit } from '../../shared/domain/crediting/purpose.ts'
import { defect } from '../../shared/domain/failures.ts'
import { invoiceIdSchema, type SellerId } from '../../shared/domain/ids.ts'
import type { PayableInvoice } from '../../shared/domain/payment/apply-payment.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'

export type Books = {
  readonly invoices: Pick<InvoiceBook, 'find' | 'findEntry' | 'findByNumber' | 'readSnapshot'>
  readonly orders: Pick<OrderBook, 'find'>
}

/** The seller's issued invoice of a number or an id, with what is credited of it; undefined when there is none. */
export const readPayable = async ({ invoices, orders }: Books, sellerId: SellerId, named: string): Promise<PayableInvoice | undefined> => {
  const id = invoiceIdSchema.safeParse(named)
  const invoiceId = id.success ? id.data : await invoices.findByNumber(sellerId, named)
  if (invoiceId === undefined) return undefined
  const [header, entry] = await Promise.all([invoices.find(invoiceId), invoices.findEntry(invoiceId)])
  if (header?.sellerId !== sellerId || entry === undefined) return undefined
  const [invoice, order] = await Promise.all([invoices.readSnapshot(entry.digest), orders.find(sellerId, header.orderId)])
  if (order === undefined) throw defect(`order ${header.orderId} of invoice ${invoiceId} is missing`)
  if (isCredit(invoice)) return undefined
  return { header, invoice, number: entry.number, claims: creditClaimsOn(order, invoice), creditNotes: creditNoteClaimsOn(order, invoice) }
}
