import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { SellerId } from '../../domain/ids.ts'
import { journalName } from '../../domain/numbering.ts'
import { postedJournals } from '../../domain/ledger/posted-journals.ts'
import type { JournalMonth } from '../../domain/reports/trial-balance.ts'
import type { LedgerReads } from '../../ports/ledger-reads.ts'
import { lookUp } from './audit-lookups.ts'
import { balancesIn } from './balance-item.ts'
import { readEntry } from './entry-item.ts'
import { readHeader } from './header-item.ts'
import { readDocuments } from './issued-documents.ts'
import { balanceKey, balanceShardKey, entryKey, headerKey, shards } from './keys.ts'
import { readEntriesOf } from './ledger-entries.ts'
import { readPostedOf } from './posted-entries.ts'
import { seriesOf, wholly } from './ledger-series.ts'
import type { Store, Tables } from './store.ts'

/** The books and the ledger as reports read them: nothing is written. */
export const dynamoLedgerReads = (tables: Tables, client: DynamoDBClient = new DynamoDBClient({})): LedgerReads => {
  const store: Store = { client, tables }
  return {
    entries: readEntriesOf(store),
    posted: readPostedOf(store),
    issued: async (invoiceIds) => {
      const found = await lookUp(store, invoiceIds.map(entryKey), { table: tables.ledger, read: readEntry })
      return wholly(found.filter(({ state }) => state !== 'missing'))
    },
    documents: (entries) => readDocuments(store, entries),
    headers: async (entries) => {
      const keys = entries.map(({ invoiceId }) => headerKey(invoiceId))
      return wholly(await lookUp(store, keys, { table: tables.books, read: readHeader }))
    },
    balances: (sellerId, until) => readMonths(store, sellerId, until),
  }
}

/** Every month of every series may have a balance; most that are asked for have, and one that has none is no item. */
const readMonths = async (store: Store, sellerId: SellerId, until: string): Promise<JournalMonth[]> => {
  const heads = await seriesOf(store, sellerId)
  const months = heads.flatMap(({ queue, year, format }) => {
    const journal = journalName(format, queue, year)
    return Array.from({ length: 12 }, (_, at) => ({ journal, month: `${year}-${String(at + 1).padStart(2, '0')}` }))
  })
  const ofSeries = months.map(({ month, journal }) => ({ journal, month, key: balanceKey(sellerId, journal, month) }))
  const ofPosted = [...new Set(months.map(({ month }) => month))].flatMap((month) =>
    postedJournals.flatMap((journal) =>
      shards.map((shard) => ({ journal, month, key: balanceShardKey(sellerId, { journal, month }, shard) })),
    ),
  )
  const asked = [...ofSeries, ...ofPosted].filter(({ month }) => month <= until)
  const keys = asked.map(({ key }) => key)
  const found = await lookUp(store, keys, { table: store.tables.books, read: balancesIn })
  return asked.flatMap((each, at) => {
    const month = found[at]
    const { journal, month: of } = each
    return month === undefined || month.state === 'missing' ? [] : wholly([month]).map((balances) => ({ journal, month: of, balances }))
  })
}
