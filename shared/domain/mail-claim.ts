import * as z from 'zod'
import { instantSchema } from './day.ts'
import { dunningStepSchema } from './dunning.ts'
import { type InvoiceId, invoiceIdSchema, sellerIdSchema } from './ids.ts'

/** What a mail is for: the issue, a step of the dunning policy, or a fresh link that the buyer asked for. */
export const mailKindSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('issue') }),
  z.object({ type: z.literal('reminder'), step: dunningStepSchema.shape.step }),
  z.object({ type: z.literal('link'), requestId: z.string().regex(/^[\w-]{1,64}$/) }),
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

/** `issue`, `reminder_first`, `link_2026112410`: fit for keys and for the tags of a mail. */
export const mailKindKey = (kind: MailKind): string => {
  switch (kind.type) {
    case 'issue':
      return 'issue'
    case 'reminder':
      return `reminder_${kind.step}`
    case 'link':
      return `link_${kind.requestId}`
  }
}

/** The kind that a key names; undefined for a foreign text. */
export const mailKindOf = (key: string): MailKind | undefined => {
  const [type, ...rest] = key.split('_')
  const name = rest.join('_')
  if (type === 'issue' && name !== '') return undefined
  return mailKindSchema.safeParse({ type, step: name, requestId: name }).data
}

/**
 * One claim for each invoice and kind. The recipient is no part of the key: an address that changes between two attempts must not make
 * room for a second mail of the same kind.
 */
export const mailClaimKey = (invoiceId: InvoiceId, kind: MailKind): string => `${invoiceId}/${mailKindKey(kind)}`

/** How long the provider's Send event may take before an unknown mail is sent once more. */
export const settlementSeconds = 900
