import type { Invoice } from './invoice.ts'
import type { InvoiceHeader } from './invoice-header.ts'
import type { JournalEntry } from './journal-entry.ts'
import { toText } from './money.ts'
import { finalDueDate } from './tax/due-dates.ts'
import type { TimelineItem } from './timeline.ts'

/** InvoiceIssued, derived from the entry alone: its time is the entry's, so it is the same whoever writes it. */
export const issuedItem = (
  { orderId, factId, customerId }: InvoiceHeader,
  entry: JournalEntry,
  { terms, totals }: Invoice,
): TimelineItem => ({
  sellerId: entry.sellerId,
  occurredAt: entry.postedAt,
  occurrenceId: `InvoiceIssued-${entry.invoiceId}`,
  occurrence: {
    type: 'InvoiceIssued',
    invoiceId: entry.invoiceId,
    orderId,
    factId,
    customerId,
    number: entry.number,
    issueDate: entry.issueDate,
    dueDate: finalDueDate(terms, entry.issueDate),
    currency: totals.gross.currency,
    net: toText(totals.net),
    vat: toText(totals.vat),
    gross: toText(totals.gross),
  },
})
