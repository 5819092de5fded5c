import type { Instant } from '../day.ts'
import type { Finding } from '../finding.ts'
import type { OrderId, SellerId } from '../ids.ts'
import type { Fact, Order } from '../order.ts'
import type { BillingRule } from '../seller.ts'
import type { Occurrence } from '../timeline.ts'
import { billFacts } from './bill-facts.ts'
import { joinEvent } from './join-event.ts'
import type { OrderEvent } from './order-event.ts'

/**
 * What became of an event. `withdrawFirst`: a revision or cancellation meets facts that a draft has claimed; take those drafts back (or
 * find that they are issued) and receive again. `held`: only a person can decide.
 */
export type Received =
  | { readonly outcome: 'applied'; readonly order: Order; readonly occurrences: readonly Occurrence[] }
  | { readonly outcome: 'superseded'; readonly order: Order }
  | { readonly outcome: 'known' }
  | { readonly outcome: 'withdrawFirst'; readonly facts: readonly Fact[] }
  | { readonly outcome: 'held'; readonly findings: readonly Finding[] }

/** An order of which nothing is known yet. */
export const newOrder = (sellerId: SellerId, orderId: OrderId, firstSeenAt: Instant): Order => ({
  sellerId,
  orderId,
  version: 0,
  facts: [],
  firstSeenAt,
})

/** What an event that is applied tells of its order. */
export const occurrencesOf = ({ orderId }: Order, event: OrderEvent): Occurrence[] =>
  event.type === 'cancelled' ? [{ type: 'OrderCancelled', orderId, ...(event.reason !== undefined && { reason: event.reason }) }] : []

/** A cancelled order of which invoices are issued: nothing more of it is billed, and its invoices stay as they are, to be credited. */
export const cancelRest = (order: Order, event: OrderEvent, rule: BillingRule): Order => {
  const joined = joinEvent(order, event)
  return joined.outcome === 'joined' ? billFacts(joined.order, rule, false) : order
}

/**
 * Joins an event to what is known of its order. Any order of arrival and any number of repeats ends in the same facts, in the same states.
 * The rule is that of the seller, or of the customer where it differs.
 */
export const receive = (order: Order, event: OrderEvent, rule: BillingRule): Received => {
  const joined = joinEvent(order, event)
  switch (joined.outcome) {
    case 'known':
      return joined
    case 'superseded':
      return joined
    case 'toldOtherwise':
      return { outcome: 'held', findings: [joined.finding] }
    case 'joined': {
      const replaced = event.type === 'placed' && order.content !== undefined
      const claimed = order.facts.filter(({ kind, state }) => kind !== 'credit' && state === 'INVOICING')
      if ((replaced || event.type === 'cancelled') && claimed.length > 0) return { outcome: 'withdrawFirst', facts: claimed }
      return { outcome: 'applied', order: billFacts(joined.order, rule, replaced), occurrences: occurrencesOf(order, event) }
    }
  }
}
