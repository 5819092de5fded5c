import { type Day, yearOf } from '../day.ts'
import { linkOf } from '../hash-chain.ts'
import type { InvoiceId } from '../ids.ts'
import type { JournalEntry } from '../journal-entry.ts'
import { entryFault } from '../ledger/entry-fault.ts'
import { formatNumber, journalName } from '../numbering.ts'
import { type SeriesHead, seriesId } from '../series.ts'
import { compared, examined, type Examined, type Fault } from './finding.ts'
import { type Found, itemIn, readable, unseen } from './found.ts'
import type { LastSeen } from './register.ts'

/** The place in the register where an entry belongs. */
export type Place = {
  readonly head: SeriesHead
  readonly sequence: number
  readonly invoiceId: InvoiceId
  /** Of its register page. */
  readonly issueDate: Day
  /** When it is the last of its page: the link that the page names. */
  readonly pageLink: string | undefined
}

/** The entry that belongs to a place of the register, after the one before. */
export const examineEntry = (before: LastSeen, place: Place, found: Found<JournalEntry>): Examined[] => {
  const entry = itemIn(found)
  const number = numberOf(place)
  if (entry === undefined) return unseen('entry', `the journal entry of number ${number}`, found)
  const check = (kind: Examined['kind'], faults: readonly Fault[]) => examined(kind, found.where, faults)
  const unbalanced = entryFault(entry.lines)
  return [
    readable(found),
    check('entry', placeFaults(place, entry)),
    check('chain', chainFaults(before, place, entry)),
    check('dates', dateFaults(before, place, entry)),
    check('unbalanced', unbalanced === undefined ? [] : [{ expected: `debits equal credits in ${number}`, actual: unbalanced }]),
  ]
}

/** What is known once this place is behind us. Without the entry, the page still names the link of its last. */
export const afterEntry = (place: Place, found: Found<JournalEntry>): LastSeen => ({
  sequence: place.sequence,
  link: itemIn(found)?.link ?? place.pageLink,
  issueDate: place.issueDate,
})

const numberOf = ({ head, sequence }: Place): string => formatNumber(head.format, head.queue, { year: head.year, sequence })

const placeFaults = (place: Place, entry: JournalEntry): Fault[] => {
  const { head, sequence, invoiceId } = place
  return [
    ...compared('number', numberOf(place), entry.number),
    ...compared('place in the series', sequence, entry.sequence),
    ...compared('series', seriesId(head.queue, head.year), entry.series),
    ...compared('journal', journalName(head.format, head.queue, head.year), entry.journal),
    ...compared('seller', head.queue.sellerId, entry.sellerId),
    ...compared('invoice', invoiceId, entry.invoiceId),
  ]
}

const chainFaults = (before: LastSeen, { pageLink }: Place, entry: JournalEntry): Fault[] => [
  ...compared(`link that seals ${entry.number}`, linkOf(entry), entry.link),
  ...(before.link === undefined ? [] : compared('link of the entry before', before.link, entry.previousLink)),
  ...(pageLink === undefined ? [] : compared('link by the register', entry.link, pageLink)),
]

const dateFaults = (before: LastSeen, { head, issueDate }: Place, entry: JournalEntry): Fault[] => [
  ...compared('issue date by the register', entry.issueDate, issueDate),
  ...compared('year of the issue date', head.year, yearOf(entry.issueDate)),
  ...(before.issueDate !== undefined && entry.issueDate < before.issueDate
    ? [{ expected: `a date from ${before.issueDate} on, that of the number before`, actual: entry.issueDate }]
    : []),
]
