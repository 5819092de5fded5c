import * as z from 'zod'
import { invoiceIdSchema, sellerIdSchema } from '../../shared/domain/ids.ts'
import { type MailKind, mailKindOf } from '../../shared/domain/mail-claim.ts'

const tag = <T extends z.ZodType>(value: T) =>
  z
    .array(value)
    .min(1)
    .transform(([first]) => first)

/** What SES says of a mail (SES developer guide, event publishing through EventBridge): the type, and the tags that we gave the mail. */
export const sesEventSchema = z.object({
  detail: z.object({
    eventType: z.string(),
    mail: z.object({
      messageId: z.string(),
      tags: z.object({
        seller: tag(sellerIdSchema),
        invoice: tag(invoiceIdSchema),
        kind: tag(z.string()),
      }),
    }),
    bounce: z.object({ bounceType: z.string() }).optional(),
  }),
})
export type SesEvent = z.output<typeof sesEventSchema>

/** A mail of another sender in the same account has no tags of ours and is none of our business. */
export const foreignEventSchema = z.object({ detail: z.object({ mail: z.object({ tags: z.object({ invoice: z.undefined() }) }) }) })

export const kindOf = (event: SesEvent): MailKind | undefined => mailKindOf(event.detail.mail.tags.kind ?? '')
