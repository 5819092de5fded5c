import type { Dispute, DisputeId, DisputeState } from '../domain/dispute/dispute.ts'
import type { DisputedAmounts } from '../domain/dispute/disputed-invoice.ts'
import type { InvoiceId, SellerId } from '../domain/ids.ts'
import type { InvoiceHeader } from '../domain/invoice-header.ts'
import type { TimelineItem } from '../domain/timeline.ts'
import type { WorkItem } from '../domain/work-item.ts'
import type { OpenRange } from './work-items.ts'

/** The disputed invoice as it was read, with what it says from now on. */
export type DisputedInvoice = {
  readonly read: Pick<InvoiceHeader, 'invoiceId' | 'state' | 'open' | 'settlements' | 'disputed'>
  readonly amounts: DisputedAmounts
}

/** A dispute at the version that was read (0: it is new), with all that is true together with it. */
export type DisputeWrite = {
  readonly dispute: Dispute
  /** Absent when nothing changes that is held back. */
  readonly invoice?: DisputedInvoice
  readonly workItem?: WorkItem
  readonly occurrences: readonly TimelineItem[]
}

export type DisputeBook = {
  readonly find: (invoiceId: InvoiceId, disputeId: DisputeId) => Promise<Dispute | undefined>
  /** All disputes of an invoice, by their ids. */
  readonly ofInvoice: (invoiceId: InvoiceId) => Promise<readonly Dispute[]>
  /**
   * Disputes of a seller in one state, the oldest first, from a place on; `next` is the place up to which they have been given, absent when
   * there are no more. A page may have less than its limit, or nothing, and yet a next; what was written a second ago may not be seen yet.
   */
  readonly list: (
    sellerId: SellerId,
    state: DisputeState,
    range: OpenRange,
  ) => Promise<{ readonly items: readonly Dispute[]; readonly next: string | undefined }>
  /** `conflict`: the dispute, or what is open or disputed of its invoice, is not as it was read. */
  readonly save: (write: DisputeWrite) => Promise<'saved' | 'conflict'>
}
