import { type Finding, summarised } from '../../shared/domain/finding.ts'
import { waitOf } from '../../shared/domain/order-wait.ts'
import type { Sku } from '../../shared/domain/article.ts'
import { withFact } from '../../shared/domain/billing/claim-of.ts'
import type { Instant } from '../../shared/domain/day.ts'
import type { Fact, Order } from '../../shared/domain/order.ts'
import { heldItemId } from '../../shared/domain/work-item.ts'
import type { Occurrence, TimelineItem } from '../../shared/domain/timeline.ts'
import type { OrderChange } from '../../shared/ports/order-book.ts'

/** A fact that cannot be invoiced as it is. */
export type Stopped = { readonly order: Order; readonly fact: Fact; readonly findings: readonly Finding[]; readonly now: Instant }

/** The fact HELD, with its work item and what the publisher hears, in one transaction. */
export const heldOrder = ({ order, fact, findings: all, now }: Stopped): OrderChange => {
  const { sellerId, orderId } = order
  const { factId, invoiceId } = fact
  const [workItemId, findings] = [heldItemId(fact), summarised(all)]
  const held = withFact(order, factId, (held) => ({ ...held, state: 'HELD' }))
  return {
    order: held,
    occurrences: [itemOf({ order, now, id: workItemId }, { type: 'OrderHeld', orderId, factId, workItemId, findings })],
    workItems: [
      {
        kind: 'order',
        workItemId,
        sellerId,
        state: 'OPEN',
        findings,
        openedAt: now,
        orderId,
        factId,
        invoiceId,
        ...skusOf(order, fact, findings),
      },
    ],
    wait: waitOf(held, now),
  }
}

const skusOf = (order: Order, fact: Fact, findings: readonly Finding[]): { skus?: Sku[] } => {
  const { lines = [] } = fact.correction?.content ?? order.content ?? {}
  const places = findings.flatMap(({ field }) => /^lines\[(\d+)\]/.exec(field)?.[1] ?? [])
  const skus = new Set(places.flatMap((place) => lines[Number(place)]?.sku ?? []))
  return skus.size === 0 ? {} : { skus: [...skus] }
}

/** The fact REFUSED: an end, which the publisher hears of with the reason. */
export const refusedOrder = ({ order, fact, findings, now }: Stopped): OrderChange => {
  const { factId } = fact
  const refused = withFact(order, factId, (refused) => ({ ...refused, state: 'REFUSED' }))
  const told = { type: 'OrderRefused', orderId: order.orderId, factId, findings: summarised(findings) } as const
  // Nothing of the order is refused when there is nothing to claim for its delay.
  const occurrences = fact.kind === 'lateFees' ? [] : [itemOf({ order, now, id: fact.invoiceId }, told)]
  return { order: refused, occurrences, workItems: [], wait: waitOf(refused, now) }
}

const itemOf = ({ order, now, id }: { order: Order; now: Instant; id: string }, occurrence: Occurrence): TimelineItem => ({
  sellerId: order.sellerId,
  occurredAt: now,
  occurrenceId: `${occurrence.type}-${id}`,
  occurrence,
})
