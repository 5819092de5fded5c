import { TransactGetItemsCommand, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { type Found, itemIn } from '../../domain/audit/found.ts'
import { monthOf } from '../../domain/day.ts'
import { journalName } from '../../domain/numbering.ts'
import { type QueueKey, type SeriesHead, seriesHeadSchema } from '../../domain/series.ts'
import type { SeriesNow } from '../../ports/audit-reads.ts'
import { foundAt, keyOf } from './audit-lookups.ts'
import { balancesIn } from './balance-item.ts'
import { readItem, stored, type StoredItem } from './item.ts'
import { balanceKey, headKey, headPartition, type Key } from './keys.ts'
import { queryAll } from './read.ts'
import { naming } from './send.ts'
import type { Store } from './store.ts'
import { nameOf } from './transact.ts'

const readHead = (item: StoredItem): SeriesHead => readItem(seriesHeadSchema, item)

/** The heads of a queue, oldest year first. */
export const readHeads = async (store: Store, queue: QueueKey): Promise<Found<SeriesHead>[]> => {
  const query = {
    KeyConditionExpression: 'PK = :pk',
    ExpressionAttributeValues: { ':pk': { S: headPartition(queue) } },
    ConsistentRead: true,
  }
  const items = await queryAll(store, { ...query, TableName: store.tables.books })
  return items.map((item) => foundAt(keyOf(item), item, readHead))
}

/** The heads of a queue; the newest in one moment with the balances of its month, which every commit moves together. */
export const readSeries = async (store: Store, queue: QueueKey): Promise<SeriesNow> => {
  const heads = await readHeads(store, queue)
  const newest = itemIn(heads.at(-1))
  if (newest === undefined) return { heads, balancesAtHead: undefined }
  const now = await atOneMoment(store, newest)
  // A month or a year has begun in between.
  return now === undefined ? readSeries(store, queue) : { heads: [...heads.slice(0, -1), now.head], balancesAtHead: now.balances }
}

const atOneMoment = async (store: Store, { queue, year, lastIssueDate, format, state }: SeriesHead) => {
  const [key, month] = [headKey(queue, year), monthOf(lastIssueDate)]
  const [head, balance] = await getTogether(store, [key, balanceKey(queue.sellerId, journalName(format, queue, year), month)])
  const found = foundAt(key, head, readHead)
  const now = itemIn(found)
  const movedOn = now !== undefined && (monthOf(now.lastIssueDate) !== month || now.state !== state)
  return movedOn ? undefined : { head: found, balances: { month, balances: balance === undefined ? [] : balancesIn(balance) } }
}

const getTogether = async ({ client, tables }: Store, keys: readonly Key[]): Promise<(StoredItem | undefined)[]> => {
  const request = new TransactGetItemsCommand({
    TransactItems: keys.map((key) => ({ Get: { TableName: tables.books, Key: stored(key) } })),
  })
  try {
    return ((await naming('transaction', () => client.send(request))).Responses ?? []).map(({ Item }) => Item)
  } catch (error) {
    throw error instanceof TransactionCanceledException ? nameOf(error) : error
  }
}
