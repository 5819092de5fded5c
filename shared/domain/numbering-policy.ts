import type { Instant } from './day.ts'
import type { WaitingDraft } from './series.ts'

/**
 * Who commits the drafts of a queue, and when: the owner of the oldest draft leads, the others pause, and one that sees the front stand
 * still helps. Safety does not depend on any of it (the head's sequence is a condition of every commit); speed and cost do. The figures are
 * from `bench/numbering/model.ts`.
 */
export const numberingPolicy = {
  /** A leader stays for so many commits while drafts wait. */
  rounds: 16,
  /** A worker waits so long from the beginning of its call, and a leader starts no commit later than that. */
  patienceSeconds: 20,
  leadSeconds: 25,
  /** A round takes as long as a look at the front, and no less than this: about one commit of a full batch. */
  shortestRoundMs: 60,
  /** A head that a leader moved so many rounds ago or less still has it. */
  freshRounds: 2,
  /** A helper looks again at the latest after so many rounds; a front that stands still for as many has lost its leader. */
  patienceRounds: 7,
} as const

/** Where a draft stands in its queue. */
export type Place = Pick<WaitingDraft, 'frozenAt' | 'invoiceId'>

/** First frozen, first numbered; the invoice id decides between equal instants, so every worker sees the same order. */
export const isBefore = (a: Place, b: Place): boolean => (a.frozenAt === b.frozenAt ? a.invoiceId < b.invoiceId : a.frozenAt < b.frozenAt)

/** The oldest draft of a queue; `more`: more waits than was read with it; `ledAt`: of the head, when its leader stays. */
type Front = { readonly oldest: Place; readonly more: boolean; readonly ledAt?: Instant | undefined }

type Look = { readonly from: Instant; readonly at: Instant }

/** What a worker has seen: the front at a moment, since when it stands still, and whether it has just moved. */
export type Sight = {
  readonly oldest: Place
  readonly more: boolean
  readonly at: Instant
  readonly since: Instant
  readonly moved: boolean
  readonly roundMs: number
}

/** A look takes longer when the table is busy, and so do commits: whoever waits for them then waits longer too. */
export const sightOf = ({ oldest, more, ledAt }: Front, { from, at }: Look, before?: Sight): Sight => {
  const roundMs = Math.max(shortestRoundMs, msBetween(from, at))
  if (before === undefined) {
    const moved = ledAt !== undefined && msBetween(ledAt, from) < freshRounds * roundMs
    return { oldest, more, at, since: at, moved, roundMs }
  }
  const stands = before.oldest.invoiceId === oldest.invoiceId
  return { oldest, more, at, since: stands ? before.since : at, moved: !stands, roundMs }
}

/** `gone`: the draft waits no more, so it is issued or was taken back. */
export type Turn = { readonly act: 'lead' | 'gone' } | { readonly act: 'pause'; readonly atMostMs: number }

const { shortestRoundMs, patienceRounds, freshRounds } = numberingPolicy

/** What the owner of a draft does now. */
export const turnOf = (own: Place, sight: Sight | undefined): Turn => {
  if (sight === undefined || isBefore(own, sight.oldest)) return { act: 'gone' }
  const isNext = sight.oldest.invoiceId === own.invoiceId
  // A front that has just moved has a leader, and what it has in hand begins with the oldest draft: one more look tells.
  if (isNext && sight.moved) return { act: 'pause', atMostMs: sight.roundMs / 2 }
  if (isNext || isOverdue(sight)) return { act: 'lead' }
  return { act: 'pause', atMostMs: Math.min(patienceRounds * sight.roundMs, pauseMs(own, sight)) }
}

const msBetween = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from)

const isOverdue = ({ since, at, roundMs }: Sight): boolean => msBetween(since, at) >= patienceRounds * roundMs

/** One commit takes all of a short queue. In a long one the front comes nearer about as fast as the drafts were frozen, often faster. */
const pauseMs = (own: Place, { oldest, more, roundMs }: Sight): number =>
  more ? roundMs + msBetween(oldest.frozenAt, own.frozenAt) / 2 : roundMs
