import type { Decimal } from '../decimal.ts'
import { type Checked, failed, passed } from '../finding.ts'
import type { Fact, Order } from '../order.ts'
import type { BillingRule } from '../seller.ts'
import { quantitiesOf } from './claims.ts'

/** What a fact says has left or arrived: quantities by line id, or everything that remains of the order. */
export type Reported = { readonly all: true } | { readonly all: false; readonly quantities: ReadonlyMap<string, Decimal> }

const kindOf = { placed: undefined, ready: undefined, shipped: 'shipment', delivered: 'delivery' } as const

const isAlive = (fact: Fact): boolean => fact.state !== 'CANCELLED' && fact.state !== 'REFUSED'

/** The shipments or deliveries of an order that have not been refused or cancelled. */
export const factsOfKind = (order: Order, kind: Fact['kind']): Fact[] => order.facts.filter((fact) => fact.kind === kind && isAlive(fact))

/** With one invoice for the whole order, the fact `order` reports the sum of all shipments (or deliveries) behind it. */
export const reportedBy = (order: Order, fact: Fact, rule: BillingRule): Checked<Reported> => {
  if (fact.lines !== undefined) return passed({ all: false, quantities: quantitiesOf(fact.lines) })
  const kind = kindOf[rule.trigger]
  if (fact.kind !== 'order' || kind === undefined) return passed({ all: true })
  const behind = factsOfKind(order, kind)
  if (behind.length === 0) return failed(nothingReported(fact, kind))
  if (behind.some((one) => one.lines === undefined)) return passed({ all: true })
  return passed({ all: false, quantities: quantitiesOf(behind.flatMap((one) => one.lines ?? [])) })
}

const nothingReported = (fact: Fact, kind: Fact['kind']) => ({
  code: 'NOTHING_REPORTED',
  field: `facts[${fact.factId}]`,
  expected: `at least one ${kind} of the order`,
  actual: 'none',
  remedy: `Publish the ${kind}, or set the customer's trigger to "placed", then release the order.`,
})
