import { defect } from '../../shared/domain/failures.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { ProviderPayment } from '../../shared/ports/payments.ts'

/** A payment that was opened for an invoice of ours. */
export type Ours = ProviderPayment & { readonly purpose: NonNullable<ProviderPayment['purpose']> }

/** The invoice that a payment was opened for: without its number there was nothing to pay. */
export const paidInvoice = async (
  invoices: Pick<InvoiceBook, 'find'>,
  { paymentId, purpose }: Ours,
): Promise<InvoiceHeader & { readonly number: string }> => {
  const header = await invoices.find(purpose.invoiceId)
  if (header?.number === undefined || header.sellerId !== purpose.sellerId)
    throw defect(`payment ${paymentId} is for ${purpose.invoiceId} of ${purpose.sellerId}, which was not issued`)
  return { ...header, number: header.number }
}
