import type { Day } from '../day.ts'
import { compare, zero } from '../decimal.ts'
import type { Fact, Order } from '../order.ts'
import { quantitiesOf } from './claims.ts'
import { factsOfKind } from './reported.ts'

/**
 * The day of the supply (BT-72), which the tax point and the intra-community rules need: that of the shipment or delivery billed; for a
 * whole order the day of its last shipment (or delivery), once all of it is reported. Undefined before.
 */
export const deliveryDateOf = (order: Order, fact: Fact): Day | undefined => (fact.kind === 'order' ? suppliedOn(order).at(-1) : fact.date)

/** From the first to the last day of the supply (BG-14), when an invoice bills several shipments (or deliveries) of different days. */
export const supplyPeriodOf = (order: Order, fact: Fact): { readonly from: Day; readonly until: Day } | undefined => {
  const [from, ...others] = fact.kind === 'order' ? suppliedOn(order) : []
  const until = others.at(-1)
  return from === undefined || until === undefined || from === until ? undefined : { from, until }
}

/** The days of the shipments, or of the deliveries, in their order; none before all of the order is reported. */
const suppliedOn = (order: Order): Day[] => {
  const shipped = completedOn(order, 'shipment')
  return shipped.length > 0 ? shipped : completedOn(order, 'delivery')
}

const completedOn = (order: Order, kind: 'shipment' | 'delivery'): Day[] => {
  const reports = factsOfKind(order, kind)
  return isComplete(order, reports) ? reports.map(({ date }) => date).toSorted() : []
}

const isComplete = (order: Order, reports: readonly Fact[]): boolean => {
  if (reports.some((report) => report.lines === undefined)) return true
  const reported = quantitiesOf(reports.flatMap((report) => report.lines ?? []))
  return (order.content?.lines ?? []).every((line) => compare(reported.get(line.lineId) ?? zero, line.quantity) >= 0)
}
