import type { JournalEntry } from '../../domain/journal-entry.ts'
import { type TimelineItem, timelineItemSchema } from '../../domain/timeline.ts'
import { readEntry } from './entry-item.ts'
import { readItem, type StoredItem } from './item.ts'

/** What the stream of either table tells that is published; undefined for all other items. */
export type Inserted =
  | { readonly of: 'timeline'; readonly item: TimelineItem }
  | { readonly of: 'entry'; readonly entry: JournalEntry }
  | undefined

/** Reads the new image of a stream record, as AWS gives it. Ask it for INSERTs only: a publish mark is a MODIFY. */
export const readInserted = (image: StoredItem): Inserted => {
  switch (image['of']?.S) {
    case 'timeline':
      return { of: 'timeline', item: readItem(timelineItemSchema, image) }
    case 'entry':
      return { of: 'entry', entry: readEntry(image) }
    default:
      return undefined
  }
}
