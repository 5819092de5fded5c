import { TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { transient } from '../../domain/failures.ts'
import { type Answer, answerOf } from './commit-answer.ts'
import type { CommitStep } from './commit-steps.ts'
import { guards } from './guards.ts'
import { readItem } from './item.ts'
import type { Key } from './keys.ts'
import { getItem } from './read.ts'
import { isUnanswered } from './send.ts'
import { deleteOne } from './single-write.ts'
import type { Store } from './store.ts'
import { deleteOf } from './write.ts'

/** One transaction that gives numbers: what it takes of what waits, its actions, and the register page that tells whose it was. */
export type Plan<D> = {
  readonly taken: readonly D[]
  readonly steps: readonly CommitStep<D>[]
  readonly batchId: string
  readonly page: Key
}

/** How what waits is numbered under the head that was read, and where its pointers are. */
export type Numbering<D, P extends Plan<D>> = {
  readonly planOf: (waiting: readonly D[]) => P
  readonly pointerOf: (draft: D) => Key
}

export type Committed<D, P extends Plan<D>> =
  | { readonly answer: 'applied'; readonly plan: P }
  | { readonly answer: 'lost' }
  | { readonly answer: 'refused'; readonly draft: D; readonly reason: string }

/** Sends of one batch whose outcome stays unknown, before the caller is told to come back. */
const sends = 3

/**
 * Numbers what waits in one transaction. Any worker may call it at any time: the head's sequence is a condition, so of commits that read the
 * same head one wins, and the others find their numbers given.
 */
export const commitBatch = async <D, P extends Plan<D>>(
  store: Store,
  numbering: Numbering<D, P>,
  waiting: readonly D[],
): Promise<Committed<D, P>> => {
  const plan = numbering.planOf(waiting)
  const answer = await send(store, plan)
  switch (answer.answer) {
    case 'applied':
      return { answer: 'applied', plan }
    case 'lost':
      return answer
    case 'without': {
      const left = await without(store, numbering, { plan, ...answer })
      return left.length === 0 ? { answer: 'lost' } : commitBatch(store, numbering, left)
    }
    case 'refused': {
      const culprit = answer.draft ?? (plan.taken.length === 1 ? plan.taken[0] : undefined)
      if (culprit !== undefined) return { answer: 'refused', draft: culprit, reason: answer.reason }
      // The service cannot take the request as it is, and does not say whose fault it is: half at a time finds out.
      return commitBatch(store, numbering, plan.taken.slice(0, Math.ceil(plan.taken.length / 2)))
    }
  }
}

type Less<D> = { readonly plan: Plan<D>; readonly gone: readonly D[]; readonly stray: readonly D[] }

/** A pointer that is gone was withdrawn: the others go on under the same head. One whose entry exists is a stray, and is cleared away. */
const without = async <D, P extends Plan<D>>(
  store: Store,
  { pointerOf }: Numbering<D, P>,
  { plan, gone, stray }: Less<D>,
): Promise<D[]> => {
  for (const draft of stray) await deleteOne(store, deleteOf(store.tables.books, pointerOf(draft), { guard: guards.pointerWaits }))
  return plan.taken.filter((draft) => !gone.includes(draft) && !stray.includes(draft))
}

/** Sends the batch until it is known what became of it. A repeat under the same sequence is safe: at most one of them can win. */
const send = async <D>(store: Store, plan: Plan<D>): Promise<Answer<D>> => {
  for (let sent = 0; sent < sends; sent += 1) {
    const answer = await sendOnce(store, plan)
    if (answer !== 'unknown') return answer
    const written = await whoseNumber(store, plan)
    if (written !== undefined) return { answer: written }
  }
  throw transient('Transient', `commit of ${plan.batchId}: no answer`)
}

const tokenLength = 36

const sendOnce = async <D>(store: Store, { steps, batchId }: Plan<D>): Promise<Answer<D> | 'unknown'> => {
  const request = { TransactItems: steps.map((step) => step.write), ClientRequestToken: batchId.slice(0, tokenLength) }
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

const batchSchema = z.object({ batchId: z.string() })

/** The page after the sequence that was read, in the series that was written to, says who gave the number. */
const whoseNumber = async <D>(store: Store, { page, batchId }: Plan<D>): Promise<'applied' | 'lost' | undefined> => {
  const item = await getItem(store, store.tables.ledger, page)
  if (item === undefined) return undefined
  return readItem(batchSchema, item).batchId === batchId ? 'applied' : 'lost'
}
