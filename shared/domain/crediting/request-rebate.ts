import { canonicalJson } from '../canonical-json.ts'
import type { Day } from '../day.ts'
import type { Finding } from '../finding.ts'
import { invoiceIdOf, type SellerId } from '../ids.ts'
import type { Fact, Order } from '../order.ts'
import { creditFactId } from './credit-request.ts'
import { rebateOrderId, type RebateRequest } from './rebate-request.ts'

/** What a request makes of its order. `toldOtherwise`: the id was used before for another rebate. */
export type RebateRequested =
  | { readonly outcome: 'added' | 'sameAsBefore'; readonly order: Order; readonly fact: Fact }
  | { readonly outcome: 'toldOtherwise'; readonly finding: Finding }

const contentOf = ({ customerId, contractReference, period, invoiceIds, grant, note }: RebateRequest): string =>
  canonicalJson([customerId, contractReference, period, invoiceIds.toSorted(), grant, note ?? null])

const requestConflict = ({ requestId }: RebateRequest): Finding => ({
  code: 'REQUEST_CONFLICT',
  field: 'requestId',
  expected: `what request ${requestId} asked for at first, or another request id`,
  actual: `request ${requestId} with other content`,
  remedy: 'To grant something else, choose another request id.',
})

type Asked = { readonly sellerId: SellerId; readonly known: Order | undefined; readonly on: Day }

/** A request as the READY fact of an order of its own. A repeat finds its fact, whoever asks and whenever. `on` is today in the seller's zone. */
export const requestRebate = (request: RebateRequest, { sellerId, known, on }: Asked): RebateRequested => {
  const [fact] = known?.facts ?? []
  if (known !== undefined && fact?.rebate !== undefined)
    return contentOf(fact.rebate) === contentOf(request)
      ? { outcome: 'sameAsBefore', order: known, fact }
      : { outcome: 'toldOtherwise', finding: requestConflict(request) }
  const [orderId, factId] = [rebateOrderId(request.requestId), creditFactId(request.requestId)]
  const invoiceId = invoiceIdOf({ sellerId, orderId, factId, purpose: 'creditNote' })
  const added: Fact = { factId, kind: 'credit', date: on, state: 'READY', invoiceId, attempt: 1, rebate: request }
  return { outcome: 'added', order: { sellerId, orderId, version: 0, facts: [added], firstSeenAt: request.at }, fact: added }
}
