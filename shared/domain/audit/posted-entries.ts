import * as z from 'zod'
import { monthOf, yearOf } from '../day.ts'
import { genesisLink } from '../hash-chain.ts'
import { entryFault } from '../ledger/entry-fault.ts'
import { balancesOf } from '../ledger/balances.ts'
import { postedJournalSchema } from '../ledger/posted-journals.ts'
import { entryNumber, type JournalHead, type JournalPage, linkOfEntry, type SealedEntry } from '../ledger/validated-entries.ts'
import { sellerIdSchema } from '../ids.ts'
import { compared, examined, type Examined, type Fault } from './finding.ts'
import { type Found, itemIn, readable, unseen } from './found.ts'
import { type MonthFold, monthFoldSchema, withFolds } from './journal-fold.ts'

/**
 * A journal that is numbered at validation, as far as it was read: first what waits for a number, then year by year what has one. What is
 * posted meanwhile is in some of the reads and not in others, so the sum of the entries is held to the balances before and after them.
 */
export const postedJournalPartSchema = z.object({
  part: z.literal('postedJournal'),
  sellerId: sellerIdSchema,
  journal: postedJournalSchema,
  /** Absent until its turn comes. */
  begun: z
    .object({
      /** The balances of these years before anything was read. */
      before: z.array(monthFoldSchema),
      waiting: z.array(z.string()),
      waitingAfter: z.string().optional(),
      waitingRead: z.boolean(),
      years: z.array(z.object({ year: z.number().int(), sequence: z.number().int() })),
      /** Of the year under way: the last page that was read, and the last number, with its link as far as it is known. */
      after: z.number().int(),
      last: z.object({ sequence: z.number().int(), link: z.string().optional() }),
      months: z.array(monthFoldSchema),
      incomplete: z.boolean(),
    })
    .optional(),
})
export type PostedJournalPart = z.infer<typeof postedJournalPartSchema>
export type Begun = NonNullable<PostedJournalPart['begun']>

export const beforeFirst: Pick<Begun, 'after' | 'last'> = { after: 0, last: { sequence: 0, link: genesisLink } }

/** An entry of a journal can be read, and balances. */
export const examinePosted = (entryId: string, found: Found<SealedEntry>): Examined[] => {
  const sealed = itemIn(found)
  if (sealed === undefined) return unseen('entry', `the entry ${entryId}`, found)
  const unbalanced = entryFault(sealed.entry.lines)
  return [
    readable(found),
    examined(
      'unbalanced',
      found.where,
      unbalanced === undefined ? [] : [{ expected: `debits equal credits in ${entryId}`, actual: unbalanced }],
    ),
  ]
}

export type PageOfJournal = { readonly firstSequence: number; readonly page: Found<JournalPage> }
type Run = { readonly checks: Examined[]; readonly last: Begun['last'] }

/** A page begins after the last number of the page before, its entries are there and of its year, and its link seals them with all before. */
export const followJournalPage = (
  before: Begun['last'],
  { firstSequence, page: found }: PageOfJournal,
  entries: ReadonlyMap<string, Found<SealedEntry>>,
): Run => {
  const page = itemIn(found)
  const numbers = examined('numbers', found.where, [
    ...compared('first number of the page', before.sequence + 1, firstSequence),
    ...compared('first number as the key says', firstSequence, page?.firstSequence ?? firstSequence),
  ])
  if (page === undefined) return { checks: [readable(found), numbers], last: { sequence: firstSequence - 1 } }
  const read = page.entryIds.map((entryId) => ({ entryId, found: entries.get(entryId) }))
  const link = linkAfter(before.sequence + 1 === firstSequence ? before.link : undefined, page, read)
  return {
    checks: [
      readable(found),
      numbers,
      examined('chain', found.where, link === undefined ? [] : compared('link that seals the page', link, page.link)),
      ...read.flatMap((one, at) => (one.found === undefined ? [] : placed(page, { at, found: one.found }))),
    ],
    last: { sequence: firstSequence + page.entryIds.length - 1, link: page.link },
  }
}

type Read = { readonly entryId: string; readonly found: Found<SealedEntry> | undefined }

/** Undefined where the link before, or an entry, is not known. */
const linkAfter = (before: string | undefined, page: JournalPage, read: readonly Read[]): string | undefined =>
  read.reduce<string | undefined>((previousLink, { found }, at) => {
    const sealed = itemIn(found)
    if (previousLink === undefined || sealed === undefined) return undefined
    return linkOfEntry(sealed, { series: page, sequence: page.firstSequence + at, previousLink })
  }, before)

const placed = (page: JournalPage, { at, found }: { readonly at: number; readonly found: Found<SealedEntry> }): Examined[] => {
  const entry = itemIn(found)?.entry
  if (entry === undefined) return []
  const number = entryNumber(page, page.firstSequence + at)
  return [
    examined('entry', found.where, [
      ...compared(`journal of ${number}`, page.journal, entry.journal),
      ...compared(`year of ${number}`, page.year, yearOf(entry.date)),
    ]),
  ]
}

/** The register ends between where the head stood before and after it was read. */
export const examineJournalHead = (
  last: Begun['last'],
  { where, before, now }: { readonly where: string; readonly before: number; readonly now: Found<JournalHead> },
): Examined[] => {
  const head = itemIn(now)
  const sequence = head?.sequence ?? 0
  const ends = last.sequence >= before && last.sequence <= sequence
  const expected =
    before === sequence ? `last number by the register ${sequence}` : `last number by the register from ${before} to ${sequence}`
  const faults: Fault[] = ends ? [] : [{ expected, actual: `last number by the register ${last.sequence}` }]
  const links =
    head === undefined || last.sequence !== sequence || last.link === undefined ? [] : compared('last link', last.link, head.lastLink)
  return [readable(now), examined('numbers', where, faults), examined('chain', where, links)]
}

/** The folds with these entries added, by the month of their dates. */
export const withPosted = (folds: readonly MonthFold[], entries: readonly SealedEntry[]): MonthFold[] =>
  withFolds(
    folds,
    [...Map.groupBy(entries, ({ entry }) => monthOf(entry.date))].map(([month, ofMonth]) => ({
      month,
      balances: balancesOf(ofMonth.flatMap(({ entry }) => entry.lines)),
    })),
  )
