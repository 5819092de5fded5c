import type { Found } from '../domain/audit/found.ts'
import type { Snapshot } from '../domain/audit/invoice.ts'
import type { MonthFold } from '../domain/audit/journal-fold.ts'
import type { PageOfJournal } from '../domain/audit/posted-entries.ts'
import type { RegisteredPage } from '../domain/audit/register.ts'
import type { DunningStep } from '../domain/dunning.ts'
import type { Digest, InvoiceId, OrderId, SellerId } from '../domain/ids.ts'
import type { InvoiceHeader } from '../domain/invoice-header.ts'
import type { JournalEntry } from '../domain/journal-entry.ts'
import type { AccountBalance } from '../domain/ledger/balances.ts'
import type { JournalHead, JournalYear, SealedEntry, WaitingEntry } from '../domain/ledger/validated-entries.ts'
import type { MailClaim } from '../domain/mail-claim.ts'
import type { Payment, PaymentId } from '../domain/payment/payment.ts'
import type { Order } from '../domain/order.ts'
import type { QueueKey, SeriesHead, WaitingDraft } from '../domain/series.ts'

/** The series of a queue at one moment, oldest year first, and the balances of the newest head's month at that very moment. */
export type SeriesNow = { readonly heads: readonly Found<SeriesHead>[]; readonly balancesAtHead: MonthFold | undefined }

/** A part of a list; `next` is where to go on, absent at its end. */
export type Part<T> = { readonly items: readonly T[]; readonly next: string | undefined }
export type Range = { readonly after: string | undefined; readonly limit: number }

type PostedJournalOf = Pick<JournalYear, 'sellerId' | 'journal'>

/** Journals that are numbered at validation, and payments, strongly consistent. */
export type JournalReads = {
  /** Of all years. */
  readonly journalHeads: (of: PostedJournalOf) => Promise<readonly Found<JournalHead>[]>
  readonly journalHead: (of: JournalYear) => Promise<{ readonly where: string; readonly now: Found<JournalHead> }>
  /** Those without a number, by year and time; `last`: the key to go on after. */
  readonly waitingEntries: (
    of: PostedJournalOf,
    range: { readonly after: string; readonly limit: number },
  ) => Promise<{ readonly entries: readonly WaitingEntry[]; readonly last: string | undefined }>
  readonly journalPages: (
    of: JournalYear,
    range: { readonly after: number; readonly limit: number },
  ) => Promise<{ readonly pages: readonly PageOfJournal[]; readonly more: boolean }>
  readonly postings: (sellerId: SellerId, entryIds: readonly string[]) => Promise<readonly Found<SealedEntry>[]>
  readonly payments: (sellerId: SellerId, paymentIds: readonly PaymentId[]) => Promise<readonly Found<Payment>[]>
  /** The counters of each month of a year, in one or several parts. */
  readonly postedBalances: (of: JournalYear) => Promise<readonly MonthFold[]>
}

type DraftKey = Pick<InvoiceHeader, 'invoiceId' | 'draft' | 'frozenAt'> & { readonly queue: QueueKey }

/**
 * Everything that the audit reads of the books, by key and query alone, strongly consistent but for `waiting`. Lists of lookups answer in
 * the order of what was asked. What is wrong with an item is an answer, never an error.
 */
export type AuditReads = JournalReads & {
  /** Every numbering queue that a seller was ever registered with. */
  readonly queues: () => Promise<readonly QueueKey[]>
  readonly series: (queue: QueueKey) => Promise<SeriesNow>
  /** Register pages of a year whose first number is above `after`, in order; up to the one that holds `upTo`. */
  readonly pages: (
    series: { queue: QueueKey; year: number },
    range: { after: number; upTo: number | undefined; limit: number },
  ) => Promise<{ readonly pages: readonly RegisteredPage[]; readonly more: boolean }>
  readonly balances: (sellerId: SellerId, journal: string, month: string) => Promise<{ where: string; balances: readonly AccountBalance[] }>
  readonly entries: (invoiceIds: readonly InvoiceId[]) => Promise<readonly Found<JournalEntry>[]>
  readonly headers: (invoiceIds: readonly InvoiceId[]) => Promise<readonly Found<InvoiceHeader>[]>
  readonly snapshots: (digests: readonly Digest[]) => Promise<readonly Found<Snapshot>[]>
  readonly orders: (orders: readonly { sellerId: SellerId; orderId: OrderId }[]) => Promise<readonly Found<Order>[]>
  readonly claims: (claimKeys: readonly string[]) => Promise<readonly Found<MailClaim>[]>
  /** Drafts that wait in a shard of a queue. */
  readonly pointers: (queue: QueueKey, shard: number, range: Range) => Promise<Part<Found<WaitingDraft>>>
  readonly pointersOf: (drafts: readonly DraftKey[]) => Promise<readonly Found<WaitingDraft>[]>
  /** Invoices that wait, from an index that may lag. */
  readonly waiting: (
    list: { waitingFor: 'issue' | 'person'; shard: number },
    range: Range,
  ) => Promise<Part<{ readonly sellerId: SellerId; readonly invoiceId: InvoiceId }>>
  /** Steps of all dunning policies of a seller. */
  readonly reminderSteps: (sellerId: SellerId) => Promise<readonly DunningStep[]>
  /** How many shards queues and waiting lists have. */
  readonly shards: number
}
