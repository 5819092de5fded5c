import { toEvent } from '../../shared/contracts/to-event.ts'
import type { TimelineItem } from '../../shared/domain/timeline.ts'

/** A thing that happened, in the words of its event on the bus. */
export const changeOf = (item: TimelineItem) => {
  const { id, detailType, detail } = toEvent(item)
  return { eventId: id, type: detailType, occurredAt: item.occurredAt, detail }
}
