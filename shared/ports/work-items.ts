import type { TimelineItem } from '../domain/timeline.ts'
import type { WorkItem } from '../domain/work-item.ts'

export type WorkItems = {
  /** Opens the item with its occurrences unless it is there (in any state). */
  readonly open: (item: WorkItem, occurrences: readonly TimelineItem[]) => Promise<'opened' | 'openedBefore'>
  readonly find: (sellerId: string, workItemId: string) => Promise<WorkItem | undefined>
  /** Open items of a seller, oldest first. */
  readonly list: (sellerId: string) => Promise<readonly WorkItem[]>
  /**
   * Replaces an item that is still in the state `OPEN`. One that stays open is replaced only as it was read: `conflict` when another person
   * has proposed or repaired something since.
   */
  readonly update: (item: WorkItem) => Promise<'updated' | 'conflict'>
}
