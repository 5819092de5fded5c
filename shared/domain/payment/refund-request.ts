import * as z from 'zod'
import { type Day, daySchema } from '../day.ts'
import type { Finding } from '../finding.ts'
import { sellerIdSchema } from '../ids.ts'
import { fitsCurrency } from '../money.ts'
import { type Payment, paymentIdSchema } from './payment.ts'
import { amountTooFine, bookAmountDiffers, outsidePayment } from './payment-findings.ts'
import { amountSchema } from './payment-request.ts'

/** What went back of a payment, as finance or the provider tells it; decided on the version of the payment that was read. */
export const refundRequestSchema = z.object({
  sellerId: sellerIdSchema,
  paymentId: paymentIdSchema,
  version: z.number().int().min(1),
  refundId: paymentIdSchema,
  amount: amountSchema,
  /** In the currency of the books, as the bank converted it; absent: at the rate of the payment. */
  bookAmount: amountSchema.optional(),
  fee: amountSchema.optional(),
  on: daySchema,
  /** The date of its entry where its own day is closed; absent: that day. */
  bookedOn: daySchema.optional(),
  reason: z.string().trim().min(1).max(500),
})
export type RefundRequest = z.infer<typeof refundRequestSchema>

/** Findings: AMOUNT_TOO_FINE, BOOK_AMOUNT_DIFFERS, REFUNDED_OUT_OF_TIME. */
export const refundFindings = (
  request: RefundRequest,
  { payment, today }: { readonly payment: Payment; readonly today: Day },
): Finding[] => {
  const { amount, bookAmount, fee, on } = request
  const [currency, books] = [payment.amount.currency, payment.bookAmount.currency]
  const findings: (Finding | undefined)[] = [
    fitsCurrency(amount, currency) ? undefined : amountTooFine('amount', currency, amount),
    bookAmount === undefined || fitsCurrency(bookAmount, books) ? undefined : amountTooFine('bookAmount', books, bookAmount),
    fee === undefined || fitsCurrency(fee, books) ? undefined : amountTooFine('fee', books, fee),
    currency === books && bookAmount !== undefined && bookAmount !== amount ? bookAmountDiffers(amount, bookAmount) : undefined,
    on < payment.receivedOn || on > today ? outsidePayment(payment.receivedOn, today, on) : undefined,
  ]
  return findings.filter((finding) => finding !== undefined)
}
