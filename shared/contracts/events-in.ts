import * as z from 'zod'
import { isCorrectionFactId } from '../domain/crediting/correction.ts'
import { isCreditFactId } from '../domain/crediting/credit-request.ts'
import { isFeeFactId } from '../domain/fee-statement/fee-request.ts'
import { isRebateOrderId } from '../domain/crediting/rebate-request.ts'
import { publishedDaySchema } from '../domain/day.ts'
import { customerIdSchema, factIdSchema, invoiceIdSchema, orderIdSchema, sellerIdSchema } from '../domain/ids.ts'
import { rejectionStatusSchema } from '../domain/invoice-header.ts'
import { customerPart, orderPart, reportedLinesPart } from './order-parts.ts'

const version = z.literal(1)
/** `rebate:...` names a rebate over a period, which is kept as an order. */
const publishedOrderId = orderIdSchema.refine((id) => !isRebateOrderId(id), {
  error: 'expected an id that does not begin with "rebate:", which names rebates over a period',
})
const ofOrder = { version, sellerId: sellerIdSchema, orderId: publishedOrderId }

/** `order` names the order as a whole, `credit:...` a credit of it, `correction:...` a correction, `fees:...` late fees; a publisher's shipment must not. */
const reportedId = factIdSchema
  .refine((id) => id !== 'order', { error: 'expected an id other than "order", which names the whole order' })
  .refine((id) => !isCreditFactId(id), { error: 'expected an id that does not begin with "credit:", which names credits' })
  .refine((id) => !isCorrectionFactId(id), { error: 'expected an id that does not begin with "correction:", which names corrections' })
  .refine((id) => !isFeeFactId(id), { error: 'expected an id that does not begin with "fees:", which names statements of late fees' })

export const orderPlacedV1 = z
  .strictObject({ version, ...orderPart.shape, orderId: publishedOrderId })
  .describe(
    'An order was placed or revised: the whole of what was ordered. A higher revision replaces all of it, as long as nothing is issued.',
  )

export const orderReadyToShipV1 = z
  .strictObject({ ...ofOrder, readyOn: publishedDaySchema })
  .describe('Everything that was ordered is ready to leave. Bills the order where the trigger is "ready".')

/** Ids of shipments and deliveries share one namespace within their order: each names a fact that may be billed. */
export const orderShippedV1 = z
  .strictObject({ ...ofOrder, shipmentId: reportedId, shippedOn: publishedDaySchema, lines: reportedLinesPart })
  .describe('A shipment left: which lines, how much of each; without lines, all that remained. Bills it where the trigger is "shipped".')

export const orderDeliveredV1 = z
  .strictObject({ ...ofOrder, deliveryId: reportedId, deliveredOn: publishedDaySchema, lines: reportedLinesPart })
  .describe(
    'A delivery arrived: which lines, how much of each; without lines, all that remained. Bills it where the trigger is "delivered".',
  )

export const orderCancelledV1 = z
  .strictObject({ ...ofOrder, cancelledOn: publishedDaySchema, reason: z.string().trim().min(1).max(200).optional() })
  .describe('An order was cancelled. What is not issued will not be; what is issued is credited, at once or once finance agrees.')

export const orderReturnedV1 = z
  .strictObject({ ...ofOrder, returnId: factIdSchema, returnedOn: publishedDaySchema, lines: reportedLinesPart })
  .describe(
    'Goods came back: which lines, how much of each; without lines, all of the order. What was invoiced of them is credited, at once or once finance agrees.',
  )

export const invoiceRejectedV1 = z
  .strictObject({
    ...ofOrder,
    invoiceId: invoiceIdSchema,
    status: rejectionStatusSchema,
    reason: z.string().trim().min(1).max(200),
  })
  .describe(
    "The buyer's platform rejected an invoice (status 213), or the buyer refused it (210). Nobody is reminded of it any more; finance decides whether it is credited in full.",
  )

export const customerChangedV1 = z
  .strictObject({
    version,
    sellerId: sellerIdSchema,
    customerId: customerIdSchema,
    /** Of the upstream system's customer; only a higher one than the known is applied. */
    revision: z.number().int().min(1),
    customer: customerPart,
  })
  .describe('A customer is new or has changed: the whole profile. Only a higher revision than the known one is applied.')

/** Every event that the bus "orders" may carry, by detail-type: the contract that `events/schemas/in` is generated from. */
export const eventsIn = {
  OrderPlaced: orderPlacedV1,
  OrderReadyToShip: orderReadyToShipV1,
  OrderShipped: orderShippedV1,
  OrderDelivered: orderDeliveredV1,
  OrderCancelled: orderCancelledV1,
  OrderReturned: orderReturnedV1,
  InvoiceRejected: invoiceRejectedV1,
  CustomerChanged: customerChangedV1,
} as const

export const eventInNameSchema = z.enum([
  'OrderPlaced',
  'OrderReadyToShip',
  'OrderShipped',
  'OrderDelivered',
  'OrderCancelled',
  'OrderReturned',
  'InvoiceRejected',
  'CustomerChanged',
])
export type EventInName = z.infer<typeof eventInNameSchema>
export type CustomerChanged = z.infer<typeof customerChangedV1>
