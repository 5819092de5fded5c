import { withFact } from '../billing/claim-of.ts'
import { isSupply } from '../crediting/purpose.ts'
import { addDays, type Day, dayAt, type Instant } from '../day.ts'
import type { Invoice } from '../invoice.ts'
import type { Fact, Order } from '../order.ts'
import { undeliveredItemId, type WorkItem } from '../work-item.ts'
import { isDelivered } from './unbilled.ts'

type Frozen = { readonly invoice: Pick<Invoice, 'deliveryWithinDays' | 'zone' | 'invoiceId'>; readonly frozenAt: Instant }

/** The order once a draft is frozen, with the last day on which the delivery of what it bills is waited for; without a term as it was. */
export const expectingDelivery = (order: Order, { invoice, frozenAt }: Frozen): Order => {
  const { deliveryWithinDays: days, invoiceId, zone } = invoice
  const fact = order.facts.find((candidate) => candidate.invoiceId === invoiceId && isSupply(candidate))
  if (days === undefined || fact === undefined) return order
  return withFact(order, fact.factId, (billed) => ({ ...billed, deliveryDueOn: addDays(dayAt(frozenAt, zone), days) }))
}

type Known = Pick<Order, 'content' | 'facts' | 'cancelled' | 'returns'>

/** Whoever has something credited, of all or a part, has looked at the invoice. */
const isCredited = ({ facts }: Known, { invoiceId }: Fact): boolean =>
  facts.some(({ credit, state }) => credit?.invoiceId === invoiceId && state !== 'REFUSED' && state !== 'CANCELLED')

/**
 * The first of the days on which the delivery of something invoiced should have been told; undefined when none is waited for. One delivery
 * of the order answers for all of it: a delivery has another id than the shipment that is billed. So do a cancellation and a return.
 */
export const deliveryDueOn = (order: Known): Day | undefined => {
  if (isDelivered(order) || order.cancelled !== undefined || order.returns !== undefined) return undefined
  const invoiced = order.facts.filter((fact) => fact.state === 'INVOICING' && !isCredited(order, fact))
  return invoiced.flatMap((fact) => fact.deliveryDueOn ?? []).toSorted()[0]
}

/** The work item that says so. */
export const undeliveredItem = ({ sellerId, orderId }: Order, dueOn: Day, openedAt: Instant): WorkItem => ({
  kind: 'missingFact',
  workItemId: undeliveredItemId(orderId),
  sellerId,
  orderId,
  state: 'OPEN',
  openedAt,
  findings: [
    {
      code: 'DELIVERY_FACT_MISSING',
      field: 'OrderDelivered',
      expected: `the delivery of what is invoiced, by ${dueOn}`,
      actual: 'no delivery of the order was told',
      remedy: 'Publish the delivery, or the cancellation: this item then closes by itself. Credit what will not be delivered.',
    },
  ],
})
