/** Workers of one draft each, from its freezing to its number: the product's own, and those of the trials before it. */
import { issueDraft } from '../../functions/record-in-ledger/issue-draft.ts'
import type { WaitingDraft } from '../../shared/domain/series.ts'
import { Killed, type Series } from './simulated-series.ts'

export type Worker = (series: Series, draft: WaitingDraft) => Promise<void>

/** The step of a killed worker is repeated by the workflow. */
const restartMs = 30_000

const untilDone = async (series: Series, work: () => Promise<boolean>): Promise<void> => {
  for (;;) {
    const done = await work().catch((error: unknown) => {
      if (error instanceof Killed) return series.time.sleep(restartMs).then(() => false)
      throw error
    })
    if (done) return
  }
}

/** The step as it is, over the simulated series. */
export const product: Worker = (series, draft) => {
  const { time, random, now } = series
  const ports = {
    invoices: series as never,
    clock: { now },
    pause: (atMostMs: number) => time.sleep(((1 + random()) / 2) * atMostMs),
    tellBacklog: () => undefined,
    park: () => Promise.reject(new Error('nothing is poisoned here')),
  }
  return untilDone(series, async () => {
    const issue = await issueDraft(ports, { queue: series.head().queue, place: draft, calledAt: now() })
    if (issue.outcome === 'waiting') await time.sleep(10_000)
    return issue.outcome === 'issued'
  })
}

type Trial = {
  /** Seconds to wait before the next look; 0: commit. */
  readonly pause: (at: { place: number; waiting: number; ageSeconds: number; batch: number; random: () => number }) => number
  readonly batch: number
  readonly rounds?: number
  readonly readsAhead?: boolean
}

const between = (random: () => number, from: number, to: number) => from + random() * (to - from)

const everyone: Trial['pause'] = () => 0
const oldestLeads: Trial['pause'] = ({ place, waiting, ageSeconds, batch, random }) =>
  place === 0 || (ageSeconds > 0.4 && random() < 1.5 / waiting) ? 0 : between(random, 0.04, 0.09) * (1 + place / batch)

/** As in the trials: every look reads the whole queue, and a helper knows its place in it. */
const trial =
  ({ pause, batch, rounds = 0, readsAhead = false }: Trial): Worker =>
  (series, draft) => {
    const { time, random, isIssued } = series
    const look = async () => {
      const { sequence } = series.head()
      return { sequence, drafts: await series.reading(() => [...series.waiting()]) }
    }
    const commit = async (drafts: readonly WaitingDraft[], sequence: number) => {
      const chosen = drafts.slice(0, batch)
      const own = chosen.some(({ invoiceId }) => invoiceId === draft.invoiceId) ? chosen : [...chosen.slice(0, -1), draft]
      const head = { ...series.head(), sequence }
      return series.commitFront({ queue: head.queue, head, drafts: own, poison: undefined, oldest: own[0], more: false })
    }
    const stay = async () => {
      for (let round = 0; round < rounds; round += 1) {
        const seen = readsAhead ? { sequence: series.head().sequence, drafts: series.waiting() } : await look()
        const drafts = seen.drafts.slice(0, batch)
        if (drafts.length === 0) return
        const head = { ...series.head(), sequence: seen.sequence }
        const made = await series.commitFront({ queue: head.queue, head, drafts, poison: undefined, oldest: drafts[0], more: false })
        if (made.outcome !== 'issued') return
      }
    }
    return untilDone(series, async () => {
      const { sequence, drafts } = await look()
      if (isIssued(draft)) return true
      const place = drafts.findIndex(({ invoiceId }) => invoiceId === draft.invoiceId)
      const ageSeconds = (Date.parse(series.now()) - Date.parse(drafts[0]!.frozenAt)) / 1000
      const seconds = pause({ place, waiting: drafts.length, ageSeconds, batch, random })
      if (seconds > 0) await time.sleep(seconds * 1000)
      else if ((await commit(drafts, sequence)).outcome === 'issued') await stay()
      else await time.sleep(between(random, 5, 30))
      return isIssued(draft)
    })
  }

export const trials = {
  everyoneTries: trial({ pause: everyone, batch: 30 }),
  oldestLeads: trial({ pause: oldestLeads, batch: 45 }),
  staying: trial({ pause: oldestLeads, batch: 45, rounds: 8 }),
  readingAhead: trial({ pause: oldestLeads, batch: 45, rounds: 8, readsAhead: true }),
}
