import type { Instant } from './day.ts'
import type { Steering } from './dunning-steering.ts'
import { defect } from './failures.ts'
import type { InvoiceHeader } from './invoice-header.ts'
import type { Occurrence, TimelineItem } from './timeline.ts'

type Decided = { readonly by: string; readonly at: Instant }

/** What finance has decided of an invoice's reminders, by whom and why, for its timeline. */
export const steered = (header: InvoiceHeader, asked: Steering, { by, at }: Decided): TimelineItem => {
  const occurrence = occurrenceOf(header, asked, by)
  return { sellerId: header.sellerId, occurredAt: at, occurrenceId: `${occurrence.type}-${header.invoiceId}-${at}`, occurrence }
}

const occurrenceOf = ({ invoiceId, orderId, factId, customerId, number }: InvoiceHeader, asked: Steering, by: string): Occurrence => {
  if (number === undefined) throw defect(`invoice ${invoiceId} has no number`)
  const about = { invoiceId, orderId, factId, customerId, number, reason: asked.reason, by }
  switch (asked.action) {
    case 'pause':
      return { type: 'RemindersPaused', ...about, ...(asked.until !== undefined && { until: asked.until }) }
    case 'resume':
      return { type: 'RemindersResumed', ...about }
    case 'skip':
      return { type: 'ReminderSkipped', ...about, step: asked.step }
    case 'sendNow':
      return { type: 'ReminderOrdered', ...about, step: asked.step }
  }
}
