import type { OrderId, SellerId } from '../../domain/ids.ts'
import { historyIndex } from '../../domain/table-names.ts'
import { type TimelineItem, timelineItemSchema } from '../../domain/timeline.ts'
import { keyOf } from './audit-lookups.ts'
import { readItem } from './item.ts'
import { historyPartition } from './keys.ts'
import { getItems, queryAll } from './read.ts'
import type { Store } from './store.ts'

/** The index gives keys, so that it is not written again with each publish mark; sort keys begin with the time. */
export const readHistory = async (store: Store, sellerId: SellerId, orderId: OrderId): Promise<TimelineItem[]> => {
  const { books } = store.tables
  const found = await queryAll(store, {
    TableName: books,
    IndexName: historyIndex.name,
    KeyConditionExpression: '#timelineOf = :timelineOf',
    ExpressionAttributeNames: { '#timelineOf': historyIndex.partitionKey },
    ExpressionAttributeValues: { ':timelineOf': { S: historyPartition(sellerId, orderId) } },
  })
  const items = await getItems(store, books, found.map(keyOf))
  return items.toSorted((a, b) => (keyOf(a).SK < keyOf(b).SK ? -1 : 1)).map((item) => readItem(timelineItemSchema, item))
}
