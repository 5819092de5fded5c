import { toEvent } from '../../shared/contracts/to-event.ts'
import type { JournalEntry } from '../../shared/domain/journal-entry.ts'
import type { TimelineItem } from '../../shared/domain/timeline.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { EventBus } from '../../shared/ports/event-bus.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { Timeline } from '../../shared/ports/timeline.ts'
import { issuedItem } from '../../shared/domain/issued-item.ts'

/** A new item of a table's stream: something to publish, an entry, which says that an invoice is issued, or what cannot be read. */
export type NewItem = { readonly sequenceNumber: string } & (
  | { readonly of: 'timeline'; readonly item: TimelineItem }
  | { readonly of: 'entry'; readonly entry: JournalEntry }
  | { readonly of: 'unreadable' }
)

export type Ports = { readonly timeline: Timeline; readonly invoices: InvoiceBook; readonly bus: EventBus; readonly clock: Clock }

/**
 * What was written becomes known: timeline items go to the bus "invoicing", and a journal entry becomes the timeline item InvoiceIssued.
 * Returns the sequence numbers of what must come again. A repeat is safe: an event's id is the key of its timeline item, so a subscriber
 * sees that it knows it, and InvoiceIssued is put only if absent.
 */
export const publishEvents =
  (ports: Ports) =>
  async (items: readonly NewItem[]): Promise<readonly string[]> => {
    const failedEntries = await each(
      items.filter((item) => item.of === 'entry'),
      ({ entry }) => recordIssue(ports, entry),
    )
    const failedItems = await publish(
      ports,
      items.filter((item) => item.of === 'timeline'),
    )
    const unreadable = items.filter(({ of }) => of === 'unreadable').map(({ sequenceNumber }) => sequenceNumber)
    return [...unreadable, ...failedEntries, ...failedItems]
  }

/** One item's failure does not keep the others back. */
const each = async <T extends NewItem>(items: readonly T[], act: (item: T) => Promise<void>): Promise<string[]> => {
  const results = await Promise.allSettled(items.map(act))
  return items.filter((_, index) => results[index]?.status === 'rejected').map((item) => item.sequenceNumber)
}

const recordIssue = async ({ timeline, invoices }: Ports, entry: JournalEntry): Promise<void> => {
  const [header, invoice] = await Promise.all([invoices.find(entry.invoiceId), invoices.readSnapshot(entry.digest)])
  if (header !== undefined) await timeline.record(issuedItem(header, entry, invoice))
}

type NewTimelineItem = Extract<NewItem, { of: 'timeline' }>

const publish = async ({ bus, timeline, clock }: Ports, items: readonly NewTimelineItem[]): Promise<string[]> => {
  if (items.length === 0) return []
  const events = items.map(({ item }) => toEvent(item))
  const refused = new Set(await bus.publish(events))
  const taken = items.filter((_, index) => !refused.has(events[index]?.id ?? ''))
  const failed = items.filter((item) => !taken.includes(item)).map((item) => item.sequenceNumber)
  return [...failed, ...(await each(taken, ({ item }) => timeline.markPublished(item, clock.now())))]
}
