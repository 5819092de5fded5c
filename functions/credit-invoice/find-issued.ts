import { invoiceIdSchema, type SellerId } from '../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'

type Named = { readonly sellerId: SellerId; readonly invoice: string }

/** The seller's issued invoice of an id or a number. */
export const findIssued = async (invoices: InvoiceBook, named: Named): Promise<InvoiceHeader | undefined> => {
  const id = invoiceIdSchema.safeParse(named.invoice)
  const invoiceId = id.success ? id.data : await invoices.findByNumber(named.sellerId, named.invoice)
  if (invoiceId === undefined) return undefined
  const [header, entry] = await Promise.all([invoices.find(invoiceId), invoices.findEntry(invoiceId)])
  return header?.sellerId === named.sellerId && entry !== undefined ? header : undefined
}
