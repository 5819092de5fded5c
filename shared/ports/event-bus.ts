import type { TimelineItem } from '../domain/timeline.ts'

export type EventBus = {
  /** Publishes on "invoicing"; returns the items that the bus did not take, for a repeat. */
  readonly publish: (items: readonly TimelineItem[]) => Promise<readonly TimelineItem[]>
}
