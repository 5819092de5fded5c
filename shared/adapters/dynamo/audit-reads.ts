import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Found } from '../../domain/audit/found.ts'
import { sellerSchema } from '../../domain/seller.ts'
import type { AuditReads } from '../../ports/audit-reads.ts'
import { dynamoJournalReads } from './audit-journals.ts'
import { readPages, readPointer, readPointers, readQueues, readWaiting } from './audit-lists.ts'
import { lookUp, readSnapshotAsIs, whereOf } from './audit-lookups.ts'
import { readBalances } from './balance-item.ts'
import { readClaim } from './claim-item.ts'
import { readEntry } from './entry-item.ts'
import { readHeader } from './header-item.ts'
import { readItem, type StoredItem } from './item.ts'
import { balanceKey, claimKey, entryKey, headerKey, type Key, orderKey, pointerKey, sellerKey, shardCount, snapshotKey } from './keys.ts'
import { readOrder } from './order-item.ts'
import { getItem } from './read.ts'
import { readSeries } from './series-now.ts'
import type { Store, Tables } from './store.ts'

/** The books and the ledger as an auditor reads them: nothing is written. */
export const dynamoAuditReads = (tables: Tables, client: DynamoDBClient = new DynamoDBClient({})): AuditReads => {
  const store: Store = { client, tables }
  const inBooks = <T>(keys: readonly Key[], read: (item: StoredItem) => T): Promise<Found<T>[]> =>
    lookUp(store, keys, { table: tables.books, read })
  return {
    ...dynamoJournalReads(store),
    shards: shardCount,
    queues: () => readQueues(store),
    series: (queue) => readSeries(store, queue),
    pages: readPages(store),
    balances: async (sellerId, journal, month) => ({
      where: whereOf(balanceKey(sellerId, journal, month)),
      balances: await readBalances(store, { sellerId, journal, month }),
    }),
    entries: (ids) => lookUp(store, ids.map(entryKey), { table: tables.ledger, read: readEntry }),
    headers: (ids) => inBooks(ids.map(headerKey), readHeader),
    snapshots: (digests) => inBooks(digests.map(snapshotKey), readSnapshotAsIs),
    orders: (orders) =>
      inBooks(
        orders.map(({ sellerId, orderId }) => orderKey(sellerId, orderId)),
        readOrder,
      ),
    claims: (keys) => inBooks(keys.map(claimKey), readClaim),
    pointers: (queue, shard, range) => readPointers(store, { queue, shard, range }),
    pointersOf: (drafts) =>
      inBooks(
        drafts.map((draft) => pointerKey(draft.queue, draft)),
        readPointer,
      ),
    waiting: readWaiting(store),
    reminderSteps: async (sellerId) => {
      const item = await getItem(store, tables.books, sellerKey(sellerId))
      if (item === undefined) return []
      const { dunning, planned = [] } = readItem(sellerSchema, item)
      return [...dunning, ...planned.flatMap(({ set }) => set.dunning ?? [])].flatMap(({ steps }) => steps)
    },
  }
}
