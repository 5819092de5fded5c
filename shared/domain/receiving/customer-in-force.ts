import type { CustomerId } from '../ids.ts'
import type { Order } from '../order.ts'
import type { OrderEvent } from './order-event.ts'

/** The customer of the content that will stand once the event is joined; none while only later facts are known. */
export const customerInForce = ({ content }: Order, says: OrderEvent): CustomerId | undefined =>
  says.type === 'placed' && says.content.revision > (content?.revision ?? 0) ? says.content.customerId : content?.customerId
