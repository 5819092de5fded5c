import { isSupply } from '../crediting/purpose.ts'
import type { Instant } from '../day.ts'
import type { Order } from '../order.ts'
import { missingItemId, type WorkItem } from '../work-item.ts'
import { isComplete } from './bill-facts.ts'

type Known = Pick<Order, 'content' | 'facts'>

const deliveriesOf = ({ facts }: Known) => facts.filter(({ kind }) => kind === 'delivery')

/** Whether anything of the order was delivered. */
export const isDelivered = (order: Known): boolean => deliveriesOf(order).length > 0

/**
 * Whether the goods are with the customer and nothing was told that bills them: the order itself is not known, or it is delivered in full
 * while its trigger (its readiness, a shipment) was never told. A part of an order that is billed as a whole may wait for the rest.
 */
export const isUnbilled = (order: Known): boolean => {
  const { content, facts } = order
  const arrived = isDelivered(order) && (content === undefined || isComplete(content, deliveriesOf(order)))
  return arrived && facts.filter(isSupply).every(({ state }) => state === 'RECORDED')
}

/** The work item that says so. */
export const unbilledItem = ({ sellerId, orderId, content }: Order, openedAt: Instant): WorkItem => ({
  kind: 'missingFact',
  workItemId: missingItemId(orderId),
  sellerId,
  orderId,
  state: 'OPEN',
  openedAt,
  findings: [
    {
      code: 'BILLING_FACT_MISSING',
      field: content === undefined ? 'OrderPlaced' : '',
      expected: content === undefined ? 'the order that was delivered' : 'the event on which the order is billed',
      actual: 'the goods are delivered, and it was not told',
      remedy: 'Publish what is missing; the order is then billed, and this item closes by itself.',
    },
  ],
})
