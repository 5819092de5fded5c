import type { InvoiceId, SellerId } from '../../shared/domain/ids.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { Held } from './invoice-answer.ts'

export type Ports = { readonly invoices: Pick<InvoiceBook, 'find' | 'findEntry'> }

/** Another seller's invoice looks like one that does not exist. */
export const heldOf = async ({ invoices }: Ports, sellerId: SellerId, invoiceId: InvoiceId): Promise<Held | undefined> => {
  const [header, entry] = await Promise.all([invoices.find(invoiceId), invoices.findEntry(invoiceId)])
  return header?.sellerId === sellerId ? { header, entry } : undefined
}
