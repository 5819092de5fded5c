import { type InvoiceId, invoiceIdSchema } from '../../domain/ids.ts'
import { entryFault } from '../../domain/ledger/entry-fault.ts'
import { inOrderOfFreezing } from '../../domain/numbering.ts'
import { type QueueKey, type SeriesHead, seriesHeadSchema, type WaitingDraft, waitingDraftSchema } from '../../domain/series.ts'
import { readItem, type StoredItem } from './item.ts'
import { headPartition, shards, waitingPartition } from './keys.ts'
import { queryPage } from './read.ts'
import type { Store } from './store.ts'

/** A pointer that can never become an entry, however often it is tried. */
export type Poison = { readonly invoiceId: InvoiceId; readonly reason: string }

/** What a commit works on: the newest head, and the oldest drafts in order, or the first that is poisoned. */
export type QueueFront = {
  readonly head: SeriesHead | undefined
  readonly drafts: readonly WaitingDraft[]
  readonly poison: Poison | undefined
}

/** A full batch needs six drafts of each shard; three times as many, so that uneven shards still fill it. */
const pageSize = 20

/** Head and pointers by strongly consistent reads at once: a draft that was frozen before is seen. */
export const readQueueFront = async (store: Store, queue: QueueKey): Promise<QueueFront> => {
  const [head, ...pages] = await Promise.all([readHead(store, queue), ...shards.map((shard) => readShard(store, queue, shard))])
  const found = upToHorizon(pages).map(readPointer)
  const drafts = found.flatMap((each) => ('draft' in each ? [each.draft] : []))
  return { head, drafts: inOrderOfFreezing(drafts), poison: found.find((each) => 'reason' in each) }
}

/** The newest head of seller + kind + site is the head, whatever its year. */
const readHead = async (store: Store, queue: QueueKey): Promise<SeriesHead | undefined> => {
  const { items } = await queryPage(store, { ...partition(store, headPartition(queue)), ScanIndexForward: false, Limit: 1 })
  return items[0] === undefined ? undefined : readItem(seriesHeadSchema, items[0])
}

const readShard = (store: Store, queue: QueueKey, shard: number) =>
  queryPage(store, { ...partition(store, waitingPartition(queue, shard)), Limit: pageSize })

const partition = ({ tables }: Store, pk: string) => ({
  TableName: tables.books,
  KeyConditionExpression: 'PK = :pk',
  ExpressionAttributeValues: { ':pk': { S: pk } },
  ConsistentRead: true,
})

type Page = Awaited<ReturnType<typeof queryPage>>

/** A shard that has more hides drafts younger than its last one here: beyond the least of these, "oldest" is not known. */
const upToHorizon = (pages: readonly Page[]): StoredItem[] => {
  const ends = pages.filter((page) => page.more).map((page) => sortKeyOf(page.items.at(-1)))
  const horizon = ends.toSorted()[0]
  const items = pages.flatMap((page) => page.items)
  return horizon === undefined ? items : items.filter((item) => sortKeyOf(item) <= horizon)
}

const sortKeyOf = (item: StoredItem | undefined): string => item?.['SK']?.S ?? ''

/** Judged by reading alone; what only the service can refuse is found by halving the batch. */
const readPointer = (item: StoredItem): { readonly draft: WaitingDraft } | Poison => {
  try {
    const draft = readItem(waitingDraftSchema, item)
    const fault = entryFault(draft.lines)
    return fault === undefined ? { draft } : { invoiceId: draft.invoiceId, reason: fault }
  } catch (error) {
    const invoiceId = invoiceIdSchema.parse(sortKeyOf(item).split('#')[1])
    return { invoiceId, reason: error instanceof Error ? error.message : 'unreadable' }
  }
}
