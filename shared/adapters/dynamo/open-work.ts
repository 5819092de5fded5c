import { openPlaceOf } from '../../domain/desk/open-place.ts'
import { openWorkIndex } from '../../domain/table-names.ts'
import type { WorkItem } from '../../domain/work-item.ts'
import type { OpenRange } from '../../ports/work-items.ts'
import { keyOf } from './audit-lookups.ts'
import type { StoredItem } from './item.ts'
import { openWorkPartition, shards, workItemKey } from './keys.ts'
import { getItems, queryPage } from './read.ts'
import type { Store } from './store.ts'
import { readWorkItem } from './work-item-item.ts'

type Page = { readonly items: readonly WorkItem[]; readonly next: string | undefined }
type Placed = { readonly place: string; readonly item: StoredItem }

export const byPlace = (a: string, b: string): number => (a < b ? -1 : 1)

/**
 * Each shard gives as many as the page may have, so that the first of all shards together are among them. The index gives keys and may lag,
 * so the items themselves are read, and one that was closed meanwhile is left out; it still has its place, so that nothing moves.
 */
export const readOpenPage = async (store: Store, sellerId: string, range: OpenRange): Promise<Page> => {
  const { items, next } = await readAged(
    store,
    { partitionOf: (shard) => openWorkPartition(sellerId, shard), nameOf: nameIn(sellerId) },
    range,
  )
  const open = items.map(readWorkItem).filter(({ state }) => state === 'OPEN')
  return { items: open.toSorted((a, b) => byPlace(openPlaceOf(a), openPlaceOf(b))), next }
}

/** Lists in the index: the partition of each shard, and what names an item among those of its instant. */
type List = { readonly partitionOf: (shard: number) => string; readonly nameOf: (item: StoredItem) => string }

/** The items of a page in no order, as they are now, and the place up to which they were given. */
export const readAged = async (
  store: Store,
  list: List,
  range: OpenRange,
): Promise<{ readonly items: readonly StoredItem[]; readonly next: string | undefined }> => {
  const found = await Promise.all(shards.map((shard) => readShard(store, { list, shard }, range)))
  const placed = found.flat().toSorted((a, b) => byPlace(a.place, b.place))
  const taken = placed.slice(0, range.limit)
  const items = await getItems(
    store,
    store.tables.books,
    taken.map(({ item }) => keyOf(item)),
  )
  return { items, next: placed.length > range.limit ? taken.at(-1)?.place : undefined }
}

type Shard = { readonly list: List; readonly shard: number }

/**
 * The index knows no order among items of the same instant, so one that gives more than the page may have is read until that many are of
 * instants that are read whole. The instant of `after` itself is read again: some of it may come after it.
 */
const readShard = async (store: Store, { list, shard }: Shard, { after, limit }: OpenRange): Promise<Placed[]> => {
  const [from = ''] = after?.split(' ') ?? []
  const found: Placed[] = []
  let start: StoredItem | undefined
  do {
    const page = await queryPage(store, {
      TableName: store.tables.books,
      IndexName: openWorkIndex.name,
      KeyConditionExpression: '#openOf = :openOf AND #openedAt >= :from',
      ExpressionAttributeNames: { '#openOf': openWorkIndex.partitionKey, '#openedAt': openWorkIndex.sortKey },
      ExpressionAttributeValues: { ':openOf': { S: list.partitionOf(shard) }, ':from': { S: from === '' ? beginning : from } },
      ExclusiveStartKey: start,
      Limit: limit + 1,
    })
    found.push(
      ...page.items.map((item) => ({ place: `${openedAt(item)} ${list.nameOf(item)}`, item })).filter(({ place }) => place > (after ?? '')),
    )
    start = page.last
  } while (start !== undefined && readWhole(found, openedAt(start)) < limit)
  return found
}

/** Sorts before every instant. */
const beginning = '0'

const openedAt = (item: StoredItem): string => item[openWorkIndex.sortKey]?.S ?? ''

/** The index has no id of its own: it is the end of the key. */
const nameIn =
  (sellerId: string) =>
  (item: StoredItem): string =>
    item['PK']?.S?.slice(workItemKey(sellerId, '').PK.length) ?? ''

const readWhole = (found: readonly Placed[], readUntil: string): number => found.filter(({ item }) => openedAt(item) < readUntil).length
