import type { Day } from '../../domain/day.ts'
import { type InvoiceId, invoiceIdSchema, type SellerId } from '../../domain/ids.ts'
import type { FinanceStatus } from '../../domain/invoice-list/status.ts'
import { paymentIdSchema } from '../../domain/payment/payment.ts'
import type { PaymentStatus } from '../../domain/payment/payment-status.ts'
import { listedIndex } from '../../domain/table-names.ts'
import type { ListedOf, ListPage, ListRange } from '../../ports/invoice-lists.ts'
import type { PaymentPage, PaymentsOf } from '../../ports/payment-book.ts'
import type { StoredItem } from './item.ts'
import { customerPartition, listShards, payerPartition, statusPartition } from './keys.ts'
import { queryPage } from './read.ts'
import type { Store } from './store.ts'

/** Sort before and after every day and every id. */
const [beginning, end] = ['0', '~']

type Partition = { readonly name: string; readonly key: string; readonly index?: string }
type Between = { readonly after: string; readonly until: string; readonly limit: number }

const placeOf = (item: StoredItem): string => item['SK']?.S ?? ''

export const readListPage = async (store: Store, of: ListedOf, range: ListRange): Promise<ListPage> => {
  const { places, next } = await readPage(store, partitionsOf(of), { ...range, from: of.dueFrom, until: of.dueUntil })
  return { invoiceIds: places.map((place) => invoiceIn(place.split('#')[1])), next }
}

export const readPurchaseOrderPage = async (store: Store, partition: string, range: ListRange): Promise<ListPage> => {
  const { places, next } = await readPage(store, [{ name: partition, key: 'PK' }], range)
  return { invoiceIds: places.map(invoiceIn), next }
}

/** A customer's payments stand together; those of a seller by whether anything is left of them, sharded. */
export const readPaymentPage = async (store: Store, of: PaymentsOf, range: ListRange): Promise<PaymentPage> => {
  const { places, next } = await readPage(store, paymentPartitionsOf(of), { ...range, from: of.from, until: of.until })
  return { paymentIds: places.map((place) => paymentIdSchema.parse(place.split('#')[1])), next }
}

const invoiceIn = (text: string | undefined): InvoiceId => invoiceIdSchema.parse(text)

type Wanted = ListRange & { readonly from?: Day | undefined; readonly until?: Day | undefined }

/** Each partition gives as many as the page may have, so that the first of all together are among them. */
const readPage = async (store: Store, partitions: readonly Partition[], wanted: Wanted) => {
  const { limit } = wanted
  const after = wanted.after ?? wanted.from ?? beginning
  const until = wanted.until === undefined ? end : `${wanted.until}#${end}`
  if (after > until) return { places: [], next: undefined }
  const found = await Promise.all(partitions.map((each) => readPlaces(store, each, { after, until, limit })))
  const places = found.flat().toSorted()
  const page = places.slice(0, limit)
  return { places: page, next: places.length > limit ? page.at(-1) : undefined }
}

/** A customer's list is short and holds all statuses; the lists of a status are sharded. */
const partitionsOf = ({ sellerId, customerIds, statuses }: ListedOf): Partition[] =>
  customerIds === undefined
    ? statuses.flatMap((status) => shardedAs(sellerId, status))
    : customerIds.map((customerId) => ({ name: customerPartition(sellerId, customerId), key: 'PK' }))

const paymentPartitionsOf = ({ sellerId, payer, statuses }: PaymentsOf): Partition[] =>
  payer === undefined ? statuses.flatMap((status) => shardedAs(sellerId, status)) : [{ name: payerPartition(sellerId, payer), key: 'PK' }]

const shardedAs = (sellerId: SellerId, status: FinanceStatus | PaymentStatus): Partition[] =>
  listShards.map((shard) => ({
    name: statusPartition(sellerId, status, shard),
    key: listedIndex.partitionKey,
    index: listedIndex.name,
  }))

/** Two more than the page: the bounds of a key range are included, and the item at `after` was given before; one tells whether there is more. */
const readPlaces = async (store: Store, { name, key, index }: Partition, { after, until, limit }: Between): Promise<string[]> => {
  const { items } = await queryPage(store, {
    TableName: store.tables.books,
    ...(index !== undefined && { IndexName: index }),
    KeyConditionExpression: '#of = :of AND SK BETWEEN :after AND :until',
    ExpressionAttributeNames: { '#of': key },
    ExpressionAttributeValues: { ':of': { S: name }, ':after': { S: after }, ':until': { S: until } },
    Limit: limit + 2,
  })
  return items.map(placeOf).filter((place) => place !== after)
}
