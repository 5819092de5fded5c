import type { Instant } from '../../domain/day.ts'
import { type Batch, planBatch } from '../../domain/numbering.ts'
import type { WaitingDraft } from '../../domain/series.ts'
import type { CommitOutcome, QueueFront } from '../../ports/invoice-book.ts'
import { commitBatch, type Plan } from './commit-batch.ts'
import { commitSteps } from './commit-steps.ts'
import { pageKey, pointerKey } from './keys.ts'
import type { Store } from './store.ts'

/** Numbers and posts the drafts of a front in one transaction. The front may have been read long ago. */
export const commitFront = async (store: Store, front: QueueFront, now: Instant): Promise<CommitOutcome> => {
  const { queue, head, drafts, poison } = front
  if (poison !== undefined) return { outcome: 'poisoned', ...poison }
  if (drafts.length === 0) return { outcome: 'idle' }
  const planOf = (waiting: readonly WaitingDraft[]) => planned(store, planBatch({ queue, head, drafts: waiting, now }))
  const committed = await commitBatch(store, { planOf, pointerOf: (draft) => pointerKey(queue, draft) }, drafts)
  switch (committed.answer) {
    case 'applied':
      return { outcome: 'issued', invoiceIds: committed.plan.batch.page.invoiceIds, head: committed.plan.batch.head }
    case 'lost':
      return { outcome: 'lost' }
    case 'refused':
      return { outcome: 'poisoned', invoiceId: committed.draft.invoiceId, reason: committed.reason }
  }
}

const planned = ({ tables }: Store, batch: Batch): Plan<WaitingDraft> & { readonly batch: Batch } => {
  const { drafts: taken, page } = batch
  const steps = commitSteps(tables, batch)
  return { batch, taken, steps, batchId: page.batchId, page: pageKey(page.queue, page.year, page.firstSequence) }
}
