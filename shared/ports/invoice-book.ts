import type { CreditedAmounts } from '../domain/crediting/credited-invoice.ts'
import type { Instant } from '../domain/day.ts'
import type { Steered } from '../domain/dunning-steering.ts'
import type { Digest, InvoiceId, SellerId } from '../domain/ids.ts'
import type { Invoice } from '../domain/invoice.ts'
import type { DeliveryState, InvoiceHeader, InvoiceState, RejectionStatus } from '../domain/invoice-header.ts'
import type { Money } from '../domain/money.ts'
import type { PaymentId } from '../domain/payment/payment.ts'
import type { JournalEntry } from '../domain/journal-entry.ts'
import type { AccountBalance } from '../domain/ledger/balances.ts'
import type { Place } from '../domain/numbering-policy.ts'
import type { QueueKey, SeriesHead, WaitingDraft } from '../domain/series.ts'
import type { TimelineItem } from '../domain/timeline.ts'
import type { WorkItem } from '../domain/work-item.ts'
import type { OrderChange, Wait, WaitChange } from './order-book.ts'

/** A draft to freeze: the order with the fact claimed, the header FROZEN, and the pointer that waits for a number. */
export type Freeze = {
  readonly change: OrderChange
  readonly header: InvoiceHeader
  readonly pointer: WaitingDraft
  readonly queue: QueueKey
  /** With a credit note or a corrected invoice: the earlier one. */
  readonly credited?: CreditedInvoice | undefined
  /** With a rebate over a period: the orders whose invoices it takes of, each at the version that was read. */
  readonly rebated?: readonly OrderChange[] | undefined
  /** With a statement of late fees: the invoice that was paid late, as it was read. */
  readonly late?: LateInvoice | undefined
}

/** The invoice of a statement of late fees: what it must still be when the statement is frozen. */
export type LateInvoice = Pick<InvoiceHeader, 'invoiceId' | 'state' | 'open' | 'settlements' | 'disputed'> & { readonly at: Instant }

/**
 * What the order's claims make of an invoice that a draft credits or replaces: what its header says, and what it waits for when that changes, which
 * was decided in the state that was read.
 */
export type CreditedInvoice = CreditedAmounts & {
  readonly invoiceId: InvoiceId
  readonly state: InvoiceState
  /** What was open when it was read: a payment may come between. */
  readonly openRead: Money | undefined
  /** How often payments and write-offs had changed it then: what is open may be nothing before and after. */
  readonly settlementsRead: number | undefined
  readonly wait: WaitChange
}

/** An issued invoice that its buyer does not take, or (without a status) takes after all. */
export type RejectedInvoice = { readonly invoiceId: InvoiceId; readonly status: RejectionStatus | undefined; readonly wait: WaitChange }

/** An issued invoice for which a payment is on its way, until an instant at most. */
export type PendingInvoice = {
  readonly invoiceId: InvoiceId
  /** Without a payment: money was taken back, and nobody is reminded for a while of what is owed again. */
  readonly pending: { readonly paymentId: PaymentId | undefined; readonly until: Instant } | undefined
}

/** A draft to take back before it is issued: the order with the claim given back, the header WITHDRAWN or PARKED. */
export type Withdrawal = {
  readonly change: OrderChange
  readonly header: InvoiceHeader
  readonly queue: QueueKey
  readonly credited?: CreditedInvoice | undefined
  readonly rebated?: readonly OrderChange[] | undefined
}

/** A draft that can never become an entry, however often it is tried. */
export type Poison = { readonly invoiceId: InvoiceId; readonly reason: string }

/** What a commit works on: the newest head, and the oldest drafts in order of freezing, as far as "oldest" is known. */
export type QueueFront = {
  readonly queue: QueueKey
  readonly head: SeriesHead | undefined
  readonly drafts: readonly WaitingDraft[]
  readonly poison: Poison | undefined
  /** The oldest of all that waits, poisoned or not. */
  readonly oldest: Place | undefined
  /** Whether more waits than was read. */
  readonly more: boolean
}

/** What a commit did: `issued` names the drafts of this commit and the head that it left; `lost` means another worker was first. */
export type CommitOutcome =
  | { readonly outcome: 'issued'; readonly invoiceIds: readonly InvoiceId[]; readonly head: SeriesHead }
  | { readonly outcome: 'lost' }
  | { readonly outcome: 'idle' }
  | ({ readonly outcome: 'poisoned' } & Poison)

/** A forward step of an issued invoice; the condition is the state that was read. */
export type HeaderChange = {
  readonly header: InvoiceHeader
  readonly from: InvoiceHeader['state']
  readonly occurrences: readonly TimelineItem[]
  readonly workItems: readonly WorkItem[]
  readonly wait: Wait | undefined
  /** When given, the dunning step that was read must still be the next one (`undefined` in it: none was chosen yet), for what is owed. */
  readonly nextReminderRead?: { readonly step: string | undefined }
}

/** A decision of finance about the reminders of an invoice, as it was read; with `unclaimed`, only while no mail of that key is claimed. */
export type SteeredDunning = {
  readonly read: InvoiceHeader
  readonly change: Steered
  readonly unclaimed: string | undefined
  readonly occurrences: readonly TimelineItem[]
}

/** An invoice that is overdue, as it was read, and what is told of it. */
export type OverdueInvoice = { readonly read: InvoiceHeader; readonly occurrence: TimelineItem }

export type InvoiceBook = {
  readonly find: (invoiceId: InvoiceId) => Promise<InvoiceHeader | undefined>
  /** Writes the snapshot once under its digest; an orphan is harmless. */
  readonly putSnapshot: (invoice: Invoice) => Promise<Digest>
  /** The snapshot; throws a defect when it is missing or its bytes do not have the digest. */
  readonly readSnapshot: (digest: Digest) => Promise<Invoice>
  /** `orderChanged`, be it only that the credited invoice moved on: validate again. `frozenBefore`: this or another attempt has frozen (or issued) this draft. */
  readonly freezeDraft: (freeze: Freeze) => Promise<'frozen' | 'frozenBefore' | 'orderChanged'>
  /** Head and front of a queue in one parallel read: `oldest` as much as tells whose turn it is, `batch` enough for two commits. */
  readonly readFront: (queue: QueueKey, depth: 'oldest' | 'batch') => Promise<QueueFront>
  /** Numbers and posts the drafts of a front in one transaction, as many as fit; `idle` when it has none. */
  readonly commitFront: (front: QueueFront, now: Instant) => Promise<CommitOutcome>
  /** The entry is the fact of issue. */
  readonly findEntry: (invoiceId: InvoiceId) => Promise<JournalEntry | undefined>
  /** The document that the register of a series gives a number to. */
  readonly findNumbered: (queue: QueueKey, place: { year: number; sequence: number }) => Promise<InvoiceId | undefined>
  /** The invoice or statement of late fees (no credit note) whose entry has this number as it is written. */
  readonly findByNumber: (sellerId: SellerId, number: string) => Promise<InvoiceId | undefined>
  /** `issued`: the commit won, so the change came after the issue. `conflict`: the order or the credited invoice moved on. */
  readonly withdrawDraft: (withdrawal: Withdrawal) => Promise<'withdrawn' | 'issued' | 'conflict'>
  /** `conflict` when the header is no longer in the state that was read. */
  readonly advance: (change: HeaderChange) => Promise<'advanced' | 'conflict'>
  /** Moves the delivery state forward only; `behind` when a later one is known already. */
  readonly recordDelivery: (change: {
    invoiceId: InvoiceId
    delivery: DeliveryState
    occurrences: readonly TimelineItem[]
    workItems: readonly WorkItem[]
  }) => Promise<'recorded' | 'behind'>
  /** Says that a payment of an issued invoice is on its way, or (without one) that none is. */
  readonly markPending: (pending: PendingInvoice) => Promise<void>
  /** `conflict` when its next step, or what is owed, is not as it was read. */
  readonly steerDunning: (decision: SteeredDunning) => Promise<'recorded' | 'conflict'>
  /** `conflict` when it was told before, or what is owed, disputed or rejected is not as it was read. */
  readonly tellOverdue: (overdue: OverdueInvoice) => Promise<'told' | 'conflict'>
  /** Marks an issued invoice as rejected by its buyer, or takes the mark away. */
  readonly markRejected: (rejected: RejectedInvoice) => Promise<void>
  /** Sets what the invoice waits for, without any other change; with `whileIn`, only as long as it is in that state. */
  readonly wait: (invoiceId: InvoiceId, wait: Wait | undefined, whileIn?: InvoiceState) => Promise<void>
  /**
   * Trial balance of a seller's journal (as its entries name it, `VT26`) and month (`2026-11`): monotone debit and credit per account and
   * currency. The counters in the book currency are the whole, those in other currencies the documents' own amounts.
   */
  readonly balances: (sellerId: SellerId, journal: string, month: string) => Promise<readonly AccountBalance[]>
}

export type { AccountBalance }
