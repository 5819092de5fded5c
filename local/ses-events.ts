import { randomUUID } from 'node:crypto'
import { ACCOUNT, REGION } from './emulator.ts'
import type { MailRequest } from './mail-request.ts'

/**
 * Events as SES publishes them to EventBridge: detail types of
 * https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-ses.html, details of
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export interface SesEvent {
  detailType: 'Email Sent' | 'Email Delivered' | 'Email Bounced' | 'Email Complaint Received'
  account: string
  region: string
  resources: string[]
  detail: Record<string, unknown>
}

export type Fate = 'delivered' | 'bounced' | 'complained'

const domainOf = (address: string): string => address.split('@')[1] ?? ''

const mailObject = (mail: MailRequest, messageId: string, timestamp: string) => {
  const headers = mail.message.headerLines.map(({ key, line }) => ({ name: key, value: line.slice(line.indexOf(':') + 1).trim() }))
  return {
    timestamp,
    source: mail.source,
    sourceArn: `arn:aws:ses:${REGION}:${ACCOUNT}:identity/${domainOf(mail.source)}`,
    sendingAccountId: ACCOUNT,
    messageId,
    destination: mail.recipients,
    headersTruncated: false,
    headers,
    commonHeaders: { from: [mail.message.from?.text ?? mail.source], to: mail.recipients, messageId, subject: mail.message.subject ?? '' },
    tags: {
      'ses:operation': ['SendRawEmail'],
      'ses:configuration-set': [mail.configurationSet],
      'ses:source-ip': ['127.0.0.1'],
      'ses:from-domain': [domainOf(mail.source)],
      'ses:caller-identity': ['local'],
      ...mail.tags,
    },
  }
}

const delivery = (recipients: string[], timestamp: string) => ({
  timestamp,
  processingTimeMillis: 1,
  recipients,
  smtpResponse: '250 2.0.0 OK',
  reportingMTA: 'local.relay',
})

const bounce = (recipients: string[], timestamp: string) => ({
  feedbackId: randomUUID(),
  bounceType: 'Permanent',
  bounceSubType: 'General',
  bouncedRecipients: recipients.map((emailAddress) => ({
    emailAddress,
    action: 'failed',
    status: '5.1.1',
    diagnosticCode: 'smtp; 550 5.1.1 user unknown',
  })),
  timestamp,
  reportingMTA: 'dns; local.relay',
})

const complaint = (recipients: string[], timestamp: string) => ({
  feedbackId: randomUUID(),
  complaintSubType: null,
  complainedRecipients: recipients.map((emailAddress) => ({ emailAddress })),
  complaintFeedbackType: 'abuse',
  arrivalDate: timestamp,
  timestamp,
})

/** What SES would publish about a mail it accepted, in the order in which it happens. */
export const sesEvents = (mail: MailRequest, messageId: string, fate: Fate): SesEvent[] => {
  const timestamp = new Date().toISOString()
  const event = (detailType: SesEvent['detailType'], facts: Record<string, unknown>): SesEvent => ({
    detailType,
    account: ACCOUNT,
    region: REGION,
    resources: [`arn:aws:ses:${REGION}:${ACCOUNT}:configuration-set/${mail.configurationSet}`],
    detail: { ...facts, mail: mailObject(mail, messageId, timestamp) },
  })
  const sent = event('Email Sent', { eventType: 'Send', send: {} })
  if (fate === 'bounced') return [sent, event('Email Bounced', { eventType: 'Bounce', bounce: bounce(mail.recipients, timestamp) })]
  const delivered = event('Email Delivered', { eventType: 'Delivery', delivery: delivery(mail.recipients, timestamp) })
  if (fate === 'delivered') return [sent, delivered]
  return [sent, delivered, event('Email Complaint Received', { eventType: 'Complaint', complaint: complaint(mail.recipients, timestamp) })]
}
