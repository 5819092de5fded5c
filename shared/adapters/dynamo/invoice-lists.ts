import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import type { ListedPlace, Listing, SearchKeys } from '../../domain/invoice-list/listing.ts'
import { listedStatusSchema } from '../../domain/invoice-list/listing.ts'
import type { InvoiceLists, Listed } from '../../ports/invoice-lists.ts'
import { guards } from './guards.ts'
import { itemOf, readItem, type StoredItem } from './item.ts'
import { listedKey, listShardOf, nameKey, purchaseOrderPartition, statusPartition } from './keys.ts'
import { readListPage, readPurchaseOrderPage } from './list-pages.ts'
import { getItem } from './read.ts'
import { readCustomersNamed } from './named-customers.ts'
import { putAlways, putOne } from './single-write.ts'
import type { Store, Tables } from './store.ts'
import { type Held, putOf } from './write.ts'

export const dynamoInvoiceLists = (client: DynamoDBClient, tables: Tables): InvoiceLists => {
  const store: Store = { client, tables }
  return {
    find: async (place) => {
      const item = await getItem(store, tables.books, listedKey(place))
      return item === undefined ? undefined : readListed(item)
    },
    keep: async (listing, read) => {
      const written = await putOne(store, putOf(tables.books, listedStored(listing, (read?.version ?? 0) + 1), heldBy(read)))
      return written.done ? 'kept' : 'conflict'
    },
    makeFindable: async (place, keys) => {
      await Promise.all(findable(place, keys).map((item) => putAlways(store, item)))
    },
    page: (of, range) => readListPage(store, of, range),
    customersNamed: (sellerId, beginning, most) => readCustomersNamed(store, { sellerId, beginning, most }),
    ofPurchaseOrder: (sellerId, key, range) => readPurchaseOrderPage(store, purchaseOrderPartition(sellerId, key), range),
  }
}

const heldBy = (read: Listed | undefined): Held =>
  read === undefined ? { guard: guards.listedIsNew } : { guard: guards.listedAtVersionRead, values: { ':listedVersionRead': read.version } }

const listedSchema = z.object({ listedAs: z.string().transform((listedAs) => listedAs.split('#')[1]), version: z.number().int() })

const readListed = (item: StoredItem): Listed => {
  const { listedAs, version } = readItem(listedSchema, item)
  return { status: listedStatusSchema.parse(listedAs), version }
}

/** No more than where it stands: what an invoice says is not kept a second time. */
const listedStored = (listing: Listing, version: number): StoredItem => {
  const { sellerId, invoiceId, status, settled } = listing
  const listedAs = statusPartition(sellerId, status, listShardOf(invoiceId))
  return itemOf(listedKey(listing), 'listed', { listedAs, version, ...(settled && { settled }) })
}

const findable = ({ sellerId, customerId, invoiceId }: ListedPlace, { names, purchaseOrder }: SearchKeys): StoredItem[] => [
  ...names.map((name) => itemOf(nameKey(sellerId, customerId, name), 'found', {})),
  ...(purchaseOrder === undefined ? [] : [itemOf({ PK: purchaseOrderPartition(sellerId, purchaseOrder), SK: invoiceId }, 'found', {})]),
]
