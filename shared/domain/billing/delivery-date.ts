import { type Day, laterDay } from '../day.ts'
import { compare, zero } from '../decimal.ts'
import type { Fact, Order } from '../order.ts'
import { quantitiesOf } from './claims.ts'
import { factsOfKind } from './reported.ts'

/**
 * The day of the supply (BT-72), which the tax point and the intra-community rules need: that of the shipment or delivery billed; for a
 * whole order the day of its last shipment (or delivery), once all of it is reported. Undefined before.
 */
export const deliveryDateOf = (order: Order, fact: Fact): Day | undefined => {
  if (fact.kind !== 'order') return fact.date
  return completedOn(order, 'shipment') ?? completedOn(order, 'delivery')
}

const completedOn = (order: Order, kind: 'shipment' | 'delivery'): Day | undefined => {
  const reports = factsOfKind(order, kind)
  const [first, ...others] = reports
  if (first === undefined || !isComplete(order, reports)) return undefined
  return others.map((report) => report.date).reduce(laterDay, first.date)
}

const isComplete = (order: Order, reports: readonly Fact[]): boolean => {
  if (reports.some((report) => report.lines === undefined)) return true
  const reported = quantitiesOf(reports.flatMap((report) => report.lines ?? []))
  return (order.content?.lines ?? []).every((line) => compare(reported.get(line.lineId) ?? zero, line.quantity) >= 0)
}
