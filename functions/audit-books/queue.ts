import { examined, type Examined } from '../../shared/domain/audit/finding.ts'
import { itemIn, readable } from '../../shared/domain/audit/found.ts'
import { type NumbersPart, type QueuePart, unread } from '../../shared/domain/audit/parts.ts'
import { isTransient } from '../../shared/domain/failures.ts'
import { genesisLink } from '../../shared/domain/hash-chain.ts'
import type { QueueKey } from '../../shared/domain/series.ts'
import type { SeriesNow } from '../../shared/ports/audit-reads.ts'
import type { BookPorts, PartDone } from './ports.ts'

/** The turn of a queue: its heads as they stand now are what the audit goes up to. */
export const openQueue = async (ports: BookPorts, part: QueuePart): Promise<PartDone> => {
  const now = await seriesNow(ports, part.queue)
  const checks = [...now.heads.map(readable), ...(await withoutHead(ports, part.queue, now))]
  return { checks, parts: numbersOf(part, now), items: 1 }
}

const numbersOf = ({ queue, from }: QueuePart, { heads: found, balancesAtHead }: SeriesNow): NumbersPart[] => {
  const heads = found.flatMap((each) => {
    const head = itemIn(each)
    return head === undefined || head.year < (from?.year ?? 0) ? [] : [{ where: each.where, head }]
  })
  const [first, ...later] = heads
  if (first === undefined || balancesAtHead === undefined) return []
  const { year } = first.head
  const isFirst = found.every(({ state }) => state === 'found')
  const progress = from?.year === year ? from : unread(year, from?.last ?? (isFirst ? { link: genesisLink } : {}))
  return [
    { part: 'numbers', queue, heads: [first, ...later], balancesAtHead, from: (progress.last.sequence ?? 0) + 1, progress, clean: true },
  ]
}

const attempts = 8
const pauseMs = 200

/** A commit holds the head for a moment. */
const seriesNow = async (ports: BookPorts, queue: QueueKey, attempt = 1): Promise<SeriesNow> => {
  try {
    return await ports.reads.series(queue)
  } catch (error) {
    if (!isTransient(error) || attempt === attempts) throw error
    await ports.pause(pauseMs)
    return seriesNow(ports, queue, attempt + 1)
  }
}

/** Numbers of this year or the last that no head stands for. A first number that came after the heads were read has its head by now. */
const withoutHead = async (ports: BookPorts, queue: QueueKey, { heads }: SeriesNow): Promise<Examined[]> => {
  const thisYear = Number(ports.clock.now().slice(0, 4))
  const known = yearsOf(heads)
  const missing = [thisYear - 1, thisYear].filter((year) => !known.includes(year))
  const pages = await Promise.all(missing.map((year) => ports.reads.pages({ queue, year }, { after: 0, upTo: undefined, limit: 1 })))
  const suspects = missing.flatMap((year, at) => (pages[at]?.pages ?? []).map(({ page }) => ({ year, where: page.where })))
  const again = suspects.length === 0 ? known : yearsOf((await seriesNow(ports, queue)).heads)
  return suspects
    .filter(({ year }) => !again.includes(year))
    .map(({ year, where }) =>
      examined('numbers', where, [
        { expected: `the head of the series of ${year}`, actual: 'numbers are registered, and no head stands for them' },
      ]),
    )
}

/** An unreadable head is there all the same: its key ends in the year. */
const yearsOf = (heads: SeriesNow['heads']): number[] => heads.map(({ where }) => Number(where.split(' ').at(-1)))
