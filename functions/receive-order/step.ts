import { envelopeSchema } from '../../shared/contracts/envelope.ts'
import { type CompressedSize, sizeFindings } from '../../shared/contracts/event-size.ts'
import { type IncomingEvent, readEvent } from '../../shared/contracts/read-event.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import type { Seller } from '../../shared/domain/seller.ts'
import type { ReceivedEvent } from '../../shared/domain/work-item.ts'
import { admitPublisher } from './admit-publisher.ts'
import { changeCustomer } from './change-customer.ts'
import type { Ports as ArrivalPorts } from './arrival.ts'
import { beginningOf, holdEvent } from './hold-event.ts'
import { joinOrder } from './join-order.ts'
import { rejectInvoice } from './reject-invoice.ts'
import { returnGoods } from './return-goods.ts'

export type Ports = ArrivalPorts & { readonly compressedSize: CompressedSize }
export const inputSchema = envelopeSchema

/**
 * An event of the bus "orders" becomes facts of its order, credits of its invoices, a new profile of its customer, or a work item that
 * says what is wrong with it. A repeat is safe: facts that are known change nothing, a start is made under the business key, a work item is
 * found under what the event says.
 */
export const receiveOrder =
  (ports: Ports) =>
  async (event: ReceivedEvent): Promise<void> => {
    const { seller, findings } = await admitPublisher(ports, event)
    const json = JSON.stringify(event.detail ?? null)
    const tooLarge = sizeFindings(json, ports.compressedSize)
    if (tooLarge.length > 0) return holdCut(ports, event, { seller, json, findings: [...tooLarge, ...findings] })
    const read = readEvent(event.detailType, event.detail)
    if (!read.ok || findings.length > 0 || seller === undefined) {
      const all = [...(read.ok ? [] : read.findings), ...findings]
      return holdEvent(ports, { event, sellerId: seller?.sellerId ?? 'unknown', findings: all })
    }
    return takeIn(ports, read.value, { event, seller })
  }

type Admitted = { readonly event: ReceivedEvent; readonly seller: Seller }

const takeIn = (ports: Ports, incoming: IncomingEvent, admitted: Admitted): Promise<void> => {
  switch (incoming.of) {
    case 'customer':
      return changeCustomer(ports, incoming.change)
    case 'return':
      return returnGoods(ports, { ...incoming, ...admitted })
    case 'invoice':
      return rejectInvoice(ports, { ...incoming, ...admitted })
    case 'order': {
      const { sellerId, orderId, event: says } = incoming
      return joinOrder(ports, { ...admitted, sellerId, orderId, says })
    }
  }
}

type Cut = { readonly seller: Seller | undefined; readonly json: string; readonly findings: readonly Finding[] }

/** No item holds such an event, so the work item shows how it begins. */
const holdCut = (ports: Ports, event: ReceivedEvent, { seller, json, findings }: Cut): Promise<void> =>
  holdEvent(ports, { event: { ...event, detail: beginningOf(json) }, sellerId: seller?.sellerId ?? 'unknown', findings })
