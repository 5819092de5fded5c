import type { Finding } from '../../shared/domain/finding.ts'
import type { FactId, InvoiceId, SellerId } from '../../shared/domain/ids.ts'
import type { Fact, Order } from '../../shared/domain/order.ts'
import type { TimelineItem } from '../../shared/domain/timeline.ts'
import type { ReceivedEvent, WorkItem } from '../../shared/domain/work-item.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'
import { eventKey } from './event-key.ts'

type Late = {
  readonly order: Order
  readonly event: ReceivedEvent
  readonly factId?: FactId
  readonly invoiceId: InvoiceId | undefined
  readonly findings: readonly Finding[]
}

const whatIsIssued = ({ factId, kind }: Fact): string => (factId === 'order' ? 'the order' : `${kind} ${factId}`)

/** A revision or cancellation that came after the issue. */
export const tooLateFor = (fact: Fact, { detailType }: ReceivedEvent): Finding => ({
  code: 'CHANGED_AFTER_ISSUE',
  field: detailType === 'OrderCancelled' ? 'cancelledOn' : 'revision',
  expected: `a change before the invoice of ${whatIsIssued(fact)} was issued`,
  actual: 'the invoice is issued, and an issued invoice never changes',
  remedy:
    detailType === 'OrderCancelled'
      ? 'Release this to credit what is issued of the order and to bill nothing more of it; refuse it if the order stands.'
      : 'Release this to replace the invoice with a corrected one (384), which bills this revision; where the order is billed in parts or ' +
        'anything of it is credited, refuse this, credit the rest, and publish what is to be billed as a new order.',
})

/** What a release will credit. */
export const creditProposed = (field: string, numbers: readonly string[]): Finding => ({
  code: 'CREDIT_PROPOSED',
  field,
  expected: 'a decision to credit it, since the seller does not credit returns by itself',
  actual: `goods of ${numbers.join(', ')} came back`,
  remedy: 'Release this to issue the credit notes; refuse it if nothing is to be credited.',
})

/** Whether a person has decided on this very event: told again, it undoes no decision. */
export const isDecided = async (
  { workItems }: { workItems: Pick<WorkItems, 'find'> },
  { sellerId, event }: { sellerId: SellerId; event: ReceivedEvent },
): Promise<boolean> => {
  const item = await workItems.find(sellerId, eventKey(event))
  return item !== undefined && item.state !== 'OPEN'
}

/** An event that came after the issue changes no invoice; a person decides what is credited or corrected. */
export const openChangeAfterIssue = async (ports: { workItems: WorkItems; clock: Clock }, late: Late): Promise<void> => {
  const { order, factId, invoiceId, event } = late
  const { sellerId, orderId } = order
  const [workItemId, openedAt, findings] = [eventKey(event), ports.clock.now(), [...late.findings]]
  const told: TimelineItem = {
    sellerId,
    occurredAt: openedAt,
    occurrenceId: `OrderHeld-${workItemId}`,
    occurrence: { type: 'OrderHeld', orderId, factId, workItemId, findings },
  }
  const about = { orderId, invoiceId, event }
  const item: WorkItem = { kind: 'changeAfterIssue', workItemId, sellerId, state: 'OPEN', findings, openedAt, ...about }
  await ports.workItems.open(item, [told])
}
