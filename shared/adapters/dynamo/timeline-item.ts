import * as z from 'zod'
import { addSeconds } from '../../domain/day.ts'
import { type TimelineItem, timelineItemSchema } from '../../domain/timeline.ts'
import { timelineKey } from '../../domain/timeline-key.ts'
import { guards } from './guards.ts'
import { itemOf, type StoredItem, waiting } from './item.ts'
import type { Key } from './keys.ts'
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
  const subject = { orderId: textOf(item, 'orderId'), invoiceId: textOf(item, 'invoiceId') }
  const open = item.publishedAt === undefined ? wait : undefined
  return itemOf(key, 'timeline', { ...z.encode(timelineItemSchema, item), ...subject, ...waiting(key, open) })
}

export const occurrenceStep = (table: string, item: TimelineItem): Step<'occurrence'> => ({
  name: 'occurrence',
  write: { Put: putOf(table, timelineStored(item), { guard: guards.occurrenceIsNew }) },
  ifAbsent: true,
})

/** Ids outside the occurrence, for an index of each object's history. */
const textOf = ({ occurrence }: TimelineItem, name: string): string | undefined => {
  const value = new Map<string, unknown>(Object.entries(occurrence)).get(name)
  return typeof value === 'string' ? value : undefined
}
