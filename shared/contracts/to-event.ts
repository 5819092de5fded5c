import type { Occurrence, TimelineItem } from '../domain/timeline.ts'
import { eventIdOf } from '../domain/timeline-key.ts'
import type { EventOutName } from './events-out.ts'

/** An event for the bus "invoicing": what `PutEvents` needs besides bus and source. */
export type EventOut = {
  readonly id: string
  readonly detailType: EventOutName
  readonly occurredAt: string
  readonly detail: Readonly<Record<string, unknown>>
}

/** What was held is told to its publisher under one name, whether an order or an event of it. */
const factsOf = (occurrence: Occurrence): { detailType: EventOutName; facts: object } => {
  if (occurrence.type !== 'EventHeld') {
    const { type, ...facts } = occurrence
    return { detailType: type, facts }
  }
  const { type: _type, eventId, source, detailType, ...facts } = occurrence
  return { detailType: 'OrderHeld', facts: { ...facts, heldEvent: { eventId, source, detailType } } }
}

/** A timeline item as the event that its subscribers know; the same item always gives the same event. */
export const toEvent = (item: TimelineItem): EventOut => {
  const { detailType, facts } = factsOf(item.occurrence)
  const id = eventIdOf(item)
  const { occurredAt, sellerId } = item
  return { id, detailType, occurredAt, detail: { version: 1, eventId: id, occurredAt, sellerId, ...facts } }
}
