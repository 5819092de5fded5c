/** One series on a table with assumed latencies: what a policy sees and does, without the bytes. */
import { type Instant, instant } from '../../shared/domain/day.ts'
import { type InvoiceId, sellerIdSchema } from '../../shared/domain/ids.ts'
import { largestBatch } from '../../shared/domain/numbering.ts'
import { isBefore } from '../../shared/domain/numbering-policy.ts'
import type { SeriesHead, WaitingDraft } from '../../shared/domain/series.ts'
import type { CommitOutcome, QueueFront } from '../../shared/ports/invoice-book.ts'
import { noon, pointerFor, queueFor } from '../../test/support/books.ts'
import { type Random, randomFrom } from '../../test/support/house/chance.ts'
import { type VirtualTime, virtualTime } from './virtual-time.ts'

/** Milliseconds: a fixed part and the mean of an exponential tail; one call in a hundred is slower by the factor. */
export const assumed = {
  read: { base: 8, tail: 4, slow: 5 },
  freeze: { base: 6, tail: 3, slow: 5 },
  transaction: { base: 22, tail: 8, slow: 4, perInvoice: 0.5 },
  slowShare: 0.01,
  /** The share of a transaction's time after which another that holds the head has it cancelled. */
  cancelledAfter: 0.6,
} as const

type Latency = { readonly base: number; readonly tail: number; readonly slow: number }

const shardCount = 8
/** As many as the product reads of each shard. */
const perShard = { oldest: 4, batch: 20 } as const

export class Killed extends Error {}

export type Series = ReturnType<typeof simulatedSeries>
export type SeriesOptions = { readonly seed?: number; readonly drafts?: number; readonly killed?: number }

const sellerId = sellerIdSchema.parse('model')
const queue = queueFor(sellerId)
const format = { prefix: 'F', digits: 6, journal: 'VT' }

export const simulatedSeries = ({ seed = 1, drafts: atMost = largestBatch.drafts, killed = 0 }: SeriesOptions = {}) => {
  const time: VirtualTime = virtualTime()
  const random: Random = randomFrom(seed)
  const waiting: WaitingDraft[] = []
  const arrivalOf = new Map<InvoiceId, number>()
  const counts = { sent: 0, committed: 0, reads: 0, killed: 0 }
  /** By the order of arrival. */
  const issuedAtMs: number[] = []
  const isIssued = ({ invoiceId }: { readonly invoiceId: InvoiceId }) => issuedAtMs[arrivalOf.get(invoiceId) ?? -1] !== undefined
  let head: SeriesHead = { queue, year: 2026, state: 'OPEN', format, sequence: 0, lastIssueDate: '2026-11-24' as never, lastLink: '' }
  let inFlight = false

  const exponential = (mean: number) => -mean * Math.log(1 - random())
  const latency = ({ base, tail, slow }: Latency) => (base + exponential(tail)) * (random() < assumed.slowShare ? slow : 1)
  const now = (): Instant => instant(new Date(Date.parse(noon) + time.nowMs()))

  /** What is read is true in the middle of the call. */
  const reading = async <T>(look: () => T): Promise<T> => {
    counts.reads += 1
    const ms = latency(assumed.read)
    await time.sleep(ms / 2)
    const seen = look()
    await time.sleep(ms / 2)
    return seen
  }
  const freeze = async (number: number): Promise<WaitingDraft> => {
    const draft = pointerFor({ sellerId, number, frozenAt: now(), lines: [] })
    arrivalOf.set(draft.invoiceId, number)
    await time.sleep(latency(assumed.freeze))
    const after = waiting.findLastIndex((other) => isBefore(other, draft))
    waiting.splice(after + 1, 0, draft)
    return draft
  }
  const shardOf = ({ digest }: WaitingDraft) => parseInt(digest.slice(0, 2), 16) % shardCount

  /** A shard that has more hides drafts younger than its last one that was read. */
  const front = (depth: 'oldest' | 'batch'): QueueFront => {
    const left = Array.from({ length: shardCount }, (): number => perShard[depth])
    const read: WaitingDraft[] = []
    let more = false
    for (const draft of waiting) {
      const shard = shardOf(draft)
      if (left[shard] === 0) more = true
      if (more && left.every((each) => each === 0)) break
      if (left[shard]! > 0) {
        left[shard]! -= 1
        read.push(draft)
      }
    }
    const shards = Map.groupBy(read, shardOf)
    const full = [...shards].filter(([shard, each]) => waiting.some((other) => shardOf(other) === shard && !each.includes(other)))
    const horizon = full
      .map(([, each]) => each.at(-1)!)
      .reduce<WaitingDraft | undefined>((a, b) => (a && isBefore(a, b) ? a : b), undefined)
    const drafts = horizon === undefined ? read : read.filter((draft) => !isBefore(horizon, draft))
    return { queue, head, drafts, poison: undefined, oldest: drafts[0], more }
  }
  const transact = async (count: number, expected: number): Promise<'applied' | 'lost'> => {
    counts.sent += 1
    if (random() < killed) {
      counts.killed += 1
      throw new Killed()
    }
    const ms = latency(assumed.transaction) + assumed.transaction.perInvoice * count
    if (inFlight) {
      await time.sleep(ms * assumed.cancelledAfter)
      return 'lost'
    }
    inFlight = true
    await time.sleep(ms)
    inFlight = false
    return expected === head.sequence ? 'applied' : 'lost'
  }
  const commitFront = async (seen: QueueFront): Promise<CommitOutcome> => {
    const batch = seen.drafts.slice(0, atMost)
    if (batch.length === 0) return { outcome: 'idle' }
    const ledAt = batch.length > 1 ? now() : undefined
    if ((await transact(batch.length, seen.head?.sequence ?? 0)) === 'lost') return { outcome: 'lost' }
    counts.committed += 1
    for (const { invoiceId } of batch) {
      const at = waiting.findIndex((other) => other.invoiceId === invoiceId)
      if (at >= 0) waiting.splice(at, 1)
      issuedAtMs[arrivalOf.get(invoiceId)!] ??= time.nowMs()
    }
    head = { ...head, sequence: head.sequence + batch.length, ledAt }
    return { outcome: 'issued', invoiceIds: batch.map(({ invoiceId }) => invoiceId), head }
  }
  return {
    time,
    random,
    now,
    counts,
    issuedAtMs,
    isIssued,
    waiting: (): readonly WaitingDraft[] => waiting,
    head: () => head,
    reading,
    freeze,
    readFront: (_queue: unknown, depth: 'oldest' | 'batch') => reading(() => front(depth)),
    findEntry: (invoiceId: InvoiceId) => reading(() => (isIssued({ invoiceId }) ? { number: 'F2026-1' } : undefined)),
    find: () => reading(() => ({ state: 'FROZEN' })),
    commitFront,
  }
}
