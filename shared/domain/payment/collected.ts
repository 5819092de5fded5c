import * as z from 'zod'
import { daySchema } from '../day.ts'
import { moneySchema } from '../money.ts'
import { taxPointSchema } from '../vat.ts'

/**
 * What a payment collects of one part of an invoice's VAT: net and VAT, and that VAT in the currency of the books; below zero what is given
 * back. These are the figures of the status "212 received" of the French reform.
 */
export const collectedSchema = taxPointSchema.extend({
  taxCode: z.string(),
  base: moneySchema,
  tax: moneySchema,
  taxInBookCurrency: moneySchema,
})
export type Collected = z.infer<typeof collectedSchema>

/** What stands on an invoice's header for each allocation in force. */
export const invoicePaymentSchema = z.object({
  paymentId: z.string(),
  allocationId: z.number().int().min(1),
  receivedOn: daySchema,
  amount: moneySchema,
  /** What it settles of the receivable in the currency of the books, at the invoice's rate. */
  bookAmount: moneySchema,
})
export type InvoicePayment = z.infer<typeof invoicePaymentSchema>
