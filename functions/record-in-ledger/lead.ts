import type { Instant } from '../../shared/domain/day.ts'
import type { InvoiceId } from '../../shared/domain/ids.ts'
import { numberingPolicy } from '../../shared/domain/numbering-policy.ts'
import { queueId } from '../../shared/domain/series.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook, QueueFront } from '../../shared/ports/invoice-book.ts'

export type LeadPorts = {
  readonly invoices: Pick<InvoiceBook, 'readFront' | 'commitFront'>
  readonly clock: Clock
  /** Takes a draft that no commit can take out of the queue, so that the series goes on. */
  readonly park: (invoiceId: InvoiceId, reason: string) => Promise<void>
  readonly tellBacklog: (backlog: { queue: string; draftsWaiting: number; oldestSince: Instant; now: Instant }) => void
}

/**
 * Commits the front of a queue round after round, and reads on while a commit is in flight. Leaves when nothing waits any more, when another
 * worker was first, when the rounds are spent, or when too little of the call's time is left.
 */
export const lead = async (ports: LeadPorts, seen: QueueFront, until: Instant): Promise<void> => {
  let front = await wholeBatch(ports, seen)
  if (front !== undefined) tell(ports, front)
  for (let round = 0; round < numberingPolicy.rounds && ports.clock.now() < until; round += 1) {
    if (front === undefined || isEmpty(front)) return
    front = await commitAndReadOn(ports, front)
  }
}

const tell = ({ tellBacklog, clock }: LeadPorts, { queue, drafts, oldest }: QueueFront): void => {
  if (oldest !== undefined)
    tellBacklog({ queue: queueId(queue), draftsWaiting: drafts.length, oldestSince: oldest.frozenAt, now: clock.now() })
}

/** A front that has moved since it was seen has another leader. */
const wholeBatch = async ({ invoices }: LeadPorts, seen: QueueFront): Promise<QueueFront | undefined> => {
  if (!seen.more) return seen
  const batch = await invoices.readFront(seen.queue, 'batch')
  return batch.oldest?.invoiceId === seen.oldest?.invoiceId ? batch : undefined
}

const isEmpty = ({ drafts, poison }: QueueFront): boolean => drafts.length === 0 && poison === undefined

/** One round; what waits after it, or undefined when this worker has nothing more to do. A poisoned draft does not stop the others. */
const commitAndReadOn = async (ports: LeadPorts, { poison, ...front }: QueueFront): Promise<QueueFront | undefined> => {
  const { invoices, clock, park } = ports
  if (poison !== undefined) await park(poison.invoiceId, poison.reason)
  // Who is alone in the queue has one thing to commit, and nothing to read on for.
  const isAlone = front.drafts.length < 2
  const [commit, ahead] = await Promise.all([
    invoices.commitFront({ ...front, poison: undefined }, clock.now()),
    isAlone ? undefined : invoices.readFront(front.queue, 'batch'),
  ])
  if (commit.outcome === 'poisoned') {
    await park(commit.invoiceId, commit.reason)
    return invoices.readFront(front.queue, 'batch')
  }
  return commit.outcome === 'issued' && ahead !== undefined ? behind(ahead, commit) : undefined
}

type Issued = { readonly head: QueueFront['head']; readonly invoiceIds: readonly InvoiceId[] }

/** What was read while the commit was in flight, less what it has issued, under the head that it has left. */
const behind = (ahead: QueueFront, { head, invoiceIds }: Issued): QueueFront => ({
  ...ahead,
  head,
  drafts: ahead.drafts.filter(({ invoiceId }) => !invoiceIds.includes(invoiceId)),
})
