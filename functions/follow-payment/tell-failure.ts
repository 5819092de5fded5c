import { toText } from '../../shared/domain/money.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { Timeline } from '../../shared/ports/timeline.ts'
import { type Ours, paidInvoice } from './paid-invoice.ts'

export type Told = { readonly invoices: Pick<InvoiceBook, 'find'>; readonly timeline: Pick<Timeline, 'record'> }

type Failed = Ours & { readonly failure: NonNullable<Ours['failure']> }

/** An attempt that failed stands on the timeline once: key and time are the attempt's own. */
export const tellFailure = async ({ invoices, timeline }: Told, payment: Failed): Promise<void> => {
  const { paymentId, amount, method, failure } = payment
  const { sellerId, invoiceId, orderId, factId, customerId, number } = await paidInvoice(invoices, payment)
  const invoice = { invoiceId, orderId, factId, customerId, number }
  const tried = { paymentId, amount: toText(amount), currency: amount.currency, method, reason: failure.code }
  await timeline.record({
    sellerId,
    occurredAt: failure.at,
    occurrenceId: `PaymentFailed-${failure.attempt}`,
    occurrence: { type: 'PaymentFailed', ...invoice, ...tried },
  })
}
