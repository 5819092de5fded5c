import * as z from 'zod'
import { type Day, daySchema } from '../day.ts'
import { decimalSchema } from '../decimal.ts'
import type { Finding } from '../finding.ts'
import { sellerIdSchema } from '../ids.ts'
import { fitsCurrency, isZero, rounded, scaleBy } from '../money.ts'
import { type Payment, paymentIdSchema, type Refund } from './payment.ts'
import { journalOf } from './payment-accounts.ts'
import { amountTooFine, bookAmountDiffers, outsidePayment } from './payment-findings.ts'
import { amountSchema, heldInSchema } from './payment-request.ts'

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

/** What the provider tells that it has taken back, or given back again; all of it has happened, whatever version the payment is at. */
export const takenBackSchema = refundRequestSchema.omit({ version: true, bookedOn: true }).extend({ heldIn: heldInSchema })
export const broughtBackSchema = takenBackSchema.omit({ amount: true, reason: true }).extend({
  /** In the currency of the books; below zero when a fee came back too. */
  fee: decimalSchema.optional(),
})

type Told = Omit<RefundRequest, 'version'>

/** Without an amount of the bank's own, at the rate at which the payment came in. */
export const refundOf = (
  { refundId, amount: asked, bookAmount: told, fee, on, reason }: Told,
  payment: Payment,
): Omit<Refund, 'by' | 'at'> => {
  const { currency } = payment.bookAmount
  const amount = rounded(payment.amount.currency, asked)
  const bookAmount = told === undefined ? scaleBy(payment.bookAmount, amount.minor, payment.amount.minor) : rounded(currency, told)
  const kept = fee === undefined ? undefined : rounded(currency, fee)
  return { refundId, amount, bookAmount, fee: kept === undefined || isZero(kept) ? undefined : kept, on, reason }
}

/** Findings: AMOUNT_TOO_FINE, BOOK_AMOUNT_DIFFERS, REFUNDED_OUT_OF_TIME, REFUNDED_BY_PROVIDER. */
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
    journalOf(payment.method) === 'PP' ? refundedByProvider(payment) : undefined,
  ]
  return findings.filter((finding) => finding !== undefined)
}

/** Booked here and there it would go back twice in the books. */
const refundedByProvider = ({ method }: Payment): Finding => ({
  code: 'REFUNDED_BY_PROVIDER',
  field: 'paymentId',
  expected: 'a transfer or cheque',
  actual: method,
  remedy: 'Refund it at the payment provider, in its dashboard: it is booked by itself within seconds.',
})
