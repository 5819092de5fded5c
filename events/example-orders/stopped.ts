import { bulb, deskLamp, type ExampleOrder, held, type Publishers } from './publisher.ts'

export const stopped = (of: Publishers): ExampleOrder[] => {
  const [price, number, customer, event, cancelled] = ['SO-9001', 'SO-9002', 'SO-9003', 'SO-9004', 'SO-9005'].map(of)
  if (!price || !number || !customer || !event || !cancelled) return []
  return [
    price.order({
      shows: 'held: a price that is not in the list',
      events: [price.placed('C-1002', 'lyon', { lines: [deskLamp('1', '1', { netUnitPrice: '39.90' })] })],
      expected: held('PRICE_DIFFERS'),
    }),
    number.order({
      shows: "held: the customer's purchase order number is missing",
      events: [number.placed('C-1005', 'nantes', { purchaseOrderNumber: undefined, lines: [bulb('1', '4')] }), number.shipped('SO-9002-A')],
      expected: held('PURCHASE_ORDER_MISSING'),
    }),
    customer.order({
      shows: 'held: a customer that nobody has told of',
      events: [customer.placed('C-9999', 'lyon', { lines: [bulb('1', '4')] })],
      expected: held('CUSTOMER_UNKNOWN'),
    }),
    event.order({
      shows: 'held: an event with a price as a JSON number',
      events: [event.placed('C-1002', 'lyon', { lines: [bulb('1', '4', { netUnitPrice: 3.2 })] })],
      expected: held('FIELD_INVALID'),
    }),
    cancelled.order({
      shows: 'cancelled before it was shipped',
      events: [cancelled.placed('C-1001', 'paris', { lines: [bulb('1', '4')] }), cancelled.cancelled('Commande passée deux fois')],
      expected: { outcome: 'cancelled' },
    }),
  ]
}
