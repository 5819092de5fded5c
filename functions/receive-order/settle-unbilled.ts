import type { Order } from '../../shared/domain/order.ts'
import { isDelivered, isUnbilled } from '../../shared/domain/receiving/unbilled.ts'
import { closedItem, missingItemId } from '../../shared/domain/work-item.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'

/**
 * What was missing has come: the work item about it is done. It is closed after the order is saved; should a crash come in between, the
 * repeat of the event, which finds everything known, closes it.
 */
export const settleUnbilled = async (ports: { workItems: WorkItems; clock: Clock }, order: Order): Promise<void> => {
  if (!isDelivered(order) || isUnbilled(order)) return
  const item = await ports.workItems.find(order.sellerId, missingItemId(order.orderId))
  const closing = { state: 'DONE', by: 'receive-order', at: ports.clock.now(), note: 'answered by the publisher' } as const
  if (item?.state === 'OPEN') await ports.workItems.update(closedItem(item, closing))
}
