import { isCredit } from '../../shared/domain/crediting/purpose.ts'
import { undisputedOf } from '../../shared/domain/dispute/disputed.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { isZero, type Money } from '../../shared/domain/money.ts'
import type { DisputeBook } from '../../shared/ports/dispute-book.ts'
import type { DisputedPart } from '../../shared/texts/dispute-form.ts'

export type Disputes = { readonly disputes: Pick<DisputeBook, 'ofInvoice'> }

type Shown = { readonly invoice: Invoice; readonly open: Money; readonly key: string }

/** What was told of the invoice, and where more of it can be told while anything is open that nobody disputes. */
export const disputedPartOf = async (
  { disputes }: Disputes,
  header: InvoiceHeader,
  { invoice, open, key }: Shown,
): Promise<DisputedPart> => {
  const { invoiceId, disputed } = header
  const hasMore = !isCredit(invoice) && !isZero(undisputedOf(header, open))
  const address = hasMore ? `${invoiceId}/dispute?key=${encodeURIComponent(key)}` : undefined
  return { header, disputes: disputed === undefined ? [] : await disputes.ofInvoice(invoiceId), address }
}
