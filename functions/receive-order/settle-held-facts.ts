import type { Order } from '../../shared/domain/order.ts'
import { closedItem, type WorkItem } from '../../shared/domain/work-item.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'

const isHeld =
  ({ facts }: Order) =>
  (id: string) =>
    facts.some(({ factId, state }) => factId === id && state === 'HELD')

/**
 * A revision or cancellation answers what was held: its work item is done. It is closed after the order is saved, so that a crash in
 * between leaves an item too many on the list, never one too few.
 */
export const settleHeldFacts = async (ports: { workItems: WorkItems; clock: Clock }, before: Order, after: Order): Promise<void> => {
  const [wasHeld, stillHeld] = [isHeld(before), isHeld(after)]
  if (!before.facts.some(({ factId }) => wasHeld(factId) && !stillHeld(factId))) return
  const settled = (item: WorkItem): boolean =>
    item.kind === 'order' && item.orderId === after.orderId && wasHeld(item.factId) && !stillHeld(item.factId)
  const closing = { state: 'DONE', by: 'receive-order', at: ports.clock.now(), note: 'answered by the publisher' } as const
  for (const item of (await ports.workItems.list(after.sellerId)).filter(settled)) await ports.workItems.update(closedItem(item, closing))
}
