import * as z from 'zod'
import { consentTo, proposing } from '../../shared/domain/desk/two-persons.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import { sellerIdSchema } from '../../shared/domain/ids.ts'
import { closedItem, type WorkItem, workItemIdSchema } from '../../shared/domain/work-item.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'
import { chaseAgain, chaseUncredited } from './chase-again.ts'
import { type Ports as FactPorts, refuseFact } from './refuse-fact.ts'

export const inputSchema = z.object({
  sellerId: z.string().min(1).max(40),
  workItemId: workItemIdSchema,
  by: z.string().min(1).max(128),
  reason: z.string().trim().min(1).max(500),
})

export const outputSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('refused') }),
  /** Closed without a refusal: a bounce or a change after the issue that a person has dealt with, or a fact that is settled since. */
  z.object({ outcome: z.literal('done') }),
  z.object({ outcome: z.literal('closed'), state: z.string() }),
  /** A draft holds the fact and may be issued any moment: publish OrderCancelled instead. */
  z.object({ outcome: z.literal('claimed') }),
  /** The seller wants two persons: kept until another one asks for it, and the same person may ask as often as it likes. */
  z.object({ outcome: z.enum(['proposed', 'samePerson']) }),
  /** The dispute is resolved by a command of its own, which closes the item. */
  z.object({ outcome: z.literal('disputeIsOpen') }),
  z.object({ outcome: z.literal('notFound') }),
  /** Another person has proposed something at the same moment. */
  z.object({ outcome: z.literal('proposedMeanwhile'), what: z.enum(['release', 'refuse']), by: z.string() }),
])

type Input = z.output<typeof inputSchema>
type Output = z.output<typeof outputSchema>
export type Ports = FactPorts & {
  readonly workItems: WorkItems
  readonly invoices: InvoiceBook
  readonly masterData: Pick<MasterData, 'seller'>
}

/**
 * What is held ends: a fact is refused and its publisher told, an event is set aside, anything else is closed with its reason (and an
 * invoice that was rejected for no good reason is chased again). The item is closed last, so a repeat in between finds the fact refused
 * already.
 */
export const refuseOrder =
  (ports: Ports) =>
  async ({ sellerId, workItemId, by, reason }: Input): Promise<Output> => {
    const item = await ports.workItems.find(sellerId, workItemId)
    if (item === undefined) return { outcome: 'notFound' }
    if (item.state !== 'OPEN') return { outcome: 'closed', state: item.state }
    if (item.kind === 'dispute') return { outcome: 'disputeIsOpen' }
    const seller = await ports.masterData.seller(sellerIdSchema.parse(item.sellerId), ports.clock.now())
    const consent = consentTo(item, { what: 'refuse', by }, seller)
    if (consent === 'samePerson') return { outcome: consent }
    if (consent === 'propose') return propose(ports, item, { by, reason })
    const outcome = await refuse(ports, item, reason)
    if (outcome === 'claimed') return { outcome }
    const state = outcome === 'refused' ? 'REFUSED' : 'DONE'
    await ports.workItems.update(closedItem(item, { state, by, at: ports.clock.now(), note: reason }))
    return { outcome }
  }

const propose = async ({ workItems, clock }: Ports, item: WorkItem, { by, reason }: Pick<Input, 'by' | 'reason'>): Promise<Output> => {
  const proposed = proposing(item, { what: 'refuse', by }, { at: clock.now(), note: reason })
  if ((await workItems.update(proposed)) === 'updated') return { outcome: 'proposed' }
  const now = await workItems.find(item.sellerId, item.workItemId)
  if (now?.state !== 'OPEN' || now.proposed === undefined) return { outcome: 'closed', state: 'closed meanwhile' }
  return { outcome: 'proposedMeanwhile', what: now.proposed.what, by: now.proposed.by }
}

const byFinance = (reason: string): Finding => ({
  code: 'REFUSED_BY_FINANCE',
  field: '',
  expected: 'an order that the seller will bill',
  actual: reason,
  remedy: 'Ask the finance department of the seller.',
})

type Change = Extract<WorkItem, { kind: 'changeAfterIssue' }>

const chaseRejected = async (ports: Ports, { event, invoiceId }: Change): Promise<void> => {
  if (event.detailType === 'InvoiceRejected' && invoiceId !== undefined) await chaseAgain(ports, invoiceId)
}

const refuse = async (ports: Ports, item: WorkItem, reason: string): Promise<'refused' | 'done' | 'claimed'> => {
  switch (item.kind) {
    case 'event':
      return 'refused'
    case 'order':
    case 'failure': {
      const { orderId, factId } = item
      if (orderId === undefined || factId === undefined) return 'done'
      const named = { sellerId: sellerIdSchema.parse(item.sellerId), orderId, factId }
      const outcome = await refuseFact(ports, { ...named, findings: [...item.findings, byFinance(reason)] })
      if (outcome === 'refused') await chaseUncredited(ports, named)
      return outcome === 'settled' ? 'done' : outcome
    }
    case 'changeAfterIssue':
      await chaseRejected(ports, item)
      return 'done'
    default:
      return 'done'
  }
}
