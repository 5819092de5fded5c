// P2: numbers of a series are 1..n without a gap, pages tile them, dates never go back, and the chain seals all of it.
import { verifyChain } from '../../../../shared/domain/hash-chain.ts'
import { seriesId } from '../../../../shared/domain/series.ts'
import type { Records } from '../records.ts'

export const numberingViolations = ({ entries, pages, heads, ledgerChanges }: Records): string[] => {
  const series = new Set([...entries.map((entry) => entry.series), ...pages.map(({ queue, year }) => seriesId(queue, year))])
  // A queue's chain runs on from year to year; invoices and credit notes have one each.
  const chains = Map.groupBy(entries, (entry) => entry.series.split('#').slice(0, -1).join('#'))
  const faults = [...chains.values()].flatMap((ofQueue) => verifyChain(ofQueue) ?? [])
  return [
    ...[...series].flatMap((id) => gapsOf(id, { entries, pages, heads })),
    ...faults.map(({ number, fault }) => `P4: the hash chain breaks at ${number} (${fault})`),
    ...ledgerChanges.flatMap(({ eventName, keys }) =>
      eventName === 'INSERT' ? [] : [`P4: the ledger's item ${keys['PK']?.S} was changed after it was written (${eventName})`],
    ),
  ]
}

const gapsOf = (id: string, { entries, pages, heads }: Pick<Records, 'entries' | 'pages' | 'heads'>): string[] => {
  const mine = entries.filter((entry) => entry.series === id)
  const register = pages.filter(({ queue, year }) => seriesId(queue, year) === id).toSorted((a, b) => a.firstSequence - b.firstSequence)
  const paged = register.flatMap(({ firstSequence, invoiceIds }) => invoiceIds.map((invoiceId, at) => `${firstSequence + at} ${invoiceId}`))
  const numbered = mine.map(({ sequence, invoiceId }) => `${sequence} ${invoiceId}`)
  const head = heads.find(({ queue, year }) => seriesId(queue, year) === id)
  const wanted = Array.from(mine, (_, at) => at + 1)
  const backwards = mine.filter(({ issueDate }, at) => issueDate < (mine[at - 1]?.issueDate ?? ''))
  return [
    ...(mine.every(({ sequence }, at) => sequence === wanted[at])
      ? []
      : [`P2: the numbers of ${id} are ${mine.map(({ sequence }) => sequence).join(', ')}`]),
    ...(paged.join() === numbered.join() ? [] : [`P2: the register of ${id} says ${paged.join(', ')}, the entries ${numbered.join(', ')}`]),
    ...(head?.sequence === mine.length ? [] : [`P2: the head of ${id} stands at ${head?.sequence} after ${mine.length} invoices`]),
    ...backwards.map(({ number, issueDate }) => `P2: ${number} is dated ${issueDate}, earlier than the one before`),
  ]
}
