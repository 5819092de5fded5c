import * as z from 'zod'
import type { JournalEntry } from '../../domain/journal-entry.ts'
import { type TimelineItem, timelineItemSchema } from '../../domain/timeline.ts'
import { readEntry } from './entry-item.ts'
import { readItem, type StoredItem } from './item.ts'

/** What the stream of either table tells that is published, with the place to come back to. */
export type Inserted = { readonly sequenceNumber: string } & (
  | { readonly of: 'timeline'; readonly item: TimelineItem }
  | { readonly of: 'entry'; readonly entry: JournalEntry }
  | { readonly of: 'unreadable' }
)

/** A record of a table's stream as a Lambda function gets it, as far as it is read. */
export type StreamRecord = {
  readonly eventName?: string | undefined
  readonly dynamodb?: { readonly SequenceNumber?: string | undefined; readonly NewImage?: unknown } | undefined
}

/** The new timeline items and entries among a stream's records. A publish mark is a MODIFY, and all other items are nobody's business. */
export const insertedOf = (records: readonly StreamRecord[]): Inserted[] => records.flatMap(read)

/** One that cannot be read, such as a newer build's, comes again by itself; the others of its batch are published. */
const read = (record: StreamRecord): Inserted[] => {
  try {
    return inserted(record)
  } catch {
    return [{ sequenceNumber: record.dynamodb?.SequenceNumber ?? '', of: 'unreadable' }]
  }
}

/** An image is an item, but for bytes, which a stream gives as base 64; the items that are published have none. */
const imageSchema = z.custom<StoredItem>((image) => typeof image === 'object' && image !== null)

const inserted = ({ eventName, dynamodb }: StreamRecord): Inserted[] => {
  if (eventName !== 'INSERT') return []
  const sequenceNumber = dynamodb?.SequenceNumber ?? ''
  const image = imageSchema.parse(dynamodb?.NewImage)
  switch (image['of']?.S) {
    case 'timeline':
      return [{ sequenceNumber, of: 'timeline', item: readItem(timelineItemSchema, image) }]
    case 'entry':
      return [{ sequenceNumber, of: 'entry', entry: readEntry(image) }]
    default:
      return []
  }
}
