import { isStillOwed } from './crediting/credited-invoice.ts'
import { isChased } from './crediting/purpose.ts'
import { addDays, type Instant, startOfDay } from './day.ts'
import { isAllDisputed } from './dispute/disputed.ts'
import { defect } from './failures.ts'
import type { Invoice } from './invoice.ts'
import type { InvoiceHeader } from './invoice-header.ts'
import { toText } from './money.ts'
import type { TimelineItem } from './timeline.ts'

/**
 * When an invoice of which nobody was told yet is overdue: as the seller's day begins after its due date, which is that of the last
 * instalment. What is paid settles the earlier ones first, so the last is unpaid as long as anything is owed.
 */
export const overdueFrom = ({ dueDate, zone, overdueToldAt }: InvoiceHeader): Instant | undefined =>
  dueDate === undefined || overdueToldAt !== undefined ? undefined : startOfDay(addDays(dueDate, 1), zone)

/** Whether InvoiceOverdue is to be told now: something is owed, and not all of it disputed. What holds reminders does not hold this. */
export const isToBeToldOverdue = (header: InvoiceHeader, now: Instant): boolean => {
  const from = overdueFrom(header)
  return from !== undefined && from <= now && isChased(header) && isStillOwed(header) && !isAllDisputed(header)
}

/** A later look at an invoice is brought forward to the moment at which it would be overdue. */
export const noLaterThanOverdue = (header: InvoiceHeader, dueAt: Instant, now: Instant): Instant => {
  const from = overdueFrom(header)
  return from !== undefined && from > now && from < dueAt ? from : dueAt
}

/** The key names the invoice alone: a life has one. */
export const overdueItem = (
  header: InvoiceHeader,
  { totals, currency }: Pick<Invoice, 'totals' | 'currency'>,
  at: Instant,
): TimelineItem => {
  const { sellerId, invoiceId, orderId, factId, customerId, number, dueDate } = header
  if (number === undefined || dueDate === undefined) throw defect(`invoice ${invoiceId} has no number or no due date`)
  const about = { invoiceId, orderId, factId, customerId, number, dueDate }
  return {
    sellerId,
    occurredAt: at,
    occurrenceId: `InvoiceOverdue-${invoiceId}`,
    occurrence: { type: 'InvoiceOverdue', ...about, open: toText(header.open ?? totals.due), currency },
  }
}
