import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { WorkItem } from '../../domain/work-item.ts'
import type { WorkItems } from '../../ports/work-items.ts'
import { guards } from './guards.ts'
import { workItemKey } from './keys.ts'
import { readOpenPage } from './open-work.ts'
import { getItem } from './read.ts'
import { putOne } from './single-write.ts'
import type { Store, Tables } from './store.ts'
import { occurrenceStep } from './timeline-item.ts'
import { transact } from './transact.ts'
import { readWorkItem, workItemStep, workItemStored } from './work-item-item.ts'
import { type Held, putOf } from './write.ts'

export const dynamoWorkItems = (client: DynamoDBClient, tables: Tables): WorkItems => {
  const store: Store = { client, tables }
  return {
    open: async (item, occurrences) => {
      const { name, write } = workItemStep(tables.books, item)
      const told = occurrences.map((each) => occurrenceStep(tables.books, each))
      return (await transact(store, [{ name, write }, ...told])).done ? 'opened' : 'openedBefore'
    },
    find: async (sellerId, workItemId) => {
      const item = await getItem(store, tables.books, workItemKey(sellerId, workItemId))
      return item === undefined ? undefined : readWorkItem(item)
    },
    list: (sellerId, range) => readOpenPage(store, sellerId, range),
    update: async (item) => {
      const next = item.state === 'OPEN' ? { ...item, changes: (item.changes ?? 0) + 1 } : item
      return (await putOne(store, putOf(tables.books, workItemStored(next), heldBy(item)))).done ? 'updated' : 'conflict'
    },
  }
}

/** Whoever ends an item has done what ends it; whoever leaves it open has only put down a word, which must not wipe another one. */
const heldBy = ({ state, changes = 0 }: WorkItem): Held =>
  state === 'OPEN'
    ? { guard: guards.workItemAsRead, values: { ':workItemOpen': 'OPEN', ':workItemChangesRead': changes } }
    : { guard: guards.workItemIsOpen, values: { ':workItemOpen': 'OPEN' } }
