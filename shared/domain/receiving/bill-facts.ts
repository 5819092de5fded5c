import { unclaimed, withFact } from '../billing/claim-of.ts'
import { isSupply } from '../crediting/purpose.ts'
import { addDays, type Day, endOfMonth, laterDay } from '../day.ts'
import { compare, sum } from '../decimal.ts'
import { factIdSchema, invoiceIdOf } from '../ids.ts'
import type { Fact, FactState, Order, OrderContent } from '../order.ts'
import type { BillingRule, Trigger } from '../seller.ts'
import { inOrder } from './join-event.ts'

/** The id of the fact that is the whole order. */
export const wholeOrderId = factIdSchema.parse('order')

const reportOf: Readonly<Record<Trigger, Fact['kind']>> = { placed: 'order', ready: 'order', shipped: 'shipment', delivered: 'delivery' }

const billsWholeOrder = (rule: BillingRule): boolean => reportOf[rule.trigger] === 'order' || rule.onePer === 'order'

/** Whether everything that was ordered is reported; a report without lines means all that remained. */
export const isComplete = (content: OrderContent, reports: readonly Fact[]): boolean =>
  reports.some(({ lines }) => lines === undefined) ||
  content.lines.every(({ lineId, quantity }) => {
    const reported = reports.flatMap(({ lines = [] }) => lines.filter((line) => line.lineId === lineId))
    return compare(sum(reported.map((line) => line.quantity)), quantity) >= 0
  })

const wholeOrderDate = (order: Order, content: OrderContent, rule: BillingRule): Fact['date'] => {
  const reports = order.facts.filter(({ kind }) => kind === reportOf[rule.trigger] && kind !== 'order')
  if (rule.trigger === 'ready') return order.readyOn ?? content.orderDate
  return reports.map(({ date }) => date).reduce(laterDay, reports[0]?.date ?? content.orderDate)
}

/** The order with its whole as a fact: known as soon as the content is, so that the facts do not depend on what came first. */
const withWholeOrder = (order: Order, content: OrderContent, rule: BillingRule): Order => {
  const { sellerId, orderId, facts } = order
  const date = wholeOrderDate(order, content, rule)
  if (facts.some(({ factId }) => factId === wholeOrderId))
    return { ...order, facts: facts.map((fact) => (fact.factId === wholeOrderId && fact.state !== 'INVOICING' ? { ...fact, date } : fact)) }
  const whole: Fact = {
    factId: wholeOrderId,
    kind: 'order',
    date,
    state: 'RECORDED',
    invoiceId: invoiceIdOf({ sellerId, orderId, factId: wholeOrderId, purpose: 'invoice' }),
    attempt: 0,
  }
  return { ...order, facts: inOrder([...facts, whole]) }
}

const isBillable = (order: Order, content: OrderContent, rule: BillingRule): ((fact: Fact) => boolean) => {
  const reports = order.facts.filter(({ kind }) => kind === reportOf[rule.trigger])
  // A setting that changes in the middle of an order must not bill it both as a whole and by its parts.
  const begun = order.facts.filter((fact) => isSupply(fact) && fact.state !== 'RECORDED' && fact.state !== 'CANCELLED')
  const whole = billsWholeOrder(rule)
  if (begun.some(({ kind }) => (kind === 'order') !== whole)) return ({ state }) => state !== 'RECORDED'
  if (!whole) return ({ kind }) => kind === reportOf[rule.trigger]
  const ready = rule.trigger === 'placed' || (rule.trigger === 'ready' ? order.readyOn !== undefined : isComplete(content, reports))
  return ({ kind }) => kind === 'order' && ready
}

type Verdict = { readonly billable: boolean; readonly cancelled: boolean; readonly replaced: boolean }

const nextState = (state: FactState, { billable, cancelled, replaced }: Verdict): FactState => {
  switch (state) {
    case 'INVOICING':
    case 'REFUSED':
    case 'CANCELLED':
      return state
    case 'RECORDED':
    case 'READY':
      return cancelled ? 'CANCELLED' : billable ? 'READY' : 'RECORDED'
    case 'HELD':
      if (cancelled) return 'CANCELLED'
      return replaced ? (billable ? 'READY' : 'RECORDED') : 'HELD'
  }
}

/** The run of a month may take place in the first days of the next one. */
const runDays = 4

const leftToRun = ({ date }: Fact, { timing }: BillingRule): { leftToRunUntil?: Day } =>
  timing === 'monthEnd' ? { leftToRunUntil: addDays(endOfMonth(date), runDays) } : {}

/** A fact in its next state; each way into READY is a new attempt, hence a new execution. No event of the order moves a credit or
 * correction of it, but that a cancelled order's invoice is credited and not corrected. */
const moved = (fact: Fact, state: FactState, rule: BillingRule): Fact => {
  const stays = !isSupply(fact) && !(fact.kind === 'correction' && state === 'CANCELLED')
  if (stays || fact.state === state) return fact
  return state === 'READY' ? { ...fact, state, attempt: fact.attempt + 1, ...leftToRun(fact, rule) } : { ...fact, state }
}

/**
 * Decides which facts may be billed under the rule. `replaced`: the content is a new revision, so what was held is tried again.
 * A fact whose draft is frozen is not touched: withdraw it first.
 */
export const billFacts = (joined: Order, rule: BillingRule, replaced: boolean): Order => {
  const { content } = joined
  const order = content !== undefined && billsWholeOrder(rule) ? withWholeOrder(joined, content, rule) : joined
  const billable = content === undefined ? () => false : isBillable(order, content, rule)
  const cancelled = order.cancelled !== undefined
  const facts = order.facts.map((fact) => moved(fact, nextState(fact.state, { billable: billable(fact), cancelled, replaced }), rule))
  return { ...order, facts }
}

/** The order after a fact's frozen draft was taken back: the claim is given back, and the next attempt may bill the fact. */
export const withdrawn = (order: Order, { factId }: Fact): Order =>
  withFact(unclaimed(order, factId, 'READY'), factId, (fact) => ({ ...fact, attempt: fact.attempt + 1 }))
