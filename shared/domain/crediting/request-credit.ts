import { canonicalJson } from '../canonical-json.ts'
import type { Day } from '../day.ts'
import type { Finding } from '../finding.ts'
import { invoiceIdOf } from '../ids.ts'
import type { Fact, Order } from '../order.ts'
import { inOrder } from '../receiving/join-event.ts'
import { creditFactId, type CreditRequest } from './credit-request.ts'

/** What a request makes of an order. `toldOtherwise`: the id was used before for another credit. */
export type CreditRequested =
  | { readonly outcome: 'added' | 'sameAsBefore'; readonly order: Order; readonly fact: Fact }
  | { readonly outcome: 'toldOtherwise'; readonly finding: Finding }

const contentOf = ({ invoiceId, reason, note, part }: CreditRequest): string => canonicalJson([invoiceId, reason, note ?? null, part])

const requestConflict = ({ requestId }: CreditRequest): Finding => ({
  code: 'REQUEST_CONFLICT',
  field: 'requestId',
  expected: `what request ${requestId} asked for at first, or another request id`,
  actual: `request ${requestId} with other content`,
  remedy: 'To credit something else, choose another request id.',
})

/** The order with a request as a READY fact. A repeat finds its fact, whoever asks and whenever. `on` is today in the seller's zone. */
export const requestCredit = (order: Order, request: CreditRequest, on: Day): CreditRequested => {
  const factId = creditFactId(request.requestId)
  const told = order.facts.find((fact) => fact.factId === factId)
  if (told?.credit !== undefined)
    return contentOf(told.credit) === contentOf(request)
      ? { outcome: 'sameAsBefore', order, fact: told }
      : { outcome: 'toldOtherwise', finding: requestConflict(request) }
  const { sellerId, orderId } = order
  const invoiceId = invoiceIdOf({ sellerId, orderId, factId, purpose: 'creditNote' })
  const fact: Fact = { factId, kind: 'credit', date: on, state: 'READY', invoiceId, attempt: 1, credit: request }
  return { outcome: 'added', order: { ...order, facts: inOrder([...order.facts, fact]) }, fact }
}
