import type { CancellationReason, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import type { CommitStep } from './commit-steps.ts'
import { nameOf } from './transact.ts'

/**
 * What a commit's transaction came to. `without`: these drafts are not to be numbered (any more), the others may go on. `refused`: the
 * request itself is impossible, because of the draft where one is named.
 */
export type Answer<D> =
  | { readonly answer: 'applied' }
  | { readonly answer: 'lost' }
  | { readonly answer: 'without'; readonly gone: readonly D[]; readonly stray: readonly D[] }
  | { readonly answer: 'refused'; readonly draft: D | undefined; readonly reason: string }

type Failed<D> = { readonly step: CommitStep<D>; readonly reason: CancellationReason }

/** Reads the reasons of a cancelled commit: each names the action that failed. */
export const answerOf = <D>(steps: readonly CommitStep<D>[], error: TransactionCanceledException): Answer<D> => {
  const failed = steps.flatMap((step, index) => failedAt(step, error.CancellationReasons?.[index]))
  const conditions = failed.filter(({ reason }) => reason.Code === 'ConditionalCheckFailed').map(({ step }) => step)
  if (conditions.some((step) => step.name === 'head' || step.name === 'page')) return { answer: 'lost' }
  if (conditions.length > 0) return withoutThese(conditions)
  const impossible = failed.find(({ reason }) => reason.Code === 'ValidationError')
  if (impossible !== undefined) {
    return { answer: 'refused', draft: impossible.step.draft, reason: impossible.reason.Message ?? 'the service refused an action' }
  }
  // Another transaction is at the head or at a pointer: nothing was written, and the next look will tell.
  if (failed.some(({ reason }) => reason.Code === 'TransactionConflict')) return { answer: 'lost' }
  throw nameOf(error)
}

const failedAt = <D>(step: CommitStep<D>, reason: CancellationReason | undefined): Failed<D>[] =>
  reason === undefined || reason.Code === undefined || reason.Code === 'None' ? [] : [{ step, reason }]

/** A draft whose entry exists and whose pointer does too is a stray; whatever pointer is gone, is gone. */
const withoutThese = <D>(conditions: readonly CommitStep<D>[]): Answer<D> => {
  const drafts = (name: CommitStep['name']): D[] =>
    conditions.flatMap((step) => (step.name === name && step.draft !== undefined ? [step.draft] : []))
  const gone = drafts('pointer')
  return { answer: 'without', gone, stray: drafts('entry').filter((draft) => !gone.includes(draft)) }
}
