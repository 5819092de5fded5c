import { TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import type { Instant } from '../../domain/day.ts'
import { transient } from '../../domain/failures.ts'
import { type Batch, planBatch } from '../../domain/numbering.ts'
import type { QueueKey, SeriesHead, WaitingDraft } from '../../domain/series.ts'
import type { CommitOutcome, QueueFront } from '../../ports/invoice-book.ts'
import { type Answer, answerOf } from './commit-answer.ts'
import { type CommitStep, commitSteps } from './commit-steps.ts'
import { readPage } from './entry-item.ts'
import { guards } from './guards.ts'
import { pageKey, pointerKey } from './keys.ts'
import { getItem } from './read.ts'
import { isUnanswered } from './send.ts'
import { deleteOne } from './single-write.ts'
import type { Store } from './store.ts'
import { deleteOf } from './write.ts'

type Attempt = { readonly store: Store; readonly queue: QueueKey; readonly head: SeriesHead | undefined; readonly now: Instant }

/** Sends of one batch whose outcome stays unknown, before the caller is told to come back. */
const sends = 3

/**
 * Numbers and posts the drafts of a front in one transaction. Any worker may call it at any time: the head's sequence is a condition, so of
 * commits that read the same head one wins, and the others find their drafts numbered. The front may have been read long ago.
 */
export const commitFront = async (store: Store, front: QueueFront, now: Instant): Promise<CommitOutcome> => {
  const { queue, head, drafts, poison } = front
  if (poison !== undefined) return { outcome: 'poisoned', ...poison }
  return drafts.length === 0 ? { outcome: 'idle' } : commit({ store, queue, head, now }, drafts)
}

const commit = async (attempt: Attempt, drafts: readonly WaitingDraft[]): Promise<CommitOutcome> => {
  const batch = planBatch({ queue: attempt.queue, head: attempt.head, drafts, now: attempt.now })
  const answer = await send(attempt.store, batch)
  switch (answer.answer) {
    case 'applied':
      return { outcome: 'issued', invoiceIds: batch.page.invoiceIds, head: batch.head }
    case 'lost':
      return { outcome: 'lost' }
    case 'without':
      return without(attempt, batch, answer)
    case 'refused':
      return halve(attempt, batch, answer)
  }
}

/** A pointer that is gone was withdrawn: the others go on under the same head. One whose entry exists is a stray, and is cleared away. */
const without = async (attempt: Attempt, batch: Batch, { gone, stray }: Extract<Answer, { answer: 'without' }>): Promise<CommitOutcome> => {
  const { store, queue } = attempt
  for (const draft of stray) {
    await deleteOne(store, deleteOf(store.tables.books, pointerKey(queue, draft), { guard: guards.pointerWaits }))
  }
  const left = batch.drafts.filter((draft) => !gone.includes(draft) && !stray.includes(draft))
  return left.length === 0 ? { outcome: 'lost' } : commit(attempt, left)
}

/** The service cannot take the request as it is, and does not say whose fault it is: half of the drafts at a time finds out. */
const halve = async (attempt: Attempt, batch: Batch, { draft, reason }: Extract<Answer, { answer: 'refused' }>): Promise<CommitOutcome> => {
  const culprit = draft ?? (batch.drafts.length === 1 ? batch.drafts[0] : undefined)
  if (culprit !== undefined) return { outcome: 'poisoned', invoiceId: culprit.invoiceId, reason }
  return commit(attempt, batch.drafts.slice(0, Math.ceil(batch.drafts.length / 2)))
}

/** Sends the batch until it is known what became of it. A repeat under the same sequence is safe: at most one of them can win. */
const send = async (store: Store, batch: Batch): Promise<Answer> => {
  const steps = commitSteps(store.tables, batch)
  for (let sent = 0; sent < sends; sent += 1) {
    const answer = await sendOnce(store, batch, steps)
    if (answer !== 'unknown') return answer
    const written = await whoseNumber(store, batch)
    if (written !== undefined) return { answer: written }
  }
  throw transient('Transient', `commit of ${batch.page.batchId}: no answer`)
}

const tokenLength = 36

const sendOnce = async (store: Store, { page }: Batch, steps: readonly CommitStep[]): Promise<Answer | 'unknown'> => {
  const request = { TransactItems: steps.map((step) => step.write), ClientRequestToken: page.batchId.slice(0, tokenLength) }
  try {
    await store.client.send(new TransactWriteItemsCommand(request))
    return { answer: 'applied' }
  } catch (error) {
    if (error instanceof TransactionCanceledException) return answerOf(steps, error)
    if (error instanceof Error && error.name === 'ValidationException')
      return { answer: 'refused', draft: undefined, reason: error.message }
    // The very same batch is in flight already, sent by another worker or by a call that timed out here.
    if (error instanceof Error && error.name === 'TransactionInProgressException') return { answer: 'lost' }
    if (isUnanswered(error) || (error instanceof Error && error.name === 'IdempotentParameterMismatchException')) return 'unknown'
    throw error
  }
}

/** The page after the sequence that was read, in the series that was written to, says who gave the number. */
const whoseNumber = async (store: Store, { page }: Batch): Promise<'applied' | 'lost' | undefined> => {
  const item = await getItem(store, store.tables.ledger, pageKey(page.queue, page.year, page.firstSequence))
  if (item === undefined) return undefined
  return readPage(item).batchId === page.batchId ? 'applied' : 'lost'
}
