import type { Update } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { monthOf } from '../../domain/day.ts'
import { type Batch, journalName } from '../../domain/numbering.ts'
import { type SeriesHead, seriesHeadSchema, type WaitingDraft } from '../../domain/series.ts'
import { addedTo } from './balance-item.ts'
import { entryStored, pageStored } from './entry-item.ts'
import { guards } from './guards.ts'
import { itemOf } from './item.ts'
import { balanceKey, headKey, pointerKey, queueKey } from './keys.ts'
import type { Tables } from './store.ts'
import type { Step } from './transact.ts'
import { deleteOf, putOf } from './write.ts'

/** The actions of a commit by kind. `draft` is what waits for a number and an action belongs to; head, page and balances belong to all. */
export type CommitStep<D = WaitingDraft> = Step<'head' | 'page' | 'balances' | 'pointer' | 'entry'> & { readonly draft?: D }

/** 2 for each draft, the head (two items when a year opens), the page, the balances: at most 100. */
export const commitSteps = (tables: Tables, batch: Batch): CommitStep[] => [
  ...headSteps(tables.books, batch),
  { name: 'page', write: { Put: putOf(tables.ledger, pageStored(batch.page), { guard: guards.pageIsNew }) } },
  { name: 'balances', write: { Update: balanceUpdate(tables.books, batch) } },
  ...batch.drafts.map((draft) => pointerStep(tables.books, batch, draft)),
  ...batch.entries.map((entry, index): CommitStep => {
    const put = putOf(tables.ledger, entryStored(entry), { guard: guards.entryIsNew })
    const draft = batch.drafts[index]
    return { name: 'entry', write: { Put: put }, ...(draft === undefined ? {} : { draft }) }
  }),
]

const pointerStep = (table: string, { page }: Batch, draft: WaitingDraft): CommitStep => ({
  name: 'pointer',
  write: { Delete: deleteOf(table, pointerKey(page.queue, draft), { guard: guards.pointerWaits }) },
  draft,
})

/** The head moves on under the sequence that was read; a later year closes it and opens the next, chained from it; the first begins the queue. */
const headSteps = (table: string, { found, head }: Batch): CommitStep[] => {
  if (found === undefined) return [beginStep(table, head), openStep(table, head)]
  if (found.year === head.year) return [moveStep(table, found, head)]
  return [moveStep(table, found, { ...found, state: 'CLOSED' }), openStep(table, head)]
}

const headStored = (head: SeriesHead) => itemOf(headKey(head.queue, head.year), 'head', z.encode(seriesHeadSchema, head))

/**
 * The queue's first commit finds no head to put its condition on. Without this item two first commits around the seller's midnight, by clocks
 * that differ, would each open a year of their own.
 */
const beginStep = (table: string, { queue, year }: SeriesHead): CommitStep => ({
  name: 'head',
  write: { Put: putOf(table, itemOf(queueKey(queue), 'queue', { queue, year }), { guard: guards.seriesIsNew }) },
})

const openStep = (table: string, head: SeriesHead): CommitStep => ({
  name: 'head',
  write: { Put: putOf(table, headStored(head), { guard: guards.seriesIsNew }) },
})

const moveStep = (table: string, found: SeriesHead, next: SeriesHead): CommitStep => {
  const values = { ':sequenceRead': found.sequence, ':headOpen': 'OPEN' }
  return { name: 'head', write: { Put: putOf(table, headStored(next), { guard: guards.headAtSequenceRead, values }) } }
}

/** ADD needs no condition: it happens with the head's move or not at all. */
const balanceUpdate = (table: string, { head, balances }: Batch): Update => {
  const journal = journalName(head.format, head.queue, head.year)
  return addedTo(table, balanceKey(head.queue.sellerId, journal, monthOf(head.lastIssueDate)), balances)
}
