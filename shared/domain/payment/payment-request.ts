import * as z from 'zod'
import { currencySchema } from '../currency.ts'
import { type Day, daySchema } from '../day.ts'
import { compare, decimalSchema, zero } from '../decimal.ts'
import type { Finding } from '../finding.ts'
import { customerIdSchema, sellerIdSchema } from '../ids.ts'
import { fitsCurrency } from '../money.ts'
import { paymentIdSchema, paymentMethodSchema } from './payment.ts'
import { amountTooFine, bookAmountDiffers } from './payment-findings.ts'

/** An amount in major units, above zero. */
export const amountSchema = decimalSchema.refine((value) => compare(value, zero) > 0, { error: 'expected an amount above zero' })

/** An invoice by its number or id; without an amount as much of it as is owed and left of the payment. */
export const applicationRequestSchema = z.strictObject({ invoice: z.string().min(1).max(40), amount: amountSchema.optional() })
export type ApplicationRequest = z.infer<typeof applicationRequestSchema>

const mostApplications = 20

/** Each invoice once: a second application of it would be judged by what was owed before the first. */
export const applicationsSchema = z
  .array(applicationRequestSchema)
  .max(mostApplications)
  .refine((all) => new Set(all.map(({ invoice }) => invoice)).size === all.length, { error: 'expected each invoice once' })

/** Money that came in, as finance or the provider's webhook tells it. */
export const paymentRequestSchema = z.object({
  sellerId: sellerIdSchema,
  paymentId: paymentIdSchema,
  payer: customerIdSchema.optional(),
  method: paymentMethodSchema,
  amount: amountSchema,
  currency: currencySchema,
  /** What it is in the currency of the books, as the bank or provider converted it; absent when that is its own currency. */
  bookAmount: amountSchema.optional(),
  /** What the provider keeps of it, in the currency of the books. */
  fee: amountSchema.optional(),
  receivedOn: daySchema,
  /** The date of its entry where that of its receipt is closed; absent: the day of receipt. */
  bookedOn: daySchema.optional(),
  reference: z.string().trim().min(1).max(140).optional(),
})
export type PaymentRequest = z.infer<typeof paymentRequestSchema>

/** What the provider's word adds: the currency in which it holds the money, and so says `bookAmount` and `fee`. */
export const heldInSchema = currencySchema.optional()

/** What of a request cannot be a payment. Findings: AMOUNT_TOO_FINE, BOOK_AMOUNT_MISSING, BOOK_AMOUNT_DIFFERS, RECEIVED_LATER. */
export const requestFindings = (
  request: PaymentRequest,
  { books, today }: { books: PaymentRequest['currency']; today: Day },
): Finding[] => {
  const { amount, currency, bookAmount, fee, receivedOn } = request
  const findings: (Finding | undefined)[] = [
    fitsCurrency(amount, currency) ? undefined : amountTooFine('amount', currency, amount),
    bookAmount === undefined || fitsCurrency(bookAmount, books) ? undefined : amountTooFine('bookAmount', books, bookAmount),
    fee === undefined || fitsCurrency(fee, books) ? undefined : amountTooFine('fee', books, fee),
    currency !== books && bookAmount === undefined ? missingBookAmount(books) : undefined,
    currency === books && bookAmount !== undefined && bookAmount !== amount ? bookAmountDiffers(amount, bookAmount) : undefined,
    receivedOn > today ? receivedLater(today, receivedOn) : undefined,
  ]
  return findings.filter((finding) => finding !== undefined)
}

const missingBookAmount = (books: string): Finding => ({
  code: 'BOOK_AMOUNT_MISSING',
  field: 'bookAmount',
  expected: `the amount in ${books}, the currency of the books`,
  actual: 'nothing',
  remedy: 'Add what the bank credited: the difference to the rate of the invoice is posted as exchange gain or loss.',
})

const receivedLater = (today: Day, actual: Day): Finding => ({
  code: 'RECEIVED_LATER',
  field: 'receivedOn',
  expected: `a day up to ${today}`,
  actual,
  remedy: 'Record a payment once it stands on the statement.',
})
