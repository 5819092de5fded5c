import type { SellerId } from '../../domain/ids.ts'
import { publishedIndex } from '../../domain/table-names.ts'
import { type TimelineItem, timelineItemSchema } from '../../domain/timeline.ts'
import type { PublishedRange } from '../../ports/timeline.ts'
import { keyOf } from './audit-lookups.ts'
import { readItem, type StoredItem } from './item.ts'
import { publishedPartition, shards } from './keys.ts'
import { getItems, queryPage } from './read.ts'
import type { Store } from './store.ts'

type Page = { readonly items: readonly TimelineItem[]; readonly next: string }

const placeOf = (item: StoredItem): string => item[publishedIndex.sortKey]?.S ?? ''
const byPlace = (a: StoredItem, b: StoredItem): number => (placeOf(a) < placeOf(b) ? -1 : 1)

/** Sorts before every instant. */
const beginning = '0'

/**
 * Each shard gives as many as the page may have, so that the first of all shards together are among them. A page that is not full has all
 * that there was before `before`, so that the next one begins there; a position that is later already, a faster clock gave it, stays.
 */
export const readPublished = async (store: Store, sellerId: SellerId, range: PublishedRange): Promise<Page> => {
  const { after = beginning, before, limit } = range
  if (after >= before) return { items: [], next: after }
  const found = await Promise.all(shards.map((shard) => readShard(store, publishedPartition(sellerId, shard), { after, before, limit })))
  const places = found.flat().toSorted(byPlace).slice(0, limit)
  const items = (await getItems(store, store.tables.books, places.map(keyOf))).toSorted(byPlace)
  const last = places.length < limit ? undefined : places.at(-1)
  return { items: items.map((item) => readItem(timelineItemSchema, item)), next: last === undefined ? before : placeOf(last) }
}

type Between = { readonly after: string; readonly before: string; readonly limit: number }

/** One more than wanted, as the bounds of a key range are included: the item at `after` was given before. At most 100 keys are one page. */
const readShard = async (store: Store, partition: string, { after, before, limit }: Between): Promise<StoredItem[]> => {
  const { items } = await queryPage(store, {
    TableName: store.tables.books,
    IndexName: publishedIndex.name,
    KeyConditionExpression: '#of = :of AND #place BETWEEN :after AND :before',
    ExpressionAttributeNames: { '#of': publishedIndex.partitionKey, '#place': publishedIndex.sortKey },
    ExpressionAttributeValues: { ':of': { S: partition }, ':after': { S: after }, ':before': { S: before } },
    Limit: limit + 1,
  })
  return items.filter((item) => placeOf(item) !== after)
}
