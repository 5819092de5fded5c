import type { Day } from '../domain/day.ts'
import type { InvoiceId, SellerId } from '../domain/ids.ts'
import type { InvoiceHeader } from '../domain/invoice-header.ts'
import type { JournalEntry } from '../domain/journal-entry.ts'
import type { IssuedDocument } from '../domain/reports/issued-document.ts'
import type { ListedEntry } from '../domain/ledger/validated-entries.ts'
import type { PostedJournal } from '../domain/ledger/posted-journals.ts'
import type { JournalMonth } from '../domain/reports/trial-balance.ts'
import type { Part, Range } from './audit-reads.ts'

/** Issued from the first to the last day, both included. */
export type Period = { readonly sellerId: SellerId; readonly from: Day; readonly until: Day }

/**
 * The ledger as finance reads it, strongly consistent. What is registered and cannot be read is a defect, never a gap in an answer: a
 * report is whole, or there is none.
 */
export type LedgerReads = {
  /**
   * Entries of a period, series by series and each in number order; some pages of the register, so `limit` and 47 more at most. `next` says
   * where to go on, absent at the end.
   */
  readonly entries: (period: Period, range: Range) => Promise<Part<JournalEntry>>
  /**
   * Entries of a journal that is numbered at validation, of days in the period: first those that wait for their number, then those that have
   * one, year by year in number order. Some pages of the register, so a part may be empty and have a next one; an entry that is validated
   * meanwhile may come twice.
   */
  readonly posted: (period: Period & { readonly journal: PostedJournal }, range: Range) => Promise<Part<ListedEntry>>
  /** Entries of documents by id, in that order; what is not issued is left out. */
  readonly issued: (invoiceIds: readonly InvoiceId[]) => Promise<readonly JournalEntry[]>
  /** The documents of entries, in their order. */
  readonly documents: (entries: readonly JournalEntry[]) => Promise<readonly IssuedDocument[]>
  readonly headers: (entries: readonly JournalEntry[]) => Promise<readonly InvoiceHeader[]>
  /** The counters of all journals of a seller from its first month to `2026-11`. */
  readonly balances: (sellerId: SellerId, until: string) => Promise<readonly JournalMonth[]>
}
