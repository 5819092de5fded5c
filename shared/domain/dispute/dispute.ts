import * as z from 'zod'
import { daySchema, instantSchema } from '../day.ts'
import { customerIdSchema, factIdSchema, invoiceIdSchema, orderIdSchema, sellerIdSchema } from '../ids.ts'
import { moneySchema } from '../money.ts'
import { amountSchema } from '../payment/payment-request.ts'
import { writeOffIdSchema } from '../write-off/invoice-write-off.ts'

const disputeIdExpected = 'expected letters, digits and . _ - only, beginning with a letter or digit, at most 40'

/** Names a dispute within its invoice: whoever opens twice under one id opens one. */
export const disputeIdSchema = z
  .string({ error: disputeIdExpected })
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, { error: disputeIdExpected })
  .brand<'DisputeId'>()
export type DisputeId = z.infer<typeof disputeIdSchema>

export const disputeCategorySchema = z.enum(['price', 'quantity', 'quality', 'notReceived', 'notOrdered', 'duplicate', 'other'])
export type DisputeCategory = z.infer<typeof disputeCategorySchema>

/** What is disputed of an invoice: all that is open of it, lines by their number (BT-126), or an amount in major units, VAT included. */
export const disputedPartSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('all') }),
  z.strictObject({
    what: z.literal('lines'),
    lines: z
      .array(z.number().int().min(1))
      .min(1)
      .max(1000)
      .refine((all) => new Set(all).size === all.length, { error: 'expected each line once' }),
  }),
  z.strictObject({ what: z.literal('amount'), amount: amountSchema }),
])
export type DisputedPart = z.infer<typeof disputedPartSchema>

/** How a dispute ends: the invoice is credited, the dispute is rejected, or what is disputed is written off. */
export const resolutionSchema = z.object({
  as: z.enum(['creditNote', 'rejection', 'writeOff']),
  creditNoteId: invoiceIdSchema.optional(),
  creditNoteNumber: z.string().optional(),
  writeOffId: writeOffIdSchema.optional(),
  /** What the buyer is told. */
  reason: z.string(),
  by: z.string(),
  at: instantSchema,
  /** The day of that in the seller's zone. */
  on: daySchema,
})
export type Resolution = z.infer<typeof resolutionSchema>

/** What somebody does not accept of an issued invoice. */
export const disputeSchema = z.object({
  disputeId: disputeIdSchema,
  sellerId: sellerIdSchema,
  invoiceId: invoiceIdSchema,
  orderId: orderIdSchema,
  factId: factIdSchema,
  customerId: customerIdSchema,
  number: z.string(),
  category: disputeCategorySchema,
  part: disputedPartSchema,
  /** What it holds back of the invoice while it is open, VAT included. */
  amount: moneySchema,
  note: z.string().optional(),
  /** Where its evidence is kept: a reference of finance's own. */
  attachment: z.string().optional(),
  openedBy: z.enum(['buyer', 'finance']),
  by: z.string(),
  openedAt: instantSchema,
  /** The day of that in the seller's zone. */
  openedOn: daySchema,
  /** Who looks after it at the seller; absent: nobody yet. */
  owner: z.string().optional(),
  /** Raised by each write, so that of two who decide the second reads again; 0 before the first. */
  version: z.number().int().min(0),
  state: z.enum(['open', 'resolved']),
  /** There once it is resolved. */
  resolution: resolutionSchema.optional(),
})
export type Dispute = z.infer<typeof disputeSchema>
export type DisputeState = Dispute['state']
