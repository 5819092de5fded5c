import type { InvoiceId, SellerId } from '../domain/ids.ts'
import type { InvoiceHeader } from '../domain/invoice-header.ts'
import type { Promised } from '../domain/promise/promise.ts'
import type { TimelineItem } from '../domain/timeline.ts'
import type { OpenRange } from './work-items.ts'

/** A promise that is made or withdrawn, with the invoice as it was read and what is told. */
export type PromiseWrite = { readonly promise: Promised; readonly read: InvoiceHeader; readonly occurrence: TimelineItem }

export type PromiseBook = {
  /** All promises of an invoice, the oldest first. */
  readonly ofInvoice: (invoiceId: InvoiceId) => Promise<readonly Promised[]>
  /**
   * Promises of a seller that were not withdrawn, by the end of their day, from a place on; `next` as in other lists by age. What was written
   * a second ago may not be seen yet.
   */
  readonly list: (
    sellerId: SellerId,
    range: OpenRange,
  ) => Promise<{ readonly items: readonly Promised[]; readonly next: string | undefined }>
  /** `conflict`: what is owed or promised of the invoice is not as it was read. */
  readonly save: (write: PromiseWrite) => Promise<'saved' | 'conflict'>
}
