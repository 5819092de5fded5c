import type { Finding } from '../../shared/domain/finding.ts'
import type { Fact, Order } from '../../shared/domain/order.ts'
import type { TimelineItem } from '../../shared/domain/timeline.ts'
import type { ReceivedEvent, WorkItem } from '../../shared/domain/work-item.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'
import { eventKey } from './event-key.ts'

type Late = { readonly order: Order; readonly fact: Fact; readonly event: ReceivedEvent }

const tooLate = ({ fact, event }: Late): Finding => ({
  code: 'CHANGED_AFTER_ISSUE',
  field: event.detailType === 'OrderCancelled' ? 'cancelledOn' : 'revision',
  expected: `a change before the invoice of ${fact.factId === 'order' ? 'the order' : `${fact.kind} ${fact.factId}`} was issued`,
  actual: 'the invoice is issued, and an issued invoice never changes',
  remedy: 'Credit and bill again, or bill the difference.',
})

/** A revision or cancellation that came after the issue changes nothing; a person decides how to bill the difference. */
export const openChangeAfterIssue = async (ports: { workItems: WorkItems; clock: Clock }, late: Late): Promise<void> => {
  const { order, fact, event } = late
  const { sellerId, orderId } = order
  const [workItemId, openedAt, findings] = [eventKey(event), ports.clock.now(), [tooLate(late)]]
  const told: TimelineItem = {
    sellerId,
    occurredAt: openedAt,
    occurrenceId: `OrderHeld-${workItemId}`,
    occurrence: { type: 'OrderHeld', orderId, factId: fact.factId, workItemId, findings },
  }
  const about = { orderId, invoiceId: fact.invoiceId, event }
  const item: WorkItem = { kind: 'changeAfterIssue', workItemId, sellerId, state: 'OPEN', findings, openedAt, ...about }
  await ports.workItems.open(item, [told])
}
