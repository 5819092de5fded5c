import * as z from 'zod'
import { invoiceIdSchema, sellerIdSchema } from '../ids.ts'
import { writeOffIdSchema } from '../write-off/invoice-write-off.ts'
import { disputeCategorySchema, disputedPartSchema, disputeIdSchema } from './dispute.ts'

/** The longest word of a buyer or of finance about a dispute. */
const longestNote = 1000

/** What somebody does not accept, as finance or the buyer tells it. */
export const disputeRequestSchema = z.object({
  sellerId: sellerIdSchema,
  invoiceId: invoiceIdSchema,
  disputeId: disputeIdSchema,
  category: disputeCategorySchema,
  part: disputedPartSchema,
  note: z.string().trim().min(1).max(longestNote).optional(),
  attachment: z.string().trim().min(1).max(300).optional(),
})
export type DisputeRequest = z.infer<typeof disputeRequestSchema>

export const resolutionReasonSchema = z.string().trim().min(1).max(longestNote)

/** How finance ends a dispute; `reason` is what the buyer is told. */
export const resolutionRequestSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('creditNote'), creditNoteId: invoiceIdSchema, reason: resolutionReasonSchema }),
  z.strictObject({ as: z.literal('writeOff'), writeOffId: writeOffIdSchema, reason: resolutionReasonSchema }),
  z.strictObject({ as: z.literal('rejection'), reason: resolutionReasonSchema }),
])
export type ResolutionRequest = z.infer<typeof resolutionRequestSchema>
