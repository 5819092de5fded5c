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
      const found = await Promise.all(waitingFor.map((each) => readKind(store, each, { now, limit })))
      return found.flat().toSorted(byAge)
    },
  }
}

type Until = { readonly now: Instant; readonly limit: number }

const byAge = (a: DueItem, b: DueItem): number => (a.dueAt < b.dueAt ? -1 : 1)

/** Each shard may hold all of the oldest, so each is asked for the whole limit. */
const readKind = async (store: Store, waitingFor: WaitingFor, until: Until): Promise<DueItem[]> => {
  const found = await Promise.all(shards.map((shard) => readPartition(store, { waitingFor, shard }, until)))
  return found.flat().toSorted(byAge).slice(0, until.limit)
}

type Partition = { readonly waitingFor: WaitingFor; readonly shard: number }

const readPartition = async (store: Store, partition: Partition, { now, limit }: Until): Promise<DueItem[]> => {
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
  z.object({ of: z.literal('payment'), sellerId: z.string(), ...wait }),
  z.object({ of: z.literal('waitingEntry'), sellerId: z.string(), ...wait }),
  z.object({ of: z.literal('timeline'), key: z.object({ pk: z.string(), sk: z.string() }), ...wait }),
])

const readDue = (item: StoredItem): DueItem => {
  const { PK: pk, SK: sk, ...facts } = unmarshall(item)
  return dueSchema.parse({ ...facts, key: { pk, sk } })
}
