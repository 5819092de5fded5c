import * as z from 'zod'
import { consentTo, proposing } from '../../shared/domain/desk/two-persons.ts'
import { sellerIdSchema } from '../../shared/domain/ids.ts'
import type { Seller } from '../../shared/domain/seller.ts'
import { closedItem, type WorkItem, workItemIdSchema } from '../../shared/domain/work-item.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import type { OrderQueue } from '../../shared/ports/order-queue.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'
import { mailAgain, type MailPorts } from './mail-again.ts'
import { type Ports as FactPorts, redrive, releaseHeld } from './release-fact.ts'

export const inputSchema = z.object({
  sellerId: z.string().min(1).max(40),
  workItemId: workItemIdSchema,
  by: z.string().min(1).max(128),
  note: z.string().max(500).optional(),
})

export const outputSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('released') }),
  /** The item was closed before; nothing was started. */
  z.object({ outcome: z.literal('closed'), state: z.string() }),
  /** The fact is billed, cancelled or refused since: the item is closed, nothing was started. */
  z.object({ outcome: z.literal('settled') }),
  /** The seller wants two persons: kept until another one asks for it, and the same person may ask as often as it likes. */
  z.object({ outcome: z.enum(['proposed', 'samePerson']) }),
  z.object({ outcome: z.literal('notFound') }),
  /** A failure of no known fact is settled outside, and closed. */
  z.object({ outcome: z.literal('notReleasable') }),
])

type Input = z.output<typeof inputSchema>
type Output = z.output<typeof outputSchema>
export type Ports = FactPorts &
  MailPorts & { readonly workItems: WorkItems; readonly orderQueue: OrderQueue; readonly masterData: Pick<MasterData, 'seller'> }

/**
 * A held order goes on: a fact is validated again under its next attempt, a (repaired) event is received again, a failed workflow runs
 * again, a mail that did not arrive is followed by another, what a cancellation, return or rejection after the issue says is credited, and a
 * revision after it corrects the invoice. The item is closed after that, so a repeat in between starts what is started already, and every step finds its own work done.
 */
export const releaseOrder =
  (ports: Ports) =>
  async ({ sellerId, workItemId, by, note }: Input): Promise<Output> => {
    const item = await ports.workItems.find(sellerId, workItemId)
    if (item === undefined) return { outcome: 'notFound' }
    if (item.state !== 'OPEN') return { outcome: 'closed', state: item.state }
    const consent = consentTo(item, { what: 'release', by }, await sellerOf(ports, item))
    if (consent === 'samePerson') return { outcome: consent }
    if (consent === 'propose') return propose(ports, item, { by, note })
    const outcome = await release(ports, item, by)
    if (outcome === 'notReleasable') return { outcome }
    const state = outcome === 'released' ? 'RELEASED' : 'DONE'
    await ports.workItems.update(closedItem(item, { state, by, at: ports.clock.now(), note }))
    return { outcome }
  }

/** An event that names no seller that is known has nobody's rule. */
const sellerOf = async ({ masterData, clock }: Ports, { sellerId }: WorkItem): Promise<Seller | undefined> =>
  masterData.seller(sellerIdSchema.parse(sellerId), clock.now())

const propose = async ({ workItems, clock }: Ports, item: WorkItem, { by, note }: Pick<Input, 'by' | 'note'>): Promise<Output> => {
  const proposed = proposing(item, { what: 'release', by }, { at: clock.now(), note })
  return (await workItems.update(proposed)) === 'updated' ? { outcome: 'proposed' } : { outcome: 'closed', state: 'closed meanwhile' }
}

const release = async (ports: Ports, item: WorkItem, by: string): Promise<'released' | 'settled' | 'notReleasable'> => {
  switch (item.kind) {
    case 'event':
      return releaseEvent(ports, item)
    case 'order':
      return releaseHeld(ports, { ...item, sellerId: sellerIdSchema.parse(item.sellerId) })
    case 'failure': {
      const { orderId, factId } = item
      if (orderId === undefined || factId === undefined) return 'notReleasable'
      return redrive(ports, { sellerId: sellerIdSchema.parse(item.sellerId), orderId, factId })
    }
    case 'mail':
      return mailAgain(ports, item)
    case 'changeAfterIssue':
      return releaseEvent(ports, item, by)
  }
}

type EventItem = Extract<WorkItem, { kind: 'event' | 'changeAfterIssue' }>

/**
 * The count of releases makes it another event to receive-order: held again, it is a new item and not this one. `approvedBy` has what it
 * says credited or corrected.
 */
const releaseEvent = async ({ orderQueue }: Ports, item: EventItem, approvedBy?: string): Promise<'released'> => {
  const { event } = item
  const { detailType, detail } = 'repaired' in item && item.repaired !== undefined ? item.repaired : event
  await orderQueue.enqueue({
    ...event,
    detailType,
    detail,
    release: (event.release ?? 0) + 1,
    ...(approvedBy !== undefined && { approvedBy }),
  })
  return 'released'
}
