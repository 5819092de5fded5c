import * as z from 'zod'
import { lengthPrefixed, sha256 } from '../canonical-json.ts'
import { type Day, dayAt, daySchema, type Instant, instantSchema, laterDay, yearOf } from '../day.ts'
import { genesisLink, linkOf } from '../hash-chain.ts'
import { type Digest, sellerIdSchema } from '../ids.ts'
import { formatNumber } from '../numbering.ts'
import type { PostedEntry } from '../payment/posted-entry.ts'
import { postedJournalSchema } from './posted-journals.ts'

/** A journal of one fiscal year: the sequence that its entries are numbered in, by the year of their dates. */
export const journalYearSchema = z.object({ sellerId: sellerIdSchema, journal: postedJournalSchema, year: z.number().int() })
export type JournalYear = z.infer<typeof journalYearSchema>

/** `lumiere#BQ#2026`. */
export const journalSeries = ({ sellerId, journal, year }: JournalYear): string => `${sellerId}#${journal}#${year}`

/** An entry that was posted and waits for its number. */
export const waitingEntrySchema = z.object({ entryId: z.string(), date: daySchema, postedAt: instantSchema })
export type WaitingEntry = z.infer<typeof waitingEntrySchema>

/** An entry as it stands in the ledger; `digest` is that of all that is stored of it. */
export type SealedEntry = { readonly entry: PostedEntry; readonly digest: Digest }

/** Where the numbers of a journal's year stand. */
export const journalHeadSchema = journalYearSchema.extend({
  /** Takes numbers as long as entries of its year wait: that no more come is what a closed period says. */
  state: z.literal('OPEN'),
  sequence: z.number().int().min(1),
  lastValidatedOn: daySchema,
  lastLink: z.string(),
})
export type JournalHead = z.infer<typeof journalHeadSchema>

/** Entries that were validated together, in order; the pages of a journal's year tile 1..n. */
export const journalPageSchema = journalYearSchema.extend({
  firstSequence: z.number().int().min(1),
  /** ValidDate of all of them (art. A 47 A-1 LPF), in the seller's zone. */
  validatedOn: daySchema,
  batchId: z.string(),
  entryIds: z.array(z.string()).min(1),
  /** The link of the last of them. */
  link: z.string(),
})
export type JournalPage = z.infer<typeof journalPageSchema>

/** A posted entry with its number and the date of its validation, once it has them. */
export type ListedEntry = { readonly entry: PostedEntry; readonly number?: string; readonly validatedOn?: Day }

/** A DynamoDB transaction takes 100 actions: a pointer for each entry, the head and the page. */
export const largestValidation = 97

/** `BQ2026-000001`: EcritureNum, one unbroken sequence for each journal and fiscal year. */
export const entryNumber = ({ journal, year }: JournalYear, sequence: number): string =>
  formatNumber({ prefix: journal, digits: 6, journal }, { site: undefined }, { year, sequence })

/** What one transaction of a validation does: it moves the head from what was found and says in a page which entry has which number. */
export type Validation = { readonly found: JournalHead | undefined; readonly head: JournalHead; readonly page: JournalPage }

type Waiting = {
  readonly of: JournalYear
  readonly found: JournalHead | undefined
  /** Oldest first. */
  readonly entries: readonly SealedEntry[]
  readonly now: Instant
  readonly zone: string
}

/** Numbers these entries, 97 at most. The chain of each year begins with itself, as two years may be validated side by side. */
export const planValidation = ({ of, found, entries, now, zone }: Waiting): Validation => {
  const taken = entries.slice(0, largestValidation)
  const [first, start] = [taken[0], found?.sequence ?? 0]
  if (first === undefined || taken.some(({ entry }) => yearOf(entry.date) !== of.year))
    throw new RangeError('entries of one year, at least one')
  const validatedOn = validatedAfter(found, dayAt(now, zone))
  const link = taken.reduce(
    (previousLink, sealed, at) => linkOfEntry(sealed, { series: of, sequence: start + 1 + at, previousLink }),
    found?.lastLink ?? genesisLink,
  )
  const head: JournalHead = { ...of, state: 'OPEN', sequence: start + taken.length, lastValidatedOn: validatedOn, lastLink: link }
  const entryIds = taken.map(({ entry }) => entry.entryId)
  const page = { ...of, firstSequence: start + 1, validatedOn, batchId: sha256(lengthPrefixed([link, now])), entryIds, link }
  return { found, head, page }
}

/** Dates of validation never go back, whatever a worker's clock says. */
const validatedAfter = (found: JournalHead | undefined, today: Day): Day =>
  found === undefined ? today : laterDay(today, found.lastValidatedOn)

type Place = { readonly series: JournalYear; readonly sequence: number; readonly previousLink: string }

/** Seals an entry in its place, as an invoice's does: what is linked is all that is stored of it. */
export const linkOfEntry = ({ entry, digest }: SealedEntry, { series, sequence, previousLink }: Place): string =>
  linkOf({
    previousLink,
    series: journalSeries(series),
    number: entryNumber(series, sequence),
    issueDate: entry.date,
    digest,
    lines: entry.lines,
  })
