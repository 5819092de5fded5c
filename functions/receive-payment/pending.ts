import { addSeconds } from '../../shared/domain/day.ts'
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

/** The payment has ended, in one way or another; that of another payment is left as it is. */
export const endPending = async ({ invoices }: Pending, payment: Ours): Promise<void> => {
  const { invoiceId, pendingPayment } = await paidInvoice(invoices, payment)
  if (pendingPayment === payment.paymentId) await invoices.markPending({ invoiceId, pending: undefined })
}
