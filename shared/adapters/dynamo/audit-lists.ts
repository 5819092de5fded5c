import { type AttributeValue, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import type { Found } from '../../domain/audit/found.ts'
import type { RegisteredPage } from '../../domain/audit/register.ts'
import { invoiceIdSchema, type SellerId, sellerIdSchema } from '../../domain/ids.ts'
import { queueId, type QueueKey, queueKeySchema, type WaitingDraft, waitingDraftSchema } from '../../domain/series.ts'
import { dueIndex } from '../../domain/table-names.ts'
import type { AuditReads, Part, Range } from '../../ports/audit-reads.ts'
import { foundAt, keyOf } from './audit-lookups.ts'
import { readPage } from './entry-item.ts'
import { readItem, type StoredItem } from './item.ts'
import { duePartition, pageKey, queuesPartition, waitingPartition } from './keys.ts'
import { queryAll, queryPage } from './read.ts'
import { naming } from './send.ts'
import type { Store } from './store.ts'

const partition = (table: string, pk: string) => ({
  TableName: table,
  KeyConditionExpression: 'PK = :pk',
  ExpressionAttributeValues: { ':pk': { S: pk } },
  ConsistentRead: true,
})

/** By their ids. A listed queue has one of each kind beside it, which a seller that was registered before there were any does not list. */
export const readQueues = (store: Store): Promise<QueueKey[]> => queuesIn(store, partition(store.tables.books, queuesPartition))

/** Ids begin with the seller and a `#`; `$` is the sign after that. */
export const readQueuesOf = (store: Store, sellerId: SellerId): Promise<QueueKey[]> =>
  queuesIn(store, {
    ...partition(store.tables.books, queuesPartition),
    KeyConditionExpression: 'PK = :pk AND SK BETWEEN :first AND :last',
    ExpressionAttributeValues: { ':pk': { S: queuesPartition }, ':first': { S: `${sellerId}#` }, ':last': { S: `${sellerId}$` } },
  })

const queuesIn = async (store: Store, query: QueryCommandInput): Promise<QueueKey[]> => {
  const listed = (await queryAll(store, query)).map((item) => readItem(queueKeySchema, item))
  const queues = listed.flatMap((queue) => queueKeySchema.shape.kind.options.map((kind) => ({ ...queue, kind })))
  const byId = new Map(queues.map((queue) => [queueId(queue), queue]))
  return [...byId].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, queue]) => queue)
}

/** Above all numbers of ten digits. */
const lastNumber = 9_999_999_999

export const readPages: (store: Store) => AuditReads['pages'] =
  (store) =>
  async ({ queue, year }, { after, upTo = lastNumber, limit }) => {
    const [from, to] = [after + 1, upTo].map((sequence) => pageKey(queue, year, sequence))
    if (upTo <= after) return { pages: [], more: false }
    const { items, more } = await queryPage(store, {
      TableName: store.tables.ledger,
      KeyConditionExpression: 'PK = :pk AND SK BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': { S: from?.PK ?? '' }, ':from': { S: from?.SK ?? '' }, ':to': { S: to?.SK ?? '' } },
      ConsistentRead: true,
      Limit: limit,
    })
    return { pages: items.map(registered), more }
  }

const registered = (item: StoredItem): RegisteredPage => {
  const key = keyOf(item)
  return { firstSequence: Number(key.SK), page: foundAt(key, item, readPage) }
}

export const readPointer = (item: StoredItem): WaitingDraft => readItem(waitingDraftSchema, item)

export const readPointers = async (
  store: Store,
  at: { queue: QueueKey; shard: number; range: Range },
): Promise<Part<Found<WaitingDraft>>> => {
  const { items, next } = await queryFrom(store, partition(store.tables.books, waitingPartition(at.queue, at.shard)), at.range)
  return { items: items.map((item) => foundAt(keyOf(item), item, readPointer)), next }
}

const waitingSchema = z.object({ of: z.string(), sellerId: sellerIdSchema, invoiceId: invoiceIdSchema })

/** Orders, mails and work items wait for persons, too. */
export const readWaiting: (store: Store) => AuditReads['waiting'] = (store) => async (list, range) => {
  const query = {
    TableName: store.tables.books,
    IndexName: dueIndex.name,
    KeyConditionExpression: '#dueOf = :dueOf',
    ExpressionAttributeNames: { '#dueOf': dueIndex.partitionKey },
    ExpressionAttributeValues: { ':dueOf': { S: duePartition(list.waitingFor, list.shard) } },
  }
  const { items, next } = await queryFrom(store, query, range)
  return { items: items.filter((item) => item['of']?.S === 'invoice').map((item) => waitingSchema.parse(unmarshall(item))), next }
}

/** A part of a query; where it goes on is the key of its last item, as text. */
const queryFrom = async ({ client }: Store, query: QueryCommandInput, { after, limit }: Range): Promise<Part<StoredItem>> => {
  const start = after === undefined ? {} : { ExclusiveStartKey: marshall(startSchema.parse(JSON.parse(after))) }
  const page = await naming('query', () => client.send(new QueryCommand({ ...query, ...start, Limit: limit })))
  return { items: page.Items ?? [], next: textOf(page.LastEvaluatedKey) }
}

/** All keys of tables and indexes are texts. */
const startSchema = z.record(z.string(), z.string())

const textOf = (key: Record<string, AttributeValue> | undefined): string | undefined =>
  key === undefined ? undefined : JSON.stringify(unmarshall(key))
