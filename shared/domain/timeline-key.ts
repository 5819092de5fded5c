import { createHash } from 'node:crypto'
import type { TimelineItem } from './timeline.ts'

/** Partitions of one seller's day: the outbox of a month end is as hot as its invoices. */
export const timelineShards: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7]

export const timelinePartition = (sellerId: string, utcDay: string, shard: number): string => `TIMELINE#${sellerId}#${utcDay}#${shard}`

type Placed = Pick<TimelineItem, 'sellerId' | 'occurredAt' | 'occurrenceId'>

/** Where an occurrence stands: seller, UTC day and shard, then time and occurrence id. A repeat of the same change finds the same place. */
export const timelineKey = ({ sellerId, occurredAt, occurrenceId }: Placed): { pk: string; sk: string } => {
  const shard = (createHash('sha256').update(occurrenceId).digest()[0] ?? 0) % timelineShards.length
  return { pk: timelinePartition(sellerId, occurredAt.slice(0, 10), shard), sk: `${occurredAt}#${occurrenceId}` }
}

/** The event id on the bus "invoicing": the key of the item, stable over every repeat. */
export const eventIdOf = (item: Placed): string => {
  const { pk, sk } = timelineKey(item)
  return `${pk}/${sk}`
}
