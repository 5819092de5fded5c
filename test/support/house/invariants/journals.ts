// P2, P4: each posted entry waits or has one number; the numbers of a journal's year are 1..n, its pages tile them, and the chain seals all of it.
import { genesisLink } from '../../../../shared/domain/hash-chain.ts'
import { type JournalPage, journalSeries, linkOfEntry } from '../../../../shared/domain/ledger/validated-entries.ts'
import type { ChangeRecord } from '../../peers/dynamo/stream.ts'
import type { Records } from '../records.ts'

type Changes = Pick<Records, 'booksHistory' | 'ledgerChanges'>

type Journals = Pick<Records, 'sealedPostings' | 'waitingEntries' | 'journalHeads' | 'journalPages'>

export const journalViolations = (records: Journals & Changes): string[] => [
  ...closedViolations(records),
  ...placeViolations(records),
  ...[...Map.groupBy(records.journalPages, journalSeries)].flatMap(([series, pages]) => seriesViolations(series, pages, records)),
]

/** What is closed takes no entry that comes later. */
const closedViolations = ({ booksHistory, ledgerChanges }: Changes): string[] => {
  const of = (kind: string) => (change: ChangeRecord) => change.eventName === 'INSERT' && change.newImage?.['of']?.S === kind
  const closings = [...booksHistory.values()].flat().filter(of('closedPeriod'))
  return ledgerChanges.filter(of('posting')).flatMap(({ at, newImage }) =>
    closings.flatMap((closing) => {
      const month = closing.newImage?.['month']?.S ?? ''
      const date = newImage?.['date']?.S ?? ''
      return date.slice(0, 7) <= month && at > closing.at
        ? [`P9: ${newImage?.['entryId']?.S} was posted on ${date} after ${month} was closed`]
        : []
    }),
  )
}

/** Once in a page, or once in a queue: posted and validated, or posted and waiting. */
const placeViolations = ({ sealedPostings, waitingEntries, journalPages }: Journals): string[] => {
  const places = [...journalPages.flatMap(({ entryIds }) => entryIds), ...waitingEntries.map(({ entryId }) => entryId)]
  return sealedPostings.flatMap(({ entry: { entryId } }) => {
    const count = places.filter((one) => one === entryId).length
    return count === 1 ? [] : [`P2: entry ${entryId} stands in ${count} places of register and queue`]
  })
}

const seriesViolations = (series: string, unsorted: readonly JournalPage[], { sealedPostings, journalHeads }: Journals): string[] => {
  const pages = unsorted.toSorted((a, b) => a.firstSequence - b.firstSequence)
  const sealed = new Map(sealedPostings.map((one) => [one.entry.entryId, one]))
  const wrong: string[] = []
  let [next, link, day] = [1, genesisLink, '']
  for (const page of pages) {
    if (page.firstSequence !== next) wrong.push(`P2: a page of ${series} begins at ${page.firstSequence} where ${next} was next`)
    if (page.validatedOn < day) wrong.push(`P2: the numbers from ${next} on of ${series} are validated earlier than those before`)
    page.entryIds.forEach((entryId, at) => {
      const one = sealed.get(entryId)
      if (one === undefined) wrong.push(`P2: ${series} numbers ${entryId}, which was not posted`)
      else link = linkOfEntry(one, { series: page, sequence: page.firstSequence + at, previousLink: link })
    })
    if (link !== page.link) wrong.push(`P4: the hash chain of ${series} breaks at the page from ${page.firstSequence}`)
    ;[next, day] = [page.firstSequence + page.entryIds.length, page.validatedOn]
  }
  const head = journalHeads.find((one) => journalSeries(one) === series)
  if (head?.sequence !== next - 1 || head.lastLink !== link)
    wrong.push(`P2: the head of ${series} stands at ${head?.sequence} after ${next - 1} entries`)
  return wrong
}
