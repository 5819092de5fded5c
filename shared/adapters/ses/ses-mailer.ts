import { SendRawEmailCommand, type SESClient } from '@aws-sdk/client-ses'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import * as z from 'zod'
import type { Mail, Mailer, SendOutcome } from '../../ports/mailer.ts'
import { sesClient } from './ses-client.ts'

/** Sends one raw MIME message through SES; the tags come back in the events that SES publishes about it. */
export const sesMailer = (configurationSet: string, client: SESClient = sesClient()): Mailer => ({
  send: async (mail) => {
    const raw = await compose(mail)
    try {
      const { MessageId } = await client.send(
        new SendRawEmailCommand({
          RawMessage: { Data: raw },
          ConfigurationSetName: configurationSet,
          Tags: Object.entries(mail.tags).map(([Name, Value]) => ({ Name, Value })),
        }),
      )
      return MessageId === undefined ? { outcome: 'unknown', reason: 'NoMessageId' } : { outcome: 'accepted', messageId: MessageId }
    } catch (error) {
      return outcomeOf(error)
    }
  },
})

const sdkErrorSchema = z.object({ name: z.string(), $metadata: z.object({ httpStatusCode: z.number().optional() }).optional() })

/** Only an answer with a 4xx status proves that nothing was sent; a reset, a time-out or a 5xx proves nothing. */
const outcomeOf = (error: unknown): SendOutcome => {
  const parsed = sdkErrorSchema.safeParse(error)
  if (!parsed.success) return { outcome: 'unknown', reason: 'UnknownError' }
  const { name, $metadata } = parsed.data
  const status = $metadata?.httpStatusCode ?? 0
  if (status < 400 || status >= 500) return { outcome: 'unknown', reason: name }
  return status === 429 || /Throttl|LimitExceeded|TooMany|AccountSendingPaused/.test(name)
    ? { outcome: 'throttled' }
    : { outcome: 'refused', reason: name }
}

/** nodemailer's composer encodes names, folds headers and refuses line breaks in them; the check is a second lock on the same door. */
const compose = (mail: Mail): Promise<Buffer> => {
  const headers = [
    mail.subject,
    mail.from.name,
    mail.from.address,
    mail.to.name ?? '',
    mail.to.address,
    mail.replyTo ?? '',
    mail.correlationId,
  ]
  if (headers.some((value) => /[\r\n\0]/.test(value))) throw new Error('a header field of the mail contains a line break')
  return new MailComposer({
    from: mail.from,
    to: { name: mail.to.name ?? '', address: mail.to.address },
    replyTo: mail.replyTo,
    headers: { 'X-Correlation-Id': mail.correlationId },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: mail.attachments.map(({ filename, contentType, bytes }) => ({ filename, contentType, content: Buffer.from(bytes) })),
  })
    .compile()
    .build()
}
