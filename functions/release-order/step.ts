import * as z from 'zod'
import type { Instant } from '../../shared/domain/day.ts'
import { repairsSchema } from '../../shared/domain/desk/repair.ts'
import { consentTo, proposing } from '../../shared/domain/desk/two-persons.ts'
import { findingSchema } from '../../shared/domain/finding.ts'
import { sellerIdSchema } from '../../shared/domain/ids.ts'
import type { Seller } from '../../shared/domain/seller.ts'
import { closedItem, type WorkItem, workItemIdSchema } from '../../shared/domain/work-item.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import type { OrderQueue } from '../../shared/ports/order-queue.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'
import { mailAgain, type MailPorts } from './mail-again.ts'
import { type Plan, type Planned, planRepairs, repairMasterData } from './apply-repairs.ts'
import { type Ports as FactPorts, redrive, releaseAtPrices, releaseHeld } from './release-fact.ts'

export const inputSchema = z
  .object({
    sellerId: z.string().min(1).max(40),
    workItemId: workItemIdSchema,
    by: z.string().min(1).max(128),
    note: z.string().max(500).optional(),
    /** Suggested repairs that are made first. */
    repairs: repairsSchema.optional(),
  })
  .refine(({ repairs, note }) => repairs === undefined || (note ?? '').trim() !== '', {
    error: 'a repair needs its reason',
    path: ['note'],
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
  /** Another person has proposed something at the same moment. */
  z.object({ outcome: z.literal('proposedMeanwhile'), what: z.enum(['release', 'refuse']), by: z.string() }),
  /** No finding of the item suggests such a repair. */
  z.object({ outcome: z.literal('notSuggested') }),
  /** What is to be repaired has changed since the item was opened: nothing was released. */
  z.object({ outcome: z.literal('otherByNow') }),
  /** The new customer is wrong: nothing was stored. */
  z.object({ outcome: z.literal('invalid'), findings: z.array(findingSchema) }),
  /** The dispute is resolved by a command of its own, which closes the item. */
  z.object({ outcome: z.literal('disputeIsOpen') }),
  /** A failure of no known fact is settled outside, and closed. */
  z.object({ outcome: z.literal('notReleasable') }),
])

type Input = z.output<typeof inputSchema>
type Output = z.output<typeof outputSchema>
export type Ports = FactPorts &
  MailPorts & { readonly workItems: WorkItems; readonly orderQueue: OrderQueue; readonly masterData: MasterData }

/**
 * A held order goes on: a fact is validated again under its next attempt, a (repaired) event is received again, a failed workflow runs
 * again, a mail that did not arrive is followed by another, what a cancellation, return or rejection after the issue says is credited, and a
 * revision after it corrects the invoice. With `repairs`, what they suggest is done first. The item is closed after that, so a repeat in between starts what is started already, and every step finds its own work done.
 */
export const releaseOrder =
  (ports: Ports) =>
  async ({ sellerId, workItemId, by, note, repairs }: Input): Promise<Output> => {
    const item = await ports.workItems.find(sellerId, workItemId)
    if (item === undefined) return { outcome: 'notFound' }
    if (item.state !== 'OPEN') return { outcome: 'closed', state: item.state }
    if (item.kind === 'dispute') return { outcome: 'disputeIsOpen' }
    const seller = await sellerOf(ports, item)
    const asked: Asked = { item, seller, by, note, repairs, at: ports.clock.now() }
    const planned = await plan(ports, asked)
    if (planned?.outcome === 'notSuggested') return { outcome: planned.outcome }
    if (planned?.outcome === 'invalid') return { outcome: planned.outcome, findings: [...planned.findings] }
    const consent = consentTo(item, { what: 'release', by, ...(repairs && { repairs }) }, seller)
    if (consent === 'samePerson') return { outcome: consent }
    if (consent === 'propose') return propose(ports, asked)
    return releaseAndClose(ports, asked, planned?.plan)
  }

type Asked = Pick<Input, 'by' | 'note' | 'repairs'> & { readonly item: WorkItem; readonly seller: Seller | undefined; readonly at: Instant }

const plan = async (ports: Ports, { item, seller, repairs, by, at }: Asked): Promise<Planned | undefined> =>
  repairs && (await planRepairs(ports, { item, seller, repairs }, { by, at }))

/** The item says with which repairs it was released, besides by whom, when and why. */
const releaseAndClose = async (ports: Ports, asked: Asked, repairPlan: Plan | undefined): Promise<Output> => {
  const { item, by, note, repairs, at } = asked
  const outcome = repairPlan === undefined ? await release(ports, item, by) : await repairAndRelease(ports, asked, repairPlan)
  if (outcome === 'notReleasable' || outcome === 'otherByNow') return { outcome }
  const state = outcome === 'released' ? 'RELEASED' : 'DONE'
  await ports.workItems.update(closedItem(item, { state, by, at, note, ...(repairs && { repairs }) }))
  return { outcome }
}

/** Prices are decided in the very write that releases; whatever else was repaired stays so should that be refused. */
const repairAndRelease = async (ports: Ports, { item, seller, by, note, at }: Asked, { prices, ...rest }: Plan) => {
  if (seller === undefined) return 'otherByNow'
  const repaired = await repairMasterData(ports, { item, seller, plan: { prices, ...rest } }, { by, at })
  if (repaired === 'otherByNow') return repaired
  if (prices.length === 0 || item.kind !== 'order') return release(ports, item, by)
  const { orderId, factId, workItemId } = item
  const decider = { by, at, reason: note ?? '' }
  return releaseAtPrices(ports, { sellerId: seller.sellerId, orderId, factId }, { workItemId, taken: prices, decider })
}

/** An event that names no seller that is known has nobody's rule. */
const sellerOf = async ({ masterData, clock }: Ports, { sellerId }: WorkItem): Promise<Seller | undefined> =>
  masterData.seller(sellerIdSchema.parse(sellerId), clock.now())

const propose = async ({ workItems }: Ports, { item, by, note, repairs, at }: Asked): Promise<Output> => {
  const proposed = proposing(item, { what: 'release', by, ...(repairs && { repairs }) }, { at, note })
  if ((await workItems.update(proposed)) === 'updated') return { outcome: 'proposed' }
  const now = await workItems.find(item.sellerId, item.workItemId)
  if (now?.state !== 'OPEN' || now.proposed === undefined) return { outcome: 'closed', state: 'closed meanwhile' }
  return { outcome: 'proposedMeanwhile', what: now.proposed.what, by: now.proposed.by }
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
    case 'missingFact':
    case 'dispute':
      return 'notReleasable'
    case 'takenBack':
      return 'settled'
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
