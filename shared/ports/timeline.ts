import type { Instant } from '../domain/day.ts'
import type { TimelineItem } from '../domain/timeline.ts'

export type Timeline = {
  /** Puts an item if absent: InvoiceIssued, which is derived from its entry. */
  readonly record: (item: TimelineItem) => Promise<void>
  readonly markPublished: (item: TimelineItem, at: Instant) => Promise<void>
  readonly find: (key: { pk: string; sk: string }) => Promise<TimelineItem | undefined>
  /** All that happened at a seller on a UTC day, in order. */
  readonly ofDay: (sellerId: string, utcDay: string) => Promise<readonly TimelineItem[]>
}
