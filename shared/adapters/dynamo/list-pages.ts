import { type InvoiceId, invoiceIdSchema } from '../../domain/ids.ts'
import { listedIndex } from '../../domain/table-names.ts'
import type { ListedOf, ListPage, ListRange } from '../../ports/invoice-lists.ts'
import type { StoredItem } from './item.ts'
import { customerPartition, listShards, statusPartition } from './keys.ts'
import { queryPage } from './read.ts'
import type { Store } from './store.ts'

/** Sort before and after every day and every id. */
const [beginning, end] = ['0', '~']

type Partition = { readonly name: string; readonly key: string; readonly index?: string }
type Between = { readonly after: string; readonly until: string; readonly limit: number }

const placeOf = (item: StoredItem): string => item['SK']?.S ?? ''

/** Each partition gives as many as the page may have, so that the first of all together are among them. */
export const readListPage = async (store: Store, of: ListedOf, { after, limit }: ListRange): Promise<ListPage> => {
  const from = after ?? of.dueFrom ?? beginning
  const until = of.dueUntil === undefined ? end : `${of.dueUntil}#${end}`
  if (from > until) return { invoiceIds: [], next: undefined }
  const found = await Promise.all(partitionsOf(of).map((each) => readPlaces(store, each, { after: from, until, limit })))
  return pageOf(found.flat(), limit, (place) => place.split('#')[1])
}

export const readPurchaseOrderPage = async (store: Store, partition: string, { after = beginning, limit }: ListRange): Promise<ListPage> =>
  pageOf(await readPlaces(store, { name: partition, key: 'PK' }, { after, until: end, limit }), limit, (place) => place)

const pageOf = (places: readonly string[], limit: number, idIn: (place: string) => string | undefined): ListPage => {
  const page = places.toSorted().slice(0, limit)
  const invoiceIds = page.map((place): InvoiceId => invoiceIdSchema.parse(idIn(place)))
  return { invoiceIds, next: places.length > limit ? page.at(-1) : undefined }
}

/** A customer's list is short and holds all statuses; the lists of a status are sharded. */
const partitionsOf = ({ sellerId, customerIds, statuses }: ListedOf): Partition[] =>
  customerIds === undefined
    ? statuses.flatMap((status) =>
        listShards.map((shard) => ({
          name: statusPartition(sellerId, status, shard),
          key: listedIndex.partitionKey,
          index: listedIndex.name,
        })),
      )
    : customerIds.map((customerId) => ({ name: customerPartition(sellerId, customerId), key: 'PK' }))

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
