import { isSupply } from '../crediting/purpose.ts'
import type { Day } from '../day.ts'
import { factIdSchema } from '../ids.ts'
import type { Order } from '../order.ts'
import type { BillingRule, Trigger } from '../seller.ts'
import type { OrderEvent } from './order-event.ts'
import { receive } from './receive.ts'

/** Nothing is stored under it; an order with a report of this very name is only told that there is nothing to bill. */
const supposedId = factIdSchema.parse('supposed')

const supposed = (trigger: Trigger, on: Day): OrderEvent | undefined => {
  switch (trigger) {
    case 'placed':
      return undefined
    case 'ready':
      return { type: 'readyToShip', on }
    case 'shipped':
    case 'delivered':
      return { type: 'reported', kind: trigger === 'shipped' ? 'shipment' : 'delivery', factId: supposedId, on, lines: undefined }
  }
}

const isReady = (order: Order): boolean => order.facts.some((fact) => isSupply(fact) && (fact.state === 'READY' || fact.state === 'HELD'))

export type Supplied = { readonly order: Order; readonly isSupposed: boolean }

/** An order as it is if something of it may be billed; otherwise as if all that remains of it were ready, shipped or delivered on the day. */
export const supplied = (order: Order, rule: BillingRule, on: Day): Supplied => {
  const event = isReady(order) ? undefined : supposed(rule.trigger, on)
  const received = event && receive(order, event, rule)
  return received?.outcome === 'applied' ? { order: received.order, isSupposed: true } : { order, isSupposed: false }
}
