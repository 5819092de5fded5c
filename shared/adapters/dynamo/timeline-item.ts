import * as z from 'zod'
import { addSeconds, type Instant } from '../../domain/day.ts'
import { orderIdSchema } from '../../domain/ids.ts'
import { type TimelineItem, timelineItemSchema } from '../../domain/timeline.ts'
import { eventIdOf, timelineKey } from '../../domain/timeline-key.ts'
import { guards } from './guards.ts'
import { itemOf, type StoredItem, waiting } from './item.ts'
import { historyPartition, type Key, publishedPartition, shardOf } from './keys.ts'
import type { Step } from './transact.ts'
import { putOf } from './write.ts'

/** The stream publishes within seconds; what has no publish mark by then is published again by the sweep. */
const publicationSeconds = 300

export const timelineItemKey = (item: TimelineItem): Key => {
  const { pk, sk } = timelineKey(item)
  return { PK: pk, SK: sk }
}

export const timelineStored = (item: TimelineItem): StoredItem => {
  const key = timelineItemKey(item)
  const wait = { waitingFor: 'publication', dueAt: addSeconds(item.occurredAt, publicationSeconds) } as const
  const subject = { orderId: textOf(item, 'orderId'), invoiceId: textOf(item, 'invoiceId'), timelineOf: historyOf(item) }
  const place = item.publishedAt === undefined ? waiting(key, wait) : published(item, item.publishedAt)
  return itemOf(key, 'timeline', { ...z.encode(timelineItemSchema, item), ...subject, ...place })
}

/** The publish mark with its place in the feed of changes; the event's id makes it one of its own among all of the seller's. */
export const published = (item: TimelineItem, at: Instant) => ({
  publishedAt: at,
  publishedOf: publishedPartition(item.sellerId, shardOf(eventIdOf(item))),
  publishedKey: `${at}#${eventIdOf(item)}`,
})

/** An event that was held may name anything as its order; what could be no order's id, too long for a key say, has no history. */
const historyOf = (item: TimelineItem): string | undefined => {
  const orderId = orderIdSchema.safeParse(textOf(item, 'orderId'))
  return orderId.success ? historyPartition(item.sellerId, orderId.data) : undefined
}

export const occurrenceStep = (table: string, item: TimelineItem): Step<'occurrence'> => ({
  name: 'occurrence',
  write: { Put: putOf(table, timelineStored(item), { guard: guards.occurrenceIsNew }) },
  ifAbsent: true,
})

/** Ids outside the occurrence, which an index carries. */
const textOf = ({ occurrence }: TimelineItem, name: string): string | undefined => {
  const value = new Map<string, unknown>(Object.entries(occurrence)).get(name)
  return typeof value === 'string' ? value : undefined
}
