import type { Found } from '../../domain/audit/found.ts'
import type { MonthFold } from '../../domain/audit/journal-fold.ts'
import {
  type JournalHead,
  journalHeadSchema,
  type JournalPage,
  journalPageSchema,
  type JournalYear,
} from '../../domain/ledger/validated-entries.ts'
import { paymentSchema } from '../../domain/payment/payment.ts'
import type { JournalReads } from '../../ports/audit-reads.ts'
import { foundAt, keyOf, lookUp, whereOf } from './audit-lookups.ts'
import { balancesIn } from './balance-item.ts'
import { readItem, type StoredItem } from './item.ts'
import { balanceShardKey, journalHeadKey, journalPageKey, paymentKey, postingKey, shards } from './keys.ts'
import { readPosting } from './posting-item.ts'
import { getItem, getItems, queryAll, queryPage } from './read.ts'
import type { Store } from './store.ts'
import { readWaitingEntries } from './waiting-entries.ts'

const readHead = (item: StoredItem): JournalHead => readItem(journalHeadSchema, item)
const readPage = (item: StoredItem): JournalPage => readItem(journalPageSchema, item)

/** What the audit reads of the journals that are numbered at validation, and of payments. */
export const dynamoJournalReads = (store: Store): JournalReads => ({
  journalHeads: (of) => readHeads(store, of),
  journalHead: async (of) => {
    const key = journalHeadKey(of)
    return { where: whereOf(key), now: foundAt(key, await getItem(store, store.tables.books, key), readHead) }
  },
  waitingEntries: (of, range) => readWaitingEntries(store, of, range),
  journalPages: (of, range) => readPages(store, of, range),
  postings: (sellerId, entryIds) => {
    const keys = entryIds.map((entryId) => postingKey(sellerId, entryId))
    return lookUp(store, keys, { table: store.tables.ledger, read: readPosting })
  },
  payments: (sellerId, paymentIds) => {
    const keys = paymentIds.map((paymentId) => paymentKey(sellerId, paymentId))
    return lookUp(store, keys, { table: store.tables.books, read: (item) => readItem(paymentSchema, item) })
  },
  postedBalances: (of) => readBalances(store, of),
})

const readHeads = async (store: Store, of: Omit<JournalYear, 'year'>): Promise<Found<JournalHead>[]> => {
  const items = await queryAll(store, {
    TableName: store.tables.books,
    KeyConditionExpression: 'PK = :pk',
    ExpressionAttributeValues: { ':pk': { S: journalHeadKey({ ...of, year: 0 }).PK } },
    ConsistentRead: true,
  })
  return items.map((item) => foundAt(keyOf(item), item, readHead))
}

const readPages = async (store: Store, of: JournalYear, { after, limit }: { readonly after: number; readonly limit: number }) => {
  const { PK, SK } = journalPageKey(of, after)
  const { items, more } = await queryPage(store, {
    TableName: store.tables.ledger,
    KeyConditionExpression: 'PK = :pk AND SK > :after',
    ExpressionAttributeValues: { ':pk': { S: PK }, ':after': { S: SK } },
    ConsistentRead: true,
    Limit: limit,
  })
  return { pages: items.map((item) => ({ firstSequence: Number(keyOf(item).SK), page: foundAt(keyOf(item), item, readPage) })), more }
}

const readBalances = async (store: Store, { sellerId, journal, year }: JournalYear): Promise<MonthFold[]> => {
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
  const ofMonth = (month: string) => shards.map((shard) => balanceShardKey(sellerId, { journal, month }, shard))
  const items = await getItems(store, store.tables.books, months.flatMap(ofMonth))
  return items.map((item) => ({ month: keyOf(item).PK.slice(-'2026-11'.length), balances: balancesIn(item) }))
}
