import type { Found } from '../domain/audit/found.ts'
import type { Snapshot } from '../domain/audit/invoice.ts'
import type { MonthFold } from '../domain/audit/journal-fold.ts'
import type { RegisteredPage } from '../domain/audit/register.ts'
import type { DunningStep } from '../domain/dunning.ts'
import type { Digest, InvoiceId, OrderId, SellerId } from '../domain/ids.ts'
import type { InvoiceHeader } from '../domain/invoice-header.ts'
import type { JournalEntry } from '../domain/journal-entry.ts'
import type { AccountBalance } from '../domain/ledger/balances.ts'
import type { MailClaim } from '../domain/mail-claim.ts'
import type { Order } from '../domain/order.ts'
import type { QueueKey, SeriesHead, WaitingDraft } from '../domain/series.ts'

/** The series of a queue at one moment, oldest year first, and the balances of the newest head's month at that very moment. */
export type SeriesNow = { readonly heads: readonly Found<SeriesHead>[]; readonly balancesAtHead: MonthFold | undefined }

/** A part of a list; `next` is where to go on, absent at its end. */
export type Part<T> = { readonly items: readonly T[]; readonly next: string | undefined }
export type Range = { readonly after: string | undefined; readonly limit: number }

type DraftKey = Pick<InvoiceHeader, 'invoiceId' | 'draft' | 'frozenAt'> & { readonly queue: QueueKey }

/**
 * Everything that the audit reads of the books, by key and query alone, strongly consistent but for `waiting`. Lists of lookups answer in
 * the order of what was asked. What is wrong with an item is an answer, never an error.
 */
export type AuditReads = {
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
