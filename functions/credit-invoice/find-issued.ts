import { type InvoiceId, invoiceIdSchema, type SellerId } from '../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { placeOfNumber } from '../../shared/domain/numbering.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'

type Named = { readonly sellerId: SellerId; readonly invoice: string }

/** The seller's issued invoice of an id or a number. */
export const findIssued = async (invoices: InvoiceBook, named: Named): Promise<InvoiceHeader | undefined> => {
  const id = invoiceIdSchema.safeParse(named.invoice)
  const invoiceId = id.success ? id.data : await numbered(invoices, named)
  if (invoiceId === undefined) return undefined
  const [header, entry] = await Promise.all([invoices.find(invoiceId), invoices.findEntry(invoiceId)])
  return header?.sellerId === named.sellerId && entry !== undefined ? header : undefined
}

/** The register says whose a number is; its entry must have it as it is written. */
const numbered = async (invoices: InvoiceBook, { sellerId, invoice }: Named): Promise<InvoiceId | undefined> => {
  const place = placeOfNumber(invoice)
  if (place === undefined) return undefined
  const { site, year, sequence } = place
  const invoiceId = await invoices.findNumbered({ sellerId, kind: 'invoice', site }, { year, sequence })
  return invoiceId !== undefined && (await invoices.findEntry(invoiceId))?.number === invoice ? invoiceId : undefined
}
