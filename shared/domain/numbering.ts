import { lengthPrefixed, sha256 } from './canonical-json.ts'
import { type Day, dayAt, type Instant, laterDay, yearOf } from './day.ts'
import { genesisLink, linkOf } from './hash-chain.ts'
import type { JournalEntry } from './journal-entry.ts'
import { type AccountBalance, balancesOf, pairsOf } from './ledger/balances.ts'
import { type QueueKey, type RegisterPage, type SeriesFormat, type SeriesHead, seriesId, type WaitingDraft } from './series.ts'

/**
 * Limits of one commit. A DynamoDB transaction takes 100 actions: two for each draft, the head (two when a year opens), the register page
 * and the balances. The counters are added in one update expression, which may have 4 kB and 300 operators: at most 13 characters each.
 */
export const largestBatch = { drafts: 48, counters: 280 } as const

/** Characters of a number: as buyers' systems usually take it, and the most that any of them must take. */
export const numberLengths = { usual: 20, longest: 35 } as const

/**
 * `F2026-000123`, with a site `F-PAR-2026-000123`: the separators keep two series of a seller from forming the same text. Numbers beyond
 * the digits grow, they never wrap. Throws a RangeError above `longest` characters.
 */
export const formatNumber = (
  { prefix, digits }: SeriesFormat,
  { site }: Pick<QueueKey, 'site'>,
  at: { year: number; sequence: number },
): string => {
  const series = site === undefined ? `${prefix}${at.year}` : `${prefix}-${site}-${at.year}`
  const number = `${series}-${at.sequence.toString().padStart(digits, '0')}`
  if (number.length > numberLengths.longest) throw new RangeError(`${number} has more than ${numberLengths.longest} characters`)
  return number
}

const number = /^[A-Z]{1,6}(?:-(?<site>[A-Z0-9]{1,6})-)?(?<year>\d{4})-(?<sequence>\d{4,10})$/

/** Where a number stands: the site, year and sequence that its text says; undefined for a text that no series writes. */
export const placeOfNumber = (text: string): { site: string | undefined; year: number; sequence: number } | undefined => {
  const said = number.exec(text)?.groups
  return said === undefined ? undefined : { site: said['site'], year: Number(said['year']), sequence: Number(said['sequence']) }
}

/** `VT26`: a sales journal for each series. */
export const journalName = ({ journal }: SeriesFormat, { site = '' }: Pick<QueueKey, 'site'>, year: number): string =>
  `${journal}${site}${(year % 100).toString().padStart(2, '0')}`

/** What one transaction does: it numbers and posts the drafts, moves the head and adds to the balances. */
export type Batch = {
  readonly drafts: readonly WaitingDraft[]
  /** The head as it must be found; undefined: the queue has none yet. */
  readonly found: SeriesHead | undefined
  /** The head that the transaction leaves open; of another year than `found` when the year has changed. */
  readonly head: SeriesHead
  readonly page: RegisterPage
  readonly entries: readonly JournalEntry[]
  readonly balances: readonly AccountBalance[]
}

type Waiting = {
  readonly queue: QueueKey
  readonly head: SeriesHead | undefined
  readonly drafts: readonly WaitingDraft[]
  readonly now: Instant
}

/** First frozen, first numbered; the invoice id decides between equal instants, so every worker sees the same order. */
export const inOrderOfFreezing = (drafts: readonly WaitingDraft[]): WaitingDraft[] =>
  drafts.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))

const orderOf = ({ frozenAt, invoiceId }: WaitingDraft): string => `${frozenAt} ${invoiceId}`

/** The batch that numbers the oldest of these drafts (at least one). Pure: the same head, drafts and instant give the same batch. */
export const planBatch = ({ queue, head: found, drafts, now }: Waiting): Batch => {
  const chosen = fitting(inOrderOfFreezing(drafts))
  const oldest = chosen[0]
  if (oldest === undefined) throw new RangeError('a batch has at least one draft')
  const opened = headAt({ queue, found, oldest, issueDate: issueDateOf(found, dayAt(now, oldest.zone)) })
  const entries = post(opened, chosen, now)
  const last = entries.at(-1)
  if (last === undefined) throw new RangeError('a batch has at least one entry')
  return {
    drafts: chosen,
    found,
    head: { ...opened, sequence: last.sequence, lastLink: last.link, ledAt: drafts.length > 1 ? now : undefined },
    page: pageOf(opened, entries),
    entries,
    balances: balancesOf(chosen.flatMap((draft) => draft.lines)),
  }
}

/** Dates of a queue never go back, whatever a worker's clock says. */
const issueDateOf = (head: SeriesHead | undefined, today: Day): Day => (head === undefined ? today : laterDay(today, head.lastIssueDate))

type Opening = { queue: QueueKey; found: SeriesHead | undefined; oldest: WaitingDraft; issueDate: Day }

/** The head of the issue date's year: the one that was found, or a new one, chained from it. */
const headAt = ({ queue, found, oldest, issueDate }: Opening): SeriesHead => {
  const year = yearOf(issueDate)
  if (found?.year === year) return { ...found, lastIssueDate: issueDate }
  const format = { prefix: oldest.prefix, digits: oldest.digits, journal: oldest.journal }
  return { queue, year, state: 'OPEN', format, sequence: 0, lastIssueDate: issueDate, lastLink: found?.lastLink ?? genesisLink }
}

/** The oldest drafts that fit one transaction. A draft's own counters always fit: its pointer has 8 kB at most. */
const fitting = (drafts: readonly WaitingDraft[]): WaitingDraft[] => {
  const chosen: WaitingDraft[] = []
  let pairs = new Set<string>()
  for (const draft of drafts.slice(0, largestBatch.drafts)) {
    const more = new Set([...pairs, ...pairsOf(draft.lines)])
    if (chosen.length > 0 && 2 * more.size > largestBatch.counters) break
    pairs = more
    chosen.push(draft)
  }
  return chosen
}

const post = (head: SeriesHead, drafts: readonly WaitingDraft[], now: Instant): JournalEntry[] => {
  let previousLink = head.lastLink
  return drafts.map((draft, index) => {
    const entry = entryOf(head, draft, { sequence: head.sequence + 1 + index, previousLink, now })
    previousLink = entry.link
    return entry
  })
}

type Place = { readonly sequence: number; readonly previousLink: string; readonly now: Instant }

const entryOf = (head: SeriesHead, draft: WaitingDraft, { sequence, previousLink, now }: Place): JournalEntry => {
  const { queue, year, format, lastIssueDate: issueDate } = head
  const sealed = {
    previousLink,
    series: seriesId(queue, year),
    number: formatNumber(format, queue, { year, sequence }),
    issueDate,
    digest: draft.digest,
    lines: draft.lines,
  }
  const journal = journalName(format, queue, year)
  return {
    ...sealed,
    lines: draft.lines,
    link: linkOf(sealed),
    invoiceId: draft.invoiceId,
    sellerId: queue.sellerId,
    journal,
    sequence,
    postedAt: now,
  }
}

/** The batch id tells one attempt from another: batches that differ in any draft, date, number or instant have different ids. */
const pageOf = ({ queue, year, sequence, lastIssueDate }: SeriesHead, entries: readonly JournalEntry[]): RegisterPage => {
  const link = entries.at(-1)?.link ?? genesisLink
  const postedAt = entries[0]?.postedAt ?? ''
  return {
    queue,
    year,
    firstSequence: sequence + 1,
    issueDate: lastIssueDate,
    batchId: sha256(lengthPrefixed([link, postedAt])),
    invoiceIds: entries.map((entry) => entry.invoiceId),
    link,
  }
}
