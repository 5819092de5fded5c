import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type TimelineItem, timelineItemSchema } from '../../domain/timeline.ts'
import { timelinePartition, timelineShards } from '../../domain/timeline-key.ts'
import type { Timeline } from '../../ports/timeline.ts'
import { guards } from './guards.ts'
import { readItem, waiting } from './item.ts'
import { readPublished } from './published-items.ts'
import { readHistory } from './order-history.ts'
import { getItem, queryAll } from './read.ts'
import { putOne, updateOne } from './single-write.ts'
import type { Store, Tables } from './store.ts'
import { published, timelineItemKey, timelineStored } from './timeline-item.ts'
import { putOf, updateOf } from './write.ts'

export const dynamoTimeline = (client: DynamoDBClient, tables: Tables): Timeline => {
  const store: Store = { client, tables }
  return {
    record: async (item) => {
      await putOne(store, putOf(tables.books, timelineStored(item), { guard: guards.occurrenceIsNew }))
    },
    markPublished: async (item, at) => {
      const key = timelineItemKey(item)
      const change = { change: waiting(key, undefined), once: published(item, at), held: { guard: guards.timelineItemExists } }
      await updateOne(store, updateOf(tables.books, key, change))
    },
    find: async ({ pk, sk }) => {
      const item = await getItem(store, tables.books, { PK: pk, SK: sk })
      return item === undefined ? undefined : readItem(timelineItemSchema, item)
    },
    ofDay: (sellerId, utcDay) => readDay(store, sellerId, utcDay),
    ofOrder: (sellerId, orderId) => readHistory(store, sellerId, orderId),
    published: (sellerId, range) => readPublished(store, sellerId, range),
  }
}

/** Shards are read at once and merged; sort keys begin with the time. */
const readDay = async (store: Store, sellerId: string, utcDay: string): Promise<TimelineItem[]> => {
  const shards = await Promise.all(
    timelineShards.map((shard) =>
      queryAll(store, {
        TableName: store.tables.books,
        KeyConditionExpression: 'PK = :pk',
        ExpressionAttributeValues: { ':pk': { S: timelinePartition(sellerId, utcDay, shard) } },
        ConsistentRead: true,
      }),
    ),
  )
  const inOrder = shards.flat().toSorted((a, b) => ((a['SK']?.S ?? '') < (b['SK']?.S ?? '') ? -1 : 1))
  return inOrder.map((item) => readItem(timelineItemSchema, item))
}
