import * as z from 'zod'
import { yearOf } from '../../domain/day.ts'
import type { JournalEntry } from '../../domain/journal-entry.ts'
import type { RegisterPage, SeriesHead } from '../../domain/series.ts'
import type { LedgerReads, Period } from '../../ports/ledger-reads.ts'
import { lookUp } from './audit-lookups.ts'
import { readEntry } from './entry-item.ts'
import { entryKey } from './keys.ts'
import { lastBefore, nameOfSeries, pagesAfter, seriesOf, wholly } from './ledger-series.ts'
import type { Store } from './store.ts'

/** `lumiere#invoice#2026/49`: the series and the first number of the last page that was read. */
const positionSchema = z
  .string()
  .regex(/^.+\/\d{1,10}$/)
  .transform((text) => ({ series: text.slice(0, text.lastIndexOf('/')), after: Number(text.slice(text.lastIndexOf('/') + 1)) }))

const pagesAtOnce = 25

type Walked = { readonly pages: readonly RegisterPage[]; readonly next: string | undefined }

export const readEntriesOf: (store: Store) => LedgerReads['entries'] = (store) => async (period, range) => {
  const { pages, next } = await walk(store, period, range)
  return { items: await entriesOf(store, pages), next }
}

const entriesOf = async (store: Store, pages: readonly RegisterPage[]): Promise<JournalEntry[]> => {
  const keys = pages.flatMap(({ invoiceIds }) => invoiceIds).map(entryKey)
  return wholly(await lookUp(store, keys, { table: store.tables.ledger, read: readEntry }))
}

const walk = async (store: Store, period: Period, { after, limit }: { after: string | undefined; limit: number }): Promise<Walked> => {
  const all = (await seriesOf(store, period.sellerId)).filter(({ year }) => year >= yearOf(period.from) && year <= yearOf(period.until))
  const start = after === undefined ? undefined : positionSchema.parse(after)
  const from = start === undefined ? 0 : all.findIndex((head) => nameOfSeries(head) === start.series)
  if (from < 0) throw new RangeError('the position is of no series of this period')
  const taken: RegisterPage[] = []
  for (const [index, head] of all.slice(from).entries()) {
    const begin = index === 0 && start !== undefined ? start.after : await lastBefore(store, head, period.from)
    const walked = await walkSeries(store, { head, until: period.until, after: begin }, limit - countOf(taken))
    taken.push(...walked.pages)
    if (walked.next !== undefined) return { pages: taken, next: walked.next }
  }
  return { pages: taken, next: undefined }
}

const countOf = (pages: readonly RegisterPage[]): number => pages.reduce((count, { invoiceIds }) => count + invoiceIds.length, 0)

type Stretch = { readonly head: SeriesHead; readonly until: Period['until']; readonly after: number }

/** Whole pages, until there are as many entries as were asked for, the period is over, or the series is. */
const walkSeries = async (store: Store, { head, until, after }: Stretch, limit: number): Promise<Walked> => {
  const taken: RegisterPage[] = []
  for (let [last, more] = [after, true]; more;) {
    const read = await pagesAfter(store, head, { after: last, limit: pagesAtOnce })
    for (const page of read.pages) {
      if (page.issueDate > until) return { pages: taken, next: undefined }
      if (countOf(taken) >= limit) return { pages: taken, next: `${nameOfSeries(head)}/${last}` }
      taken.push(page)
      last = page.firstSequence
    }
    more = read.more
  }
  return { pages: taken, next: undefined }
}
