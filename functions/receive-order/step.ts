import { envelopeSchema } from '../../shared/contracts/envelope.ts'
import { readEvent } from '../../shared/contracts/read-event.ts'
import type { ReceivedEvent } from '../../shared/domain/work-item.ts'
import { admitPublisher } from './admit-publisher.ts'
import { changeCustomer } from './change-customer.ts'
import { holdEvent } from './hold-event.ts'
import { joinOrder, type Ports } from './join-order.ts'

export type { Ports }
export const inputSchema = envelopeSchema

/**
 * An event of the bus "orders" becomes facts of its order, a new profile of its customer, or a work item that says what is wrong with it.
 * A repeat is safe: facts that are known change nothing, a start is made under the business key, a work item is found under what the
 * event says.
 */
export const receiveOrder =
  (ports: Ports) =>
  async (event: ReceivedEvent): Promise<void> => {
    const { seller, findings } = await admitPublisher(ports.masterData, event)
    const read = readEvent(event.detailType, event.detail)
    if (!read.ok || findings.length > 0 || seller === undefined) {
      const all = [...(read.ok ? [] : read.findings), ...findings]
      return holdEvent(ports, { event, sellerId: seller?.sellerId ?? 'unknown', findings: all })
    }
    if (read.value.of === 'customer') return changeCustomer(ports, read.value.change)
    const { sellerId, orderId, event: says } = read.value
    return joinOrder(ports, { event, seller, sellerId, orderId, says })
  }
