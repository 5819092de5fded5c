import { isCredit, isFeeStatement } from './crediting/purpose.ts'
import { defect } from './failures.ts'
import type { Invoice } from './invoice.ts'
import type { InvoiceHeader } from './invoice-header.ts'
import type { JournalEntry } from './journal-entry.ts'
import { toText } from './money.ts'
import { finalDueDate } from './tax/due-dates.ts'
import type { Occurrence, TimelineItem } from './timeline.ts'

/** InvoiceIssued, CreditNoteIssued or LateFeeIssued, derived from the entry alone: its time is the entry's, so it is the same whoever writes it. */
export const issuedItem = (header: InvoiceHeader, entry: JournalEntry, invoice: Invoice): TimelineItem => {
  const occurrence = occurrenceOf(header, entry, invoice)
  return {
    sellerId: entry.sellerId,
    occurredAt: entry.postedAt,
    occurrenceId: `${occurrence.type}-${entry.invoiceId}`,
    occurrence,
  }
}

const occurrenceOf = ({ orderId, factId, customerId }: InvoiceHeader, entry: JournalEntry, invoice: Invoice): Occurrence => {
  const { invoiceId, number, issueDate } = entry
  const { totals, terms } = invoice
  const about = { invoiceId, orderId, factId, customerId, number, issueDate }
  const amounts = { currency: totals.gross.currency, net: toText(totals.net), vat: toText(totals.vat), gross: toText(totals.gross) }
  if (isFeeStatement(invoice)) return { type: 'LateFeeIssued', ...about, ...feesOf(invoice) }
  return isCredit(invoice)
    ? { type: 'CreditNoteIssued', ...about, ...creditOf(invoice), ...amounts }
    : { type: 'InvoiceIssued', ...about, dueDate: finalDueDate(terms, issueDate), ...amounts, ...replacedBy(invoice) }
}

const replacedBy = ({ precedingInvoice: earlier }: Invoice) =>
  earlier === undefined ? {} : { replaces: { invoiceId: earlier.invoiceId, number: earlier.number } }

const creditOf = ({ invoiceId, precedingInvoice, credit, rebate, contractReference, supplyPeriod }: Invoice) => {
  if (rebate !== undefined) return { contractReference, period: supplyPeriod, reason: 'rebate' } as const
  if (precedingInvoice === undefined || credit === undefined) throw defect(`credit note ${invoiceId} names no invoice`)
  return { creditedInvoiceId: precedingInvoice.invoiceId, creditedNumber: precedingInvoice.number, reason: credit.reason }
}

const feesOf = ({ invoiceId, precedingInvoice, lateFees, totals }: Invoice) => {
  if (precedingInvoice === undefined || lateFees === undefined) throw defect(`statement ${invoiceId} names no invoice`)
  const { until, fee, indemnity } = lateFees.claim
  return {
    chargedInvoiceId: precedingInvoice.invoiceId,
    chargedNumber: precedingInvoice.number,
    until,
    currency: totals.gross.currency,
    fee: toText(fee),
    indemnity: indemnity && toText(indemnity),
    total: toText(totals.gross),
  }
}
