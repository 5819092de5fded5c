import type { Day } from '../day.ts'
import { invoiceIdOf } from '../ids.ts'
import type { Fact, Order } from '../order.ts'
import { inOrder } from '../receiving/join-event.ts'
import { feeFactId, type FeeRequest } from './fee-request.ts'

/** What a request makes of an order. */
export type FeesRequested = { readonly outcome: 'added' | 'sameAsBefore'; readonly order: Order; readonly fact: Fact }

/**
 * The order with a request as a READY fact, one for each invoice and last day: whoever asks twice asks for one statement. What came to nothing is
 * asked for again under its next attempt. `on` is today in the seller's zone.
 */
export const requestFees = (order: Order, request: FeeRequest, on: Day): FeesRequested => {
  const factId = feeFactId(request.invoiceId, request.until)
  const told = order.facts.find((fact) => fact.factId === factId)
  if (told !== undefined && told.state !== 'REFUSED' && told.state !== 'CANCELLED') return { outcome: 'sameAsBefore', order, fact: told }
  const { sellerId, orderId } = order
  const invoiceId = invoiceIdOf({ sellerId, orderId, factId, purpose: 'lateFees' })
  const attempt = (told?.attempt ?? 0) + 1
  const fact: Fact = { factId, kind: 'lateFees', date: on, state: 'READY', invoiceId, attempt, lateFees: request }
  const others = order.facts.filter((each) => each.factId !== factId)
  return { outcome: 'added', order: { ...order, facts: inOrder([...others, fact]) }, fact }
}

/** The order with the day on which its statement of an invoice is looked at again, or without one. */
export const feesDueOn = (
  order: Order,
  { invoiceId, on }: { readonly invoiceId: Fact['invoiceId']; readonly on: Day | undefined },
): Order => ({
  ...order,
  facts: order.facts.map((fact) => {
    if (fact.invoiceId !== invoiceId) return fact
    const { feesDueOn: _before, ...rest } = fact
    return on === undefined ? rest : { ...rest, feesDueOn: on }
  }),
})
