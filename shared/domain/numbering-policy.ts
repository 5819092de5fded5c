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
  /** About one commit of a full batch. */
  roundMs: 60,
  longestPauseMs: 500,
  /** A front that stands still for so long has lost its leader. */
  overdueMs: 400,
} as const

/** Where a draft stands in its queue. */
export type Place = Pick<WaitingDraft, 'frozenAt' | 'invoiceId'>

/** First frozen, first numbered; the invoice id decides between equal instants, so every worker sees the same order. */
export const isBefore = (a: Place, b: Place): boolean => (a.frozenAt === b.frozenAt ? a.invoiceId < b.invoiceId : a.frozenAt < b.frozenAt)

/** The oldest draft of a queue; `more`: more waits than was read with it. */
type Front = { readonly oldest: Place; readonly more: boolean }

/** What a worker has seen: the front at a moment, since when it stands still, and whether it has moved since the look before. */
export type Sight = Front & { readonly at: Instant; readonly since: Instant; readonly moved: boolean }

export const sightOf = ({ oldest, more }: Front, at: Instant, before?: Sight): Sight => {
  const stands = before?.oldest.invoiceId === oldest.invoiceId
  return { oldest, more, at, since: stands ? before.since : at, moved: before !== undefined && !stands }
}

/** `gone`: the draft waits no more, so it is issued or was taken back. */
export type Turn = { readonly act: 'lead' | 'gone' } | { readonly act: 'pause'; readonly atMostMs: number }

const { roundMs, longestPauseMs, overdueMs } = numberingPolicy

/** What the owner of a draft does now. */
export const turnOf = (own: Place, sight: Sight | undefined): Turn => {
  if (sight === undefined || isBefore(own, sight.oldest)) return { act: 'gone' }
  const isNext = sight.oldest.invoiceId === own.invoiceId
  // A front that has just moved has a leader, and what it has in hand begins with the oldest draft: one more look tells.
  if (isNext && sight.moved) return { act: 'pause', atMostMs: roundMs / 2 }
  if (isNext || isOverdue(sight)) return { act: 'lead' }
  return { act: 'pause', atMostMs: Math.min(longestPauseMs, pauseMs(own, sight)) }
}

const msBetween = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from)

const isOverdue = ({ since, at }: Sight): boolean => msBetween(since, at) >= overdueMs

/** One commit takes all of a short queue. In a long one the front comes nearer about as fast as the drafts were frozen, often faster. */
const pauseMs = (own: Place, { oldest, more }: Sight): number => (more ? roundMs + msBetween(oldest.frozenAt, own.frozenAt) / 2 : roundMs)
