import type { Order } from '../../shared/domain/order.ts'
import { deliveryDueOn } from '../../shared/domain/receiving/undelivered.ts'
import { closedItem, undeliveredItemId } from '../../shared/domain/work-item.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'

/**
 * The delivery that somebody was asked for has come, or is waited for no more: the work item about it is done. It is closed after the order
 * is saved; should a crash come in between, the repeat of the event closes it.
 */
export const settleUndelivered = async (ports: { workItems: WorkItems; clock: Clock }, order: Order): Promise<void> => {
  if (order.deliveryAskedAt === undefined || deliveryDueOn(order) !== undefined) return
  const item = await ports.workItems.find(order.sellerId, undeliveredItemId(order.orderId))
  const closing = { state: 'DONE', by: 'receive-order', at: ports.clock.now(), note: 'answered by the publisher' } as const
  if (item?.state === 'OPEN') await ports.workItems.update(closedItem(item, closing))
}
