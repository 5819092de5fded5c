import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { openWorkIndex } from '../../domain/table-names.ts'
import type { WorkItem } from '../../domain/work-item.ts'
import type { WorkItems } from '../../ports/work-items.ts'
import { guards } from './guards.ts'
import { openWorkPartition, shards, workItemKey } from './keys.ts'
import { getItem, getItems, queryAll } from './read.ts'
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
    list: (sellerId) => readOpen(store, sellerId),
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

/** The index gives keys and may lag, so the items themselves are read, and one that was closed meanwhile is left out. */
const readOpen = async (store: Store, sellerId: string): Promise<WorkItem[]> => {
  const found = await Promise.all(shards.map((shard) => queryAll(store, openOfShard(store, sellerId, shard))))
  const keys = found.flat().map((item) => ({ PK: item['PK']?.S ?? '', SK: item['SK']?.S ?? '' }))
  const items = (await getItems(store, store.tables.books, keys)).map(readWorkItem)
  return items.filter((item) => item.state === 'OPEN').toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1))
}

const openOfShard = ({ tables }: Store, sellerId: string, shard: number) => ({
  TableName: tables.books,
  IndexName: openWorkIndex.name,
  KeyConditionExpression: '#openOf = :openOf',
  ExpressionAttributeNames: { '#openOf': openWorkIndex.partitionKey },
  ExpressionAttributeValues: { ':openOf': { S: openWorkPartition(sellerId, shard) } },
})
