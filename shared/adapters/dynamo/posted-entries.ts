import * as z from 'zod'
import { addDays, type Day, yearOf } from '../../domain/day.ts'
import { defect } from '../../domain/failures.ts'
import type { PostedJournal } from '../../domain/ledger/posted-journals.ts'
import {
  entryNumber,
  journalHeadSchema,
  type JournalPage,
  journalPageSchema,
  type ListedEntry,
} from '../../domain/ledger/validated-entries.ts'
import type { SellerId } from '../../domain/ids.ts'
import type { LedgerReads } from '../../ports/ledger-reads.ts'
import { readItem, type StoredItem } from './item.ts'
import { journalHeadKey, journalPageKey, postingKey } from './keys.ts'
import { readPosting } from './posting-item.ts'
import { getItems, queryAll, queryPage } from './read.ts'
import type { Store } from './store.ts'
import { readWaitingEntries } from './waiting-entries.ts'

type Journal = { readonly sellerId: SellerId; readonly journal: PostedJournal }

/** `waiting#<key>` while those without a number are read, then `2026/98`: the year and the first number of the last page that was read. */
const positionSchema = z.union([
  z
    .string()
    .regex(/^waiting#.*$/)
    .transform((text) => ({ waitingAfter: text.slice('waiting#'.length) })),
  z
    .string()
    .regex(/^\d{4}\/\d{1,10}$/)
    .transform((text) => ({ year: Number(text.slice(0, 4)), after: Number(text.slice(5)) })),
])

/** So many entries are read for each part, whatever is asked for; a page of the register has 97 at most. */
const pagesAtOnce = 4

export const readPostedOf: (store: Store) => LedgerReads['posted'] =
  (store) =>
  async ({ from, until, sellerId, journal }, { after, limit }) => {
    const items: ListedEntry[] = []
    let next = after ?? 'waiting#'
    for (let parts = 0; parts < mostParts; parts += 1) {
      const part = await readPart(store, { sellerId, journal, from, until }, { next, limit })
      items.push(...part.items.filter(({ entry: { date } }) => date >= from && date <= until))
      if (part.next === undefined) return { items, next: undefined }
      next = part.next
      if (items.length >= limit) break
    }
    return { items, next }
  }

/** Whoever looks for a few days of a long year asks for the next page more often. */
const mostParts = 4

const readPart = (store: Store, journal: Within, { next, limit }: { next: string; limit: number }): Promise<Part> => {
  const at = positionSchema.parse(next)
  return 'year' in at ? numbered(store, journal, at) : waiting(store, journal, { after: at.waitingAfter, limit })
}

/** Only years of these days are read, and of them only what was validated since: an entry is never dated after its validation. */
type Within = Journal & { readonly from: Day; readonly until: Day }

type Part = { readonly items: ListedEntry[]; readonly next: string | undefined }

const waiting = async (store: Store, journal: Within, range: { after: string; limit: number }): Promise<Part> => {
  const { entries, last } = await readWaitingEntries(store, journal, range)
  const read = await entriesOf(
    store,
    journal.sellerId,
    entries.map(({ entryId }) => entryId),
  )
  const items = entries.map(({ entryId }) => ({ entry: entryIn(read, entryId) }))
  return { items, next: last === undefined ? nextYear(await yearsOf(store, journal), yearOf(journal.from) - 1) : `waiting#${last}` }
}

const numbered = async (store: Store, journal: Within, { year, after }: { year: number; after: number }): Promise<Part> => {
  const of = { sellerId: journal.sellerId, journal: journal.journal, year }
  const { items: found, more } = await queryPage(store, {
    TableName: store.tables.ledger,
    KeyConditionExpression: 'PK = :pk AND SK > :after',
    ExpressionAttributeValues: stringsOf({
      ':pk': journalPageKey(of, after).PK,
      ':after': journalPageKey(of, after).SK,
    }),
    ConsistentRead: true,
    Limit: pagesAtOnce,
  })
  const pages = found.map((item) => readItem(journalPageSchema, item))
  // A day more, as clocks differ.
  const since = pages.filter(({ validatedOn }) => addDays(validatedOn, 1) >= journal.from)
  const read = await entriesOf(
    store,
    journal.sellerId,
    since.flatMap(({ entryIds }) => entryIds),
  )
  const last = pages.at(-1)
  const next = more && last !== undefined ? `${year}/${last.firstSequence}` : nextYear(await yearsOf(store, journal), year)
  return { items: since.flatMap((page) => listed(page, read)), next }
}

const listed = (page: JournalPage, read: ReadonlyMap<string, StoredItem>): ListedEntry[] =>
  page.entryIds.map((entryId, at) => ({
    entry: entryIn(read, entryId),
    number: entryNumber(page, page.firstSequence + at),
    validatedOn: page.validatedOn,
  }))

const entriesOf = async (store: Store, sellerId: SellerId, entryIds: readonly string[]): Promise<Map<string, StoredItem>> => {
  const items = await getItems(
    store,
    store.tables.ledger,
    entryIds.map((entryId) => postingKey(sellerId, entryId)),
  )
  return new Map(items.map((item) => [item['entryId']?.S ?? '', item]))
}

const entryIn = (read: ReadonlyMap<string, StoredItem>, entryId: string): ListedEntry['entry'] => {
  const item = read.get(entryId)
  if (item === undefined) throw defect(`entry ${entryId} is missing`)
  return readPosting(item).entry
}

const yearsOf = async (store: Store, journal: Within): Promise<number[]> => {
  const items = await queryAll(store, {
    TableName: store.tables.books,
    KeyConditionExpression: 'PK = :pk',
    ExpressionAttributeValues: stringsOf({ ':pk': journalHeadKey({ sellerId: journal.sellerId, journal: journal.journal, year: 0 }).PK }),
    ConsistentRead: true,
  })
  const years = items.map((item) => readItem(journalHeadSchema, item).year)
  return years.filter((year) => year <= yearOf(journal.until))
}

const nextYear = (years: readonly number[], after: number): string | undefined => {
  const next = years.toSorted((a, b) => a - b).find((year) => year > after)
  return next === undefined ? undefined : `${next}/0`
}

const stringsOf = (values: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(values).map(([name, S]) => [name, { S }]))
