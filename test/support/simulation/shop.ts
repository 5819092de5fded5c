/** What a shop says of one order and of a customer, drawn from chance: valid things, late things, wrong things. */
import { customerProfileSchema } from '../../../shared/domain/customer.ts'
import { events, type OrderEvent } from '../house.ts'
import type { Random } from '../house/chance.ts'
import { aCustomer } from '../samples.ts'

export const triggers = ['placed', 'ready', 'shipped', 'delivered'] as const
export type Trigger = (typeof triggers)[number]

/** Known to the shop alone until CustomerChanged arrives. */
export const otherCustomer = 'C-2002'

const line = (lineId: string, quantity: string, netUnitPrice = '49.90') =>
  ({ lineId, sku: 'LAMP-1', name: 'Lampe de bureau', quantity, unitCode: 'C62', netUnitPrice }) as const

const when = <T>(happens: boolean, told: T): T[] => (happens ? [told] : [])

/** Two parts, and now and then a third: all that remains, or more than was ordered. */
const parts = (tell: (part: number, lines?: object[]) => OrderEvent, random: Random): OrderEvent[] => [
  tell(1, [{ lineId: '1', quantity: '1' }]),
  tell(2, [{ lineId: '1', quantity: '2' }, ...when(random() < 0.5, { lineId: '2', quantity: '1' })]),
  ...when(random() < 0.3, tell(3)),
  ...when(random() < 0.08, tell(4, [{ lineId: '1', quantity: '9' }])),
]

/**
 * In the order in which they happen in the world; what has a wrong price is corrected by a revision as a rule. Most shops tell little of
 * what they are not billed by.
 */
export const tellOrder = (orderId: string, trigger: Trigger, random: Random): OrderEvent[] => {
  const customerId = random() < 0.25 ? otherCustomer : 'C-1001'
  const freight = random() < 0.3 ? { freight: { amount: '9.90', reason: 'Port' } } : {}
  const wrong = random() < 0.12
  const content = { orderId, customerId, lines: [line('1', '3', wrong ? '44.90' : '49.90'), line('2', '1')], ...freight }
  const changed = wrong ? random() < 0.7 : random() < 0.2
  return [
    events.placed(content),
    events.ready(orderId),
    ...(trigger !== 'shipped' && random() < 0.6 ? [] : parts((part, lines) => events.shipped(orderId, `D-${part}`, lines), random)),
    ...(trigger !== 'delivered' && random() < 0.8 ? [] : parts((part, lines) => events.delivered(orderId, `L-${part}`, lines), random)),
    ...when(changed, events.placed({ ...content, revision: 2, lines: [line('1', '3'), line('2', '1')], buyerReference: 'changed' })),
    ...when(random() < 0.15, events.cancelled(orderId)),
  ]
}

/** The other customer's profile and now and then a newer one. */
export const customerTold = (random: Random): OrderEvent[] => {
  const { sellerId, revision: _, customerId: __, ...record } = aCustomer()
  const customer = Object.fromEntries(Object.entries(record).filter(([field]) => field in customerProfileSchema.shape))
  const told = (revision: number): OrderEvent => ({
    detailType: 'CustomerChanged',
    detail: { version: 1, sellerId, customerId: otherCustomer, revision, customer: { ...customer, name: `Atelier Durand ${revision}` } },
  })
  return [told(1), ...when(random() < 0.5, told(2))]
}
