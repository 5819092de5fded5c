import type { SellerId } from '../../domain/ids.ts'
import type { PostedJournal } from '../../domain/ledger/posted-journals.ts'
import { type WaitingEntry, waitingEntrySchema } from '../../domain/ledger/validated-entries.ts'
import { readItem } from './item.ts'
import { shards, waitingEntryPartition } from './keys.ts'
import { sortKeyOf, upToHorizon } from './queue-front.ts'
import { queryPage } from './read.ts'
import type { Store } from './store.ts'

/** Some of the entries of a journal that wait for their numbers; `last`: the key to go on after, when more wait. */
type Waiting = { readonly entries: readonly WaitingEntry[]; readonly last: string | undefined }

/** By year, then by when they were posted, at most `limit` of each shard; strongly consistent, so what was posted before is seen. */
export const readWaitingEntries = async (
  store: Store,
  { sellerId, journal }: { readonly sellerId: SellerId; readonly journal: PostedJournal },
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<Waiting> => {
  const pages = await Promise.all(
    shards.map((shard) =>
      queryPage(store, {
        TableName: store.tables.books,
        KeyConditionExpression: 'PK = :pk AND SK > :after',
        ExpressionAttributeValues: { ':pk': { S: waitingEntryPartition(sellerId, journal, shard) }, ':after': { S: after || ' ' } },
        ConsistentRead: true,
        Limit: limit,
      }),
    ),
  )
  const items = upToHorizon(pages).toSorted((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1))
  const more = pages.some((page) => page.more)
  return { entries: items.map((item) => readItem(waitingEntrySchema, item)), last: more ? sortKeyOf(items.at(-1)) : undefined }
}
