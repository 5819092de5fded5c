import * as z from 'zod'
import { addSeconds, type Instant } from '../../shared/domain/day.ts'
import { defect } from '../../shared/domain/failures.ts'
import { type SellerId, sellerIdSchema } from '../../shared/domain/ids.ts'
import { type PostedJournal, postedJournals } from '../../shared/domain/ledger/posted-journals.ts'
import { journalSeries } from '../../shared/domain/ledger/validated-entries.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { JournalBook } from '../../shared/ports/journal-book.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'

/** `sellerId`: that seller alone; without one, every night, all of them. */
export const inputSchema = z.object({ sellerId: sellerIdSchema.optional() })

const seriesSchema = z.object({ series: z.string(), from: z.number().int(), to: z.number().int() })
export const outputSchema = z.object({
  /** `incomplete`: entries still wait that could not be numbered, or for which there was no time. */
  outcome: z.enum(['validated', 'incomplete']),
  entries: z.number().int(),
  series: z.array(seriesSchema),
})

export type Ports = {
  readonly journals: JournalBook
  readonly masterData: Pick<MasterData, 'seller'>
  readonly clock: Clock
  /** Tells operations of a journal that could not be validated, or of an entry that cannot be. */
  readonly unvalidated: (what: { sellerId: SellerId; journal: PostedJournal; entryId?: string }, error: unknown) => void
}

/** A commit takes tenths of a second; the function has a quarter of an hour. */
const longestSeconds = 840

/** In a row: each says that another run is at the same journal, or that the table was busy at that moment. */
const mostLost = 20

/**
 * Gives the entries of journals that are posted to at any moment their numbers, oldest first. A repeat is safe, and so are two runs at once:
 * each transaction takes the pointers that wait, under the sequence that was read. What one journal cannot do keeps no other back.
 */
export const validateEntries =
  (ports: Ports) =>
  async ({ sellerId }: z.output<typeof inputSchema>): Promise<z.output<typeof outputSchema>> => {
    const until = addSeconds(ports.clock.now(), longestSeconds)
    const done: Drained[] = []
    for (const seller of sellerId === undefined ? await ports.journals.sellers() : [sellerId])
      for (const journal of postedJournals) done.push(await drainOrTell(ports, { sellerId: seller, journal, until }))
    const series = done.flatMap((one) => one.series)
    return {
      outcome: done.every(({ whole }) => whole) ? 'validated' : 'incomplete',
      entries: series.reduce((sum, { from, to }) => sum + to - from + 1, 0),
      series,
    }
  }

type Journal = { readonly sellerId: SellerId; readonly journal: PostedJournal; readonly until: Instant }
type Drained = { readonly series: z.output<typeof seriesSchema>[]; readonly whole: boolean }

const drainOrTell = async (ports: Ports, journal: Journal): Promise<Drained> => {
  const drained: Drained['series'] = []
  try {
    return { series: drained, whole: await drain(ports, journal, drained) }
  } catch (error) {
    ports.unvalidated(journal, error)
    return { series: drained, whole: false }
  }
}

/** Until nothing waits any more; an entry that cannot be numbered is told and left aside. */
const drain = async (ports: Ports, { until, ...journal }: Journal, drained: Drained['series']): Promise<boolean> => {
  const { journals, clock } = ports
  const aside = new Set<string>()
  for (let lost = 0; clock.now() < until && lost < mostLost;) {
    const front = await journals.readFront(journal, aside)
    if (front === undefined) return aside.size === 0
    const zone = await zoneOf(ports, journal.sellerId)
    const outcome = 'outcome' in front ? front : await journals.validateFront(front, { now: clock.now(), zone })
    lost = outcome.outcome === 'lost' ? lost + 1 : 0
    if (outcome.outcome === 'poisoned') {
      aside.add(outcome.entryId)
      ports.unvalidated({ ...journal, entryId: outcome.entryId }, defect(outcome.reason))
    }
    if (outcome.outcome === 'validated') {
      const { page } = outcome
      drained.push({ series: journalSeries(page), from: page.firstSequence, to: page.firstSequence + page.entryIds.length - 1 })
    }
  }
  return false
}

const zoneOf = async ({ masterData, clock }: Ports, sellerId: SellerId): Promise<string> => {
  const seller = await masterData.seller(sellerId, clock.now())
  if (seller === undefined) throw defect(`seller ${sellerId}, whose entries wait, is missing`)
  return seller.zone
}
