import type { WorkItem } from '../work-item.ts'

/** Where an item stands among those that are open, the oldest first: `2026-11-24T10:00:00.000Z order-1`. It stays there until it is closed. */
export const openPlaceOf = ({ openedAt, workItemId }: Pick<WorkItem, 'openedAt' | 'workItemId'>): string => `${openedAt} ${workItemId}`
