import * as z from 'zod'
import { instantSchema } from './day.ts'
import { invoiceIdSchema, sellerIdSchema } from './ids.ts'

/** What a mail is for: the issue, a step of the dunning policy, or a fresh link that the buyer asked for. */
export const mailKindSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('issue') }),
  z.object({ type: z.literal('reminder'), step: z.string() }),
  z.object({ type: z.literal('link'), requestId: z.string() }),
])
export type MailKind = z.infer<typeof mailKindSchema>

/** The message on the outgoing-mail queue: it names a claim, so a repeat is harmless. */
export const mailOrderSchema = z.object({
  sellerId: sellerIdSchema,
  invoiceId: invoiceIdSchema,
  kind: mailKindSchema,
  /** Of the workflow step that waits for the mail. */
  taskToken: z.string().optional(),
})
export type MailOrder = z.infer<typeof mailOrderSchema>

/**
 * One mail of one kind for one invoice to one recipient. CLAIMED by an attempt, then SENT; UNKNOWN when the provider's answer was lost;
 * RESENT is the one counted repeat; REFUSED when the provider said no for good.
 */
export const mailClaimSchema = z.object({
  claimKey: z.string(),
  sellerId: sellerIdSchema,
  invoiceId: invoiceIdSchema,
  kind: mailKindSchema,
  /** SHA-256 of the address: no personal data in keys, tags or logs. */
  recipientHash: z.string(),
  state: z.enum(['CLAIMED', 'SENT', 'UNKNOWN', 'RESENT', 'REFUSED']),
  attemptId: z.string(),
  claimedAt: instantSchema,
  resends: z.number().int().min(0),
  messageId: z.string().optional(),
  taskToken: z.string().optional(),
})
export type MailClaim = z.infer<typeof mailClaimSchema>
