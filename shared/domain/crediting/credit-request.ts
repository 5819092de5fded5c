import * as z from 'zod'
import { instantSchema } from '../day.ts'
import { decimalSchema } from '../decimal.ts'
import { type FactId, factIdSchema, invoiceIdSchema } from '../ids.ts'

/** Why an invoice is credited. It decides the account: a rebate is posted to 709, everything else against the sale itself (PCG art. 944-70). */
export const creditReasonSchema = z.enum(['return', 'cancellation', 'priceError', 'rebate', 'rejected'])
export type CreditReason = z.infer<typeof creditReasonSchema>

/** A part of an invoice line: so many of its units, or an amount in major units of the invoice's currency, net of VAT. */
export const creditedLineSchema = z.union([
  z.strictObject({ lineId: z.string().min(1).max(50), quantity: decimalSchema }),
  z.strictObject({ lineId: z.string().min(1).max(50), amount: decimalSchema }),
])
export type CreditedLine = z.infer<typeof creditedLineSchema>

/** `all`: whatever earlier credit notes have left of the invoice, its charges included. `lines`: these parts, the charges stay. */
export const creditedPartSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('lines'), lines: z.array(creditedLineSchema).min(1).max(1000) }),
])
export type CreditedPart = z.infer<typeof creditedPartSchema>

/** Names a credit within its order; whoever asks twice under one id asks for one credit note. */
export const creditRequestIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:/+-]{0,49}$/, { error: 'expected letters, digits and . _ : / + - only, at most 50' })

/** What somebody wants credited, of which invoice, and why. It is kept in the order as a fact of the kind `credit`. */
export const creditRequestSchema = z.object({
  requestId: creditRequestIdSchema,
  invoiceId: invoiceIdSchema,
  reason: creditReasonSchema,
  /** Printed on the credit note. */
  note: z.string().trim().min(1).max(200).optional(),
  part: creditedPartSchema,
  by: z.string().min(1).max(120),
  at: instantSchema,
})
export type CreditRequest = z.infer<typeof creditRequestSchema>

/** The fact of an order that a request is. A publisher's shipment cannot have such an id. */
export const creditFactId = (requestId: string): FactId => factIdSchema.parse(`credit:${requestId}`)

/** Whether an id is that of a credit's fact. */
export const isCreditFactId = (factId: string): boolean => factId.startsWith('credit:')
