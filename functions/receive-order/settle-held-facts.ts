import { executionName } from '../../shared/domain/ids.ts'
import type { Fact, Order } from '../../shared/domain/order.ts'
import { closedItem, failedItemId, heldItemId } from '../../shared/domain/work-item.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'

/** The facts that were held, as they were: their attempt names the work item. */
const answered = (before: Order, after: Order): Fact[] => {
  const stillHeld = new Set(after.facts.filter(({ state }) => state === 'HELD').map(({ factId }) => factId))
  return before.facts.filter(({ factId, state }) => state === 'HELD' && !stillHeld.has(factId))
}

/** Held by validation, or by a step that failed before there was a draft. */
const itemIds = (fact: Fact): string[] => [heldItemId(fact), failedItemId(executionName(fact.invoiceId, fact.attempt))]

/**
 * A revision or cancellation answers what was held: its work item is done. It is closed after the order is saved, so that a crash in
 * between leaves an item too many on the list, never one too few.
 */
export const settleHeldFacts = async (ports: { workItems: WorkItems; clock: Clock }, before: Order, after: Order): Promise<void> => {
  const closing = { state: 'DONE', by: 'receive-order', at: ports.clock.now(), note: 'answered by the publisher' } as const
  for (const id of answered(before, after).flatMap(itemIds)) {
    const item = await ports.workItems.find(after.sellerId, id)
    if (item?.state === 'OPEN') await ports.workItems.update(closedItem(item, closing))
  }
}
