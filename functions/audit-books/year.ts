import { examined, type Examined } from '../../shared/domain/audit/finding.ts'
import { balanceFaults } from '../../shared/domain/audit/journal-fold.ts'
import { type NumbersPart, unread } from '../../shared/domain/audit/parts.ts'
import { endsHere, examineHead } from '../../shared/domain/audit/register.ts'
import { monthOf } from '../../shared/domain/day.ts'
import { journalName } from '../../shared/domain/numbering.ts'
import { seriesId } from '../../shared/domain/series.ts'
import type { BookPorts, PartDone } from './ports.ts'

/** A year whose numbers are all read: it ends where its head stands, and its entries add up to its balances; the next year follows. */
export const closeYear = async (ports: BookPorts, part: NumbersPart): Promise<PartDone> => {
  const { queue, progress, from } = part
  const [{ where, head }, ...later] = part.heads
  const isNewest = later.length === 0
  const checks = [...examineHead(progress.last, { where, state: 'found', item: head }, isNewest), ...(await balances(ports, part))]
  const to = progress.last.sequence ?? head.sequence
  const series = to < from ? [] : [{ series: seriesId(queue, head.year), from, to }]
  const clean = part.clean && checks.every(({ faults }) => faults.length === 0)
  const [next, ...others] = later
  if (next === undefined) return { checks, parts: [], items: 0, series, verified: clean ? [pointOf(part)] : [] }
  const parts: NumbersPart[] = [{ ...part, heads: [next, ...others], from: 1, progress: unread(next.head.year, progress.last), clean }]
  return { checks, parts, items: 0, series }
}

/** The next audit goes on from here, with the sum of the month that is under way. */
const pointOf = ({ queue, heads: [{ head }], progress }: NumbersPart) => {
  const fromMonth = monthOf(head.lastIssueDate)
  return { queue, progress: { ...progress, fromMonth, months: progress.months.filter(({ month }) => month === fromMonth) } }
}

/** Every month from the first that was read whole to that of the head. A sum that entries are missing from says nothing. */
const balances = async (ports: BookPorts, part: NumbersPart): Promise<Examined[]> => {
  const { progress, queue, heads, balancesAtHead } = part
  const { head } = heads[0]
  if (progress.incomplete || !endsHere(progress.last, head)) return []
  const journal = journalName(head.format, queue, head.year)
  const isNewest = heads.length === 1
  const months = monthsOf(progress.fromMonth, isNewest ? monthOf(head.lastIssueDate) : `${head.year}-12`)
  return Promise.all(
    months.map(async (month) => {
      const kept = await ports.reads.balances(queue.sellerId, journal, month)
      const isMoving = isNewest && month === balancesAtHead.month
      const byEntries = progress.months.find((fold) => fold.month === month)?.balances ?? []
      return examined('balances', kept.where, balanceFaults(byEntries, isMoving ? balancesAtHead.balances : kept.balances))
    }),
  )
}

const monthsOf = (from: string, to: string): string[] => {
  const [year = '', first = ''] = from.split('-')
  const last = to.startsWith(year) ? Number(to.split('-')[1]) : 12
  return Array.from({ length: last - Number(first) + 1 }, (_, at) => `${year}-${String(Number(first) + at).padStart(2, '0')}`)
}
