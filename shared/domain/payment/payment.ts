import * as z from 'zod'
import { daySchema, instantSchema } from '../day.ts'
import { customerIdSchema, invoiceIdSchema, sellerIdSchema } from '../ids.ts'
import { isNegative, type Money, moneySchema, subtract, total } from '../money.ts'
import { collectedSchema } from './collected.ts'
import { postedAccountsSchema } from './payment-accounts.ts'

const paymentIdExpected = 'expected letters, digits and . _ : - only, beginning with a letter or digit, at most 80'

/** A payment's business key: the provider's id of it (`pi_...`), or the name under which finance recorded it. */
export const paymentIdSchema = z
  .string({ error: paymentIdExpected })
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/, { error: paymentIdExpected })
  .brand<'PaymentId'>()
export type PaymentId = z.infer<typeof paymentIdSchema>

export const paymentMethodSchema = z.enum(['bankTransfer', 'cheque', 'card', 'sepaDebit'])
export type PaymentMethod = z.infer<typeof paymentMethodSchema>

/** A part of a payment that settles a part of an invoice. One that was undone stays, with who undid it and why. */
export const allocationSchema = z.object({
  /** Counted from 1 within its payment. */
  allocationId: z.number().int().min(1),
  invoiceId: invoiceIdSchema,
  customerId: customerIdSchema,
  /** The receivable that its entry debits. */
  account: z.string(),
  amount: moneySchema,
  /** What it settles of the receivable in the currency of the books, at the invoice's rate. */
  bookAmount: moneySchema,
  collected: z.array(collectedSchema),
  by: z.string(),
  at: instantSchema,
  undone: z.object({ by: z.string(), at: instantSchema, reason: z.string() }).optional(),
})
export type Allocation = z.infer<typeof allocationSchema>

/** A part of a payment that went back: a refund, or what a bank or the provider took back. */
export const refundSchema = z.object({
  refundId: paymentIdSchema,
  amount: moneySchema,
  bookAmount: moneySchema,
  /** What the provider keeps for it, in the currency of the books. */
  fee: moneySchema.optional(),
  on: daySchema,
  reason: z.string(),
  by: z.string(),
  at: instantSchema,
  /** It has come back: the refund failed, or the dispute was won. `fee` below zero is a fee that came back with it. */
  returned: z.object({ bookAmount: moneySchema, fee: moneySchema.optional(), on: daySchema, by: z.string(), at: instantSchema }).optional(),
})
export type Refund = z.infer<typeof refundSchema>

/** Money that came in. What of it settles nothing yet is derived, never stored. */
export const paymentSchema = z.object({
  paymentId: paymentIdSchema,
  sellerId: sellerIdSchema,
  /** Absent: nobody knows yet who paid. */
  payer: customerIdSchema.optional(),
  method: paymentMethodSchema,
  amount: moneySchema,
  bookAmount: moneySchema,
  /** What the provider keeps of it, in the currency of the books. */
  fee: moneySchema.optional(),
  accounts: postedAccountsSchema,
  /** The day on the bank's statement, in the seller's zone. */
  receivedOn: daySchema,
  /** As the payer wrote it: an RF reference, an invoice number, words. */
  reference: z.string().optional(),
  by: z.string(),
  at: instantSchema,
  /** Raised by each write, so that of two who apply the rest the second reads again; 0 before the first. */
  version: z.number().int().min(0),
  allocations: z.array(allocationSchema),
  refunds: z.array(refundSchema),
})
export type Payment = z.infer<typeof paymentSchema>

/** The allocations that hold. */
export const allocationsInForce = ({ allocations }: Pick<Payment, 'allocations'>): Allocation[] =>
  allocations.filter(({ undone }) => undone === undefined)

/** What of a payment settles nothing yet and did not go back: the payer's credit, usable or refundable. Below zero is a defect. */
export const unappliedOf = (payment: Pick<Payment, 'amount' | 'allocations' | 'refunds'>): Money => {
  const gone = payment.refunds.filter(({ returned }) => returned === undefined)
  const applied = [...allocationsInForce(payment), ...gone].map(({ amount }) => amount)
  const rest = subtract(payment.amount, total(payment.amount.currency, applied))
  if (isNegative(rest)) throw new RangeError('more is allocated or given back than was paid')
  return rest
}
