import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { type Instant, instantSchema } from '../../domain/day.ts'
import { dueIndex } from '../../domain/table-names.ts'
import { type WaitingFor, waitingForSchema } from '../../domain/waiting-for.ts'
import type { DueItem, DueList } from '../../ports/due-list.ts'
import type { StoredItem } from './item.ts'
import { duePartition, shards } from './keys.ts'
import { queryPage } from './read.ts'
import type { Store, Tables } from './store.ts'

export const dynamoDueList = (client: DynamoDBClient, tables: Tables): DueList => {
  const store: Store = { client, tables }
  return {
    overdue: async (waitingFor, now, limit) => {
      const partitions = waitingFor.flatMap((each) => shards.map((shard) => ({ waitingFor: each, shard })))
      const found = await Promise.all(partitions.map((partition) => readPartition(store, partition, { now, limit })))
      const oldestFirst = found.flat().toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
      return oldestFirst.slice(0, limit)
    },
  }
}

type Partition = { readonly waitingFor: WaitingFor; readonly shard: number }

/** The oldest of one shard; each may hold all of the overall oldest, so each is asked for the whole limit. */
const readPartition = async (store: Store, partition: Partition, { now, limit }: { now: Instant; limit: number }): Promise<DueItem[]> => {
  const { items } = await queryPage(store, {
    TableName: store.tables.books,
    IndexName: dueIndex.name,
    KeyConditionExpression: '#dueOf = :dueOf AND #dueAt <= :now',
    ExpressionAttributeNames: { '#dueOf': dueIndex.partitionKey, '#dueAt': dueIndex.sortKey },
    ExpressionAttributeValues: { ':dueOf': { S: duePartition(partition.waitingFor, partition.shard) }, ':now': { S: now } },
    Limit: limit,
  })
  return items.map(readDue)
}

const wait = { waitingFor: waitingForSchema, dueAt: instantSchema }

const dueSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('order'), sellerId: z.string(), orderId: z.string(), ...wait }),
  z.object({ of: z.literal('invoice'), sellerId: z.string(), invoiceId: z.string(), ...wait }),
  z.object({ of: z.literal('mail'), claimKey: z.string(), invoiceId: z.string(), ...wait }),
  z.object({ of: z.literal('workItem'), sellerId: z.string(), workItemId: z.string(), ...wait }),
  z.object({ of: z.literal('timeline'), key: z.object({ pk: z.string(), sk: z.string() }), ...wait }),
])

const readDue = (item: StoredItem): DueItem => {
  const { PK: pk, SK: sk, ...facts } = unmarshall(item)
  return dueSchema.parse({ ...facts, key: { pk, sk } })
}
