import { instantSchema } from '../../domain/day.ts'
import { invoiceIdSchema } from '../../domain/ids.ts'
import { entryFault } from '../../domain/ledger/entry-fault.ts'
import { inOrderOfFreezing } from '../../domain/numbering.ts'
import type { Place } from '../../domain/numbering-policy.ts'
import { type QueueKey, type SeriesHead, seriesHeadSchema, type WaitingDraft, waitingDraftSchema } from '../../domain/series.ts'
import type { Poison, QueueFront } from '../../ports/invoice-book.ts'
import { readItem, type StoredItem } from './item.ts'
import { headPartition, shards, waitingPartition } from './keys.ts'
import { queryPage } from './read.ts'
import type { Store } from './store.ts'

/**
 * Drafts of each shard. One would tell the oldest, but four cost the same read unit and are all that waits in most queues: then the reader can
 * commit them at once. A full batch needs six; three times as many, so that uneven shards still fill two batches in a row.
 */
const perShard = { oldest: 4, batch: 20 } as const

/** Head and pointers by strongly consistent reads at once: a draft that was frozen before is seen. */
export const readQueueFront = async (store: Store, queue: QueueKey, depth: keyof typeof perShard): Promise<QueueFront> => {
  const [head, pages] = await Promise.all([readHead(store, queue), readShards(store, queue, perShard[depth])])
  const items = upToHorizon(pages)
  const found = items.map(readPointer)
  const drafts = found.flatMap((each) => ('draft' in each ? [each.draft] : []))
  return {
    queue,
    head,
    drafts: inOrderOfFreezing(drafts),
    poison: found.find((each) => 'reason' in each),
    oldest: oldestOf(items),
    more: pages.some((page) => page.more),
  }
}

/** Read from the key alone, so that a pointer that cannot be read has its place too. */
const oldestOf = (items: readonly StoredItem[]): Place | undefined => {
  const sortKey = items.map(sortKeyOf).toSorted()[0]
  return sortKey === undefined ? undefined : placeOf(sortKey)
}

/** The newest head of seller + kind + site is the head, whatever its year. */
const readHead = async (store: Store, queue: QueueKey): Promise<SeriesHead | undefined> => {
  const { items } = await queryPage(store, { ...partition(store, headPartition(queue)), ScanIndexForward: false, Limit: 1 })
  return items[0] === undefined ? undefined : readItem(seriesHeadSchema, items[0])
}

const readShards = (store: Store, queue: QueueKey, limit: number): Promise<Page[]> =>
  Promise.all(shards.map((shard) => queryPage(store, { ...partition(store, waitingPartition(queue, shard)), Limit: limit })))

const partition = ({ tables }: Store, pk: string) => ({
  TableName: tables.books,
  KeyConditionExpression: 'PK = :pk',
  ExpressionAttributeValues: { ':pk': { S: pk } },
  ConsistentRead: true,
})

type Page = Awaited<ReturnType<typeof queryPage>>

/** A shard that has more hides drafts younger than its last one here: beyond the least of these, "oldest" is not known. */
export const upToHorizon = (pages: readonly Page[]): StoredItem[] => {
  const ends = pages.filter((page) => page.more).map((page) => sortKeyOf(page.items.at(-1)))
  const horizon = ends.toSorted()[0]
  const items = pages.flatMap((page) => page.items)
  return horizon === undefined ? items : items.filter((item) => sortKeyOf(item) <= horizon)
}

/** `frozenAt#invoice#draft` */
const placeOf = (sortKey: string): Place => {
  const [frozenAt, invoiceId] = sortKey.split('#')
  return { frozenAt: instantSchema.parse(frozenAt), invoiceId: invoiceIdSchema.parse(invoiceId) }
}

export const sortKeyOf = (item: StoredItem | undefined): string => item?.['SK']?.S ?? ''

/** Judged by reading alone; what only the service can refuse is found by halving the batch. */
const readPointer = (item: StoredItem): { readonly draft: WaitingDraft } | Poison => {
  try {
    const draft = readItem(waitingDraftSchema, item)
    const fault = entryFault(draft.lines)
    return fault === undefined ? { draft } : { invoiceId: draft.invoiceId, reason: fault }
  } catch (error) {
    const { invoiceId } = placeOf(sortKeyOf(item))
    return { invoiceId, reason: error instanceof Error ? error.message : 'unreadable' }
  }
}
