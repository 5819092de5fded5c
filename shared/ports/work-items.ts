import type { TimelineItem } from '../domain/timeline.ts'
import type { WorkItem } from '../domain/work-item.ts'

/** From after a place as `openPlaceOf` gives it, or from the beginning; at most `limit` items. */
export type OpenRange = { readonly after: string | undefined; readonly limit: number }

export type WorkItems = {
  /** Opens the item with its occurrences unless it is there (in any state). */
  readonly open: (item: WorkItem, occurrences: readonly TimelineItem[]) => Promise<'opened' | 'openedBefore'>
  readonly find: (sellerId: string, workItemId: string) => Promise<WorkItem | undefined>
  /**
   * Open items of a seller, oldest first, from a place on; `next` is the place up to which they have been given, absent when there are no
   * more. A page may have less than its limit, or nothing, and yet a next. Whatever is opened or closed meanwhile, what stays open is given
   * once; what was opened a second ago may not be seen yet.
   */
  readonly list: (sellerId: string, range: OpenRange) => Promise<{ readonly items: readonly WorkItem[]; readonly next: string | undefined }>
  /**
   * Replaces an item that is still in the state `OPEN`. One that stays open is replaced only as it was read: `conflict` when another person
   * has proposed or repaired something since.
   */
  readonly update: (item: WorkItem) => Promise<'updated' | 'conflict'>
}
