import type { Instant } from '../domain/day.ts'
import type { OrderId, SellerId } from '../domain/ids.ts'
import type { TimelineItem } from '../domain/timeline.ts'

/** Positions in what was published, `2026-11-24T10:00:00.000Z#event`, or an instant alone: from after `after` up to an instant, exclusive. */
export type PublishedRange = { readonly after: string | undefined; readonly before: Instant; readonly limit: number }

export type Timeline = {
  /** Puts an item if absent: InvoiceIssued, which is derived from its entry. */
  readonly record: (item: TimelineItem) => Promise<void>
  /** The first mark counts: a repeat publishes the same event id again, and its place in what was published stays. */
  readonly markPublished: (item: TimelineItem, at: Instant) => Promise<void>
  readonly find: (key: { pk: string; sk: string }) => Promise<TimelineItem | undefined>
  /** All that happened at a seller on a UTC day, in order. */
  readonly ofDay: (sellerId: string, utcDay: string) => Promise<readonly TimelineItem[]>
  /** All that happened to an order and its invoices, in order; what is a second old may not be seen yet. */
  readonly ofOrder: (sellerId: SellerId, orderId: OrderId) => Promise<readonly TimelineItem[]>
  /** What was published at a seller, by time of publication; `next` is the position up to which all of it has been given, then. */
  readonly published: (sellerId: SellerId, range: PublishedRange) => Promise<{ items: readonly TimelineItem[]; next: string }>
}
