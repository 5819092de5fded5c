import { addSeconds } from '../../shared/domain/day.ts'
import type { InvoiceId } from '../../shared/domain/ids.ts'
import type { QueueKey } from '../../shared/domain/series.ts'
import type { Clock, Pause } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'

type Draft = {
  readonly queue: QueueKey
  readonly invoiceId: InvoiceId
  /** Takes a draft that no commit can take out of the queue, so that the series goes on. */
  readonly park: (invoiceId: InvoiceId, reason: string) => Promise<void>
}

type Issue = { outcome: 'issued'; number: string } | { outcome: 'waiting' } | { outcome: 'withdrawn' } | { outcome: 'parked' }

/** A worker helps for so long, then the workflow waits and comes back. */
const patienceSeconds = 20
const pauseMs = 150

/**
 * The policy of who commits: every worker commits the oldest drafts of the queue until its own is issued. Correct with any number of
 * workers, because the head's sequence is a condition of each commit.
 */
export const issueDraft = async (ports: { invoices: InvoiceBook; clock: Clock; pause: Pause }, draft: Draft): Promise<Issue> => {
  const until = addSeconds(ports.clock.now(), patienceSeconds)
  do {
    const commit = await ports.invoices.commitOldest(draft.queue, ports.clock.now())
    if (commit.outcome === 'poisoned') await draft.park(commit.invoiceId, commit.reason)
    const ended = await endOf(ports.invoices, draft.invoiceId)
    if (ended !== undefined) return ended
    if (commit.outcome !== 'issued') await ports.pause(pauseMs)
  } while (ports.clock.now() < until)
  return { outcome: 'waiting' }
}

/** The entry is the fact of issue; a header that is no longer frozen was withdrawn or parked. */
const endOf = async (invoices: InvoiceBook, invoiceId: InvoiceId): Promise<Issue | undefined> => {
  const entry = await invoices.findEntry(invoiceId)
  if (entry !== undefined) return { outcome: 'issued', number: entry.number }
  const state = (await invoices.find(invoiceId))?.state
  if (state === 'WITHDRAWN') return { outcome: 'withdrawn' }
  return state === 'PARKED' ? { outcome: 'parked' } : undefined
}
