import type { DynamoDBClient, QueryCommandInput } from '@aws-sdk/client-dynamodb'
import type { AccountDocument } from '../../domain/account/account-item.ts'
import { defect } from '../../domain/failures.ts'
import { invoiceIdSchema, type SellerId } from '../../domain/ids.ts'
import { type Payment, paymentIdSchema, paymentSchema } from '../../domain/payment/payment.ts'
import type { AccountReads } from '../../ports/account-reads.ts'
import type { LedgerReads } from '../../ports/ledger-reads.ts'
import { lookUp } from './audit-lookups.ts'
import { readItem, type StoredItem } from './item.ts'
import { customerPartition, payerPartition, paymentKey, statusPrefix } from './keys.ts'
import { dynamoLedgerReads } from './ledger-reads.ts'
import { wholly } from './ledger-series.ts'
import { queryPage } from './read.ts'
import type { Store, Tables } from './store.ts'

/** Documents, and payments, that one account holds at most. */
const mostPlaces = 1000
/** Of a megabyte each, which is about 4,000 documents of the customer, open or not. */
const mostPages = 20
/** Snapshots are unpacked so many at a time. */
const batch = 100

export const dynamoAccountReads = (client: DynamoDBClient, tables: Tables): AccountReads => {
  const store: Store = { client, tables }
  const ledger = dynamoLedgerReads(tables, client)
  return {
    read: async (sellerId, customerId) => {
      const [documents, payments] = await Promise.all([
        standing(store, customerPartition(sellerId, customerId), unsettled),
        standing(store, payerPartition(sellerId, customerId), unapplied(sellerId)),
      ])
      if (documents === 'tooMuch' || payments === 'tooMuch') return 'tooMuch'
      return { documents: await documentsAt(ledger, documents), payments: await paymentsAt(store, sellerId, payments) }
    },
  }
}

type Filter = Pick<QueryCommandInput, 'FilterExpression' | 'ExpressionAttributeValues'>

/** A place from before settled documents were marked is read too: what the books say of it decides. */
const unsettled: Filter = { FilterExpression: 'attribute_not_exists(settled)' }
const unapplied = (sellerId: SellerId): Filter => ({
  FilterExpression: 'begins_with(listedAs, :unapplied)',
  ExpressionAttributeValues: { ':unapplied': { S: statusPrefix(sellerId, 'unapplied') } },
})

/** The ids at the places of a list that pass. */
const standing = async (store: Store, partition: string, filter: Filter): Promise<readonly string[] | 'tooMuch'> => {
  const found: string[] = []
  let start: StoredItem | undefined
  for (let pages = 0; pages < mostPages && found.length <= mostPlaces; pages += 1) {
    const { items, last } = await queryPage(store, {
      TableName: store.tables.books,
      KeyConditionExpression: 'PK = :of',
      FilterExpression: filter.FilterExpression,
      ExpressionAttributeValues: { ...filter.ExpressionAttributeValues, ':of': { S: partition } },
      ProjectionExpression: 'SK',
      ConsistentRead: true,
      ExclusiveStartKey: start,
    })
    found.push(...items.map(idIn))
    if (last === undefined) return found.length > mostPlaces ? 'tooMuch' : found
    start = last
  }
  return 'tooMuch'
}

/** A place is a day and an id. */
const idIn = (item: StoredItem): string => item['SK']?.S?.split('#')[1] ?? ''

const documentsAt = async (ledger: LedgerReads, ids: readonly string[]): Promise<AccountDocument[]> => {
  const found: AccountDocument[] = []
  for (let at = 0; at < ids.length; at += batch) {
    const entries = await ledger.issued(ids.slice(at, at + batch).map((id) => invoiceIdSchema.parse(id)))
    const [headers, documents] = await Promise.all([ledger.headers(entries), ledger.documents(entries)])
    const headerOf = new Map(headers.map((header) => [header.invoiceId, header]))
    for (const { entry, facts } of documents) {
      const header = headerOf.get(entry.invoiceId)
      if (header === undefined) throw defect(`document ${entry.number} has no header`)
      found.push({ entry, header, facts })
    }
  }
  return found
}

const paymentsAt = async (store: Store, sellerId: SellerId, ids: readonly string[]): Promise<Payment[]> => {
  const keys = ids.map((id) => paymentKey(sellerId, paymentIdSchema.parse(id)))
  return wholly(await lookUp(store, keys, { table: store.tables.books, read: (item) => readItem(paymentSchema, item) }))
}
