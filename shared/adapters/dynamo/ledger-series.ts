import { type Found, itemIn } from '../../domain/audit/found.ts'
import { type Day, yearOf } from '../../domain/day.ts'
import { defect } from '../../domain/failures.ts'
import type { SellerId } from '../../domain/ids.ts'
import { type RegisterPage, type SeriesHead, seriesId } from '../../domain/series.ts'
import { readPages, readQueuesOf } from './audit-lists.ts'
import { readHeads } from './series-now.ts'
import type { Store } from './store.ts'

/** Whoever reports needs all of it: what is missing or unreadable stops the report. The key names no person. */
export const wholly = <T>(found: readonly Found<T>[]): T[] =>
  found.map((each) => {
    const item = itemIn(each)
    if (item === undefined) throw defect(`${each.where} is ${each.state}`)
    return item
  })

/** All series of a seller, by queue and year. */
export const seriesOf = async (store: Store, sellerId: SellerId): Promise<SeriesHead[]> => {
  const queues = await readQueuesOf(store, sellerId)
  return (await Promise.all(queues.map((queue) => readHeads(store, queue)))).flatMap(wholly)
}

export const nameOfSeries = ({ queue, year }: SeriesHead): string => seriesId(queue, year)

/** Register pages of a series whose first number is above `after`. */
export const pagesAfter = async (
  store: Store,
  { queue, year }: SeriesHead,
  { after, limit }: { after: number; limit: number },
): Promise<{ readonly pages: readonly RegisterPage[]; readonly more: boolean }> => {
  const { pages, more } = await readPages(store)({ queue, year }, { after, upTo: undefined, limit })
  return { pages: wholly(pages.map(({ page }) => page)), more }
}

/**
 * The last first number of a page before a day; 0 when there is none. Dates never go back in a series, so it is found by halving: 20 reads for
 * a million numbers.
 */
export const lastBefore = async (store: Store, head: SeriesHead, from: Day): Promise<number> => {
  if (yearOf(from) < head.year || from === `${head.year}-01-01`) return 0
  let [before, within] = [0, head.sequence + 1]
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2)
    const [page] = (await pagesAfter(store, head, { after: middle - 1, limit: 1 })).pages
    if (page !== undefined && page.issueDate < from) before = page.firstSequence
    else within = middle
  }
  return before
}
