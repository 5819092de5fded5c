import * as z from 'zod'
import { addSeconds } from '../../domain/day.ts'
import { type WorkItem, workItemSchema } from '../../domain/work-item.ts'
import { guards } from './guards.ts'
import { itemOf, packed, readPacked, type StoredItem, waiting } from './item.ts'
import { openWorkPartition, shardOf, workItemKey } from './keys.ts'
import type { Step } from './transact.ts'
import { putOf } from './write.ts'

/** An item that is open for longer than two days has been forgotten. */
const patienceSeconds = 172_800

export const readWorkItem = (item: StoredItem): WorkItem => readPacked(workItemSchema, item)

/** Facts packed, since an item may hold a whole event; an open one stands in the list of its seller and in the due index. */
export const workItemStored = (workItem: WorkItem): StoredItem => {
  const { sellerId, workItemId, kind, state, openedAt, changes } = workItem
  const key = workItemKey(sellerId, workItemId)
  const body = packed(JSON.stringify(z.encode(workItemSchema, workItem)))
  const wait = { waitingFor: 'person', dueAt: addSeconds(openedAt, patienceSeconds) } as const
  const open = state === 'OPEN' ? { openOf: openWorkPartition(sellerId, shardOf(workItemId)), ...waiting(key, wait) } : {}
  return itemOf(key, 'workItem', { sellerId, workItemId, kind, state, openedAt, body, ...(changes !== undefined && { changes }), ...open })
}

export const workItemStep = (table: string, workItem: WorkItem): Step<'workItem'> => ({
  name: 'workItem',
  write: { Put: putOf(table, workItemStored(workItem), { guard: guards.workItemIsNew }) },
  ifAbsent: true,
})
