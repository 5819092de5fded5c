import { addSeconds, type Instant } from '../../shared/domain/day.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import { type Ours, paidInvoice } from './paid-invoice.ts'

export type Pending = { readonly invoices: Pick<InvoiceBook, 'find' | 'markPending'>; readonly clock: Clock }

/** A SEPA debit has settled or failed after a week; should its end never be told, reminders go on after two. */
const longestSeconds = 14 * 86_400

/** The payment is on its way: nobody is reminded of its invoice meanwhile. */
export const beginPending = async ({ invoices, clock }: Pending, payment: Ours): Promise<void> => {
  const { invoiceId } = await paidInvoice(invoices, payment)
  const until = addSeconds(clock.now(), longestSeconds)
  await invoices.markPending({ invoiceId, pending: { paymentId: payment.paymentId, until } })
}

/** Money of the invoice was taken back: nobody is reminded of what is owed again until the bank has decided, or finance has looked. */
export const holdUntil = async ({ invoices }: Pending, payment: Ours, until: Instant): Promise<void> => {
  const { invoiceId } = await paidInvoice(invoices, payment)
  await invoices.markPending({ invoiceId, pending: { paymentId: undefined, until } })
}

/** The payment has ended, in one way or another, or the hold of what was taken of it; another payment that is on its way is left as it is. */
export const endPending = async ({ invoices }: Pending, payment: Ours): Promise<void> => {
  const { invoiceId, pendingPayment, pendingUntil } = await paidInvoice(invoices, payment)
  const isHeld = payment.isReversed && pendingPayment === undefined && pendingUntil !== undefined
  if (isHeld || pendingPayment === payment.paymentId) await invoices.markPending({ invoiceId, pending: undefined })
}
