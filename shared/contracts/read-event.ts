import * as z from 'zod'
import { type Checked, failed, type Finding, passed } from '../domain/finding.ts'
import type { OrderId, SellerId } from '../domain/ids.ts'
import type { GoodsReturned, Rejection } from '../domain/crediting/late-event.ts'
import type { OrderEvent } from '../domain/receiving/order-event.ts'
import {
  type CustomerChanged,
  customerChangedV1,
  eventInNameSchema,
  type EventInName,
  invoiceRejectedV1,
  orderCancelledV1,
  orderDeliveredV1,
  orderPlacedV1,
  orderReadyToShipV1,
  orderReturnedV1,
  orderShippedV1,
} from './events-in.ts'
import { shapeFindings } from './event-shape.ts'
import { describeValue, findingsOfError } from './findings-of.ts'

/** An event of the bus "orders", read and checked against its contract. */
export type IncomingEvent =
  | { readonly of: 'order'; readonly sellerId: SellerId; readonly orderId: OrderId; readonly event: OrderEvent }
  | { readonly of: 'return'; readonly sellerId: SellerId; readonly orderId: OrderId; readonly goods: GoodsReturned }
  | { readonly of: 'invoice'; readonly sellerId: SellerId; readonly orderId: OrderId; readonly rejection: Rejection }
  | { readonly of: 'customer'; readonly sellerId: SellerId; readonly change: CustomerChanged }

type Reader = (detail: unknown) => Checked<IncomingEvent>

const reader =
  <S extends z.ZodType>(schema: S, toIncoming: (detail: z.output<S>) => IncomingEvent): Reader =>
  (detail) => {
    const read = schema.safeParse(detail, { reportInput: true })
    return read.success ? passed(toIncoming(read.data)) : failed(...findingsOfError(read.error))
  }

const ofOrder = ({ sellerId, orderId }: { sellerId: SellerId; orderId: OrderId }, event: OrderEvent): IncomingEvent => ({
  of: 'order',
  sellerId,
  orderId,
  event,
})

const readers: Readonly<Record<EventInName, Reader>> = {
  OrderPlaced: reader(orderPlacedV1, ({ version: _version, ...content }) => ofOrder(content, { type: 'placed', content })),
  OrderReadyToShip: reader(orderReadyToShipV1, (detail) => ofOrder(detail, { type: 'readyToShip', on: detail.readyOn })),
  OrderShipped: reader(orderShippedV1, (detail) =>
    ofOrder(detail, { type: 'reported', kind: 'shipment', factId: detail.shipmentId, on: detail.shippedOn, lines: detail.lines }),
  ),
  OrderDelivered: reader(orderDeliveredV1, (detail) =>
    ofOrder(detail, { type: 'reported', kind: 'delivery', factId: detail.deliveryId, on: detail.deliveredOn, lines: detail.lines }),
  ),
  OrderCancelled: reader(orderCancelledV1, (detail) =>
    ofOrder(detail, { type: 'cancelled', on: detail.cancelledOn, reason: detail.reason }),
  ),
  OrderReturned: reader(orderReturnedV1, ({ sellerId, orderId, returnId, returnedOn: on, lines }) => ({
    of: 'return',
    sellerId,
    orderId,
    goods: { returnId, on, lines },
  })),
  InvoiceRejected: reader(invoiceRejectedV1, ({ version: _version, sellerId, orderId, ...detail }) => ({
    of: 'invoice',
    sellerId,
    orderId,
    rejection: detail,
  })),
  CustomerChanged: reader(customerChangedV1, (change) => ({ of: 'customer', sellerId: change.sellerId, change })),
}

const versionedSchema = z.looseObject({ version: z.literal(1) })

const unknownName = (detailType: string): Checked<IncomingEvent> =>
  failed({
    code: 'EVENT_UNKNOWN',
    field: 'detail-type',
    expected: `one of ${eventInNameSchema.options.join(', ')}`,
    actual: describeValue(detailType),
    remedy: 'Publish one of the events of events/README.md; names are case-sensitive.',
  })

const unknownVersion = (detail: object): Checked<IncomingEvent> =>
  failed({
    code: 'VERSION_UNKNOWN',
    field: 'version',
    expected: 'the number 1',
    actual: describeValue('version' in detail ? detail.version : undefined),
    remedy: 'Publish the version of the contract that this deployment reads.',
  })

/** Reads an event's detail by its contract; everything that is wrong at once, or what the event says. */
export const readEvent = (detailType: string, detail: unknown): Checked<IncomingEvent> => {
  const name = eventInNameSchema.safeParse(detailType)
  if (!name.success) return unknownName(detailType)
  if (typeof detail === 'object' && detail !== null && !versionedSchema.safeParse(detail).success) return unknownVersion(detail)
  const misshapen = shapeFindings(detail)
  if (misshapen.some(({ code }) => code === 'LIMIT_EXCEEDED')) return failed(...misshapen)
  return withShape(misshapen, readers[name.data](detail))
}

/** What the contract finds beside; a field that is misshapen is named once. */
const withShape = (misshapen: readonly Finding[], read: Checked<IncomingEvent>): Checked<IncomingEvent> => {
  if (misshapen.length === 0) return read
  const named = new Set(misshapen.map(({ field }) => field))
  return failed(...misshapen, ...(read.ok ? [] : read.findings.filter(({ field }) => !named.has(field))))
}
