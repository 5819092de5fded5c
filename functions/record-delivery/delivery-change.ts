import type { Instant } from '../../shared/domain/day.ts'
import type { DeliveryState, InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { type MailKind, mailClaimKey, mailKindKey } from '../../shared/domain/mail-claim.ts'
import type { Occurrence, TimelineItem } from '../../shared/domain/timeline.ts'
import type { WorkItem } from '../../shared/domain/work-item.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { SesEvent } from './ses-event.ts'

type Told = { readonly header: InvoiceHeader; readonly event: SesEvent; readonly kind: MailKind; readonly delivery: DeliveryState }

export const undeliverable = (delivery: DeliveryState): boolean => delivery === 'bounced' || delivery === 'complained'

/** The delivery state with what follows from it: InvoiceDelivered, or InvoiceBounced and a work item. */
export const deliveryChange = (told: Told, now: Instant): Parameters<InvoiceBook['recordDelivery']>[0] => {
  const { header, kind, delivery } = told
  const workItems = undeliverable(delivery) ? [workItemOf(told, now)] : []
  const occurrence = occurrenceOf(told)
  const occurrenceId = `${delivery}-${header.invoiceId}-${mailKindKey(kind)}`
  const occurrences: TimelineItem[] =
    occurrence === undefined ? [] : [{ sellerId: header.sellerId, occurredAt: now, occurrenceId, occurrence }]
  return { invoiceId: header.invoiceId, delivery, occurrences, workItems }
}

const idOf = ({ header, kind }: Told): string => `undelivered-${mailClaimKey(header.invoiceId, kind)}`

const bounceTypeOf = ({ event }: Told): string => event.detail.bounce?.bounceType ?? event.detail.eventType

const occurrenceOf = (told: Told): Occurrence | undefined => {
  const { invoiceId, orderId, factId, customerId, number = '' } = told.header
  const about = { invoiceId, orderId, factId, customerId, number }
  if (undeliverable(told.delivery)) return { type: 'InvoiceBounced', ...about, bounceType: bounceTypeOf(told), workItemId: idOf(told) }
  return told.delivery === 'delivered' && told.kind.type === 'issue' ? { type: 'InvoiceDelivered', ...about } : undefined
}

const workItemOf = (told: Told, now: Instant): WorkItem => ({
  kind: 'mail',
  workItemId: idOf(told),
  sellerId: told.header.sellerId,
  state: 'OPEN',
  findings: [
    {
      code: told.delivery === 'complained' ? 'MAIL_COMPLAINT' : 'MAIL_BOUNCED',
      field: 'customer.invoiceEmail',
      expected: 'a mailbox that takes the mail',
      actual: `${told.event.detail.eventType} (${bounceTypeOf(told)})`,
      remedy: "Correct the customer's address, then release the work item: a mail with a fresh link goes to the new address.",
    },
  ],
  openedAt: now,
  invoiceId: told.header.invoiceId,
  claimKey: mailClaimKey(told.header.invoiceId, told.kind),
})
