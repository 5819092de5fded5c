import { compare, type Decimal, isPositive, minus, plus, zero } from '../decimal.ts'
import { type Checked, failed, type Finding, passed } from '../finding.ts'
import type { Fact, Order, OrderContent, OrderLine } from '../order.ts'
import type { BillingRule } from '../seller.ts'
import { claimsOfOthers, quantitiesOf } from './claims.ts'
import { factsOfKind, type Reported, reportedBy } from './reported.ts'

/** Only later events of the order have arrived; nothing can be billed before it was placed. */
export const contentMissing: Finding = {
  code: 'CONTENT_MISSING',
  field: 'order',
  expected: 'an OrderPlaced event for this order',
  actual: 'only later events',
  remedy: 'Publish OrderPlaced, then release the order.',
}

/** How much of an order line one invoice bills, and how much the order's other invoices bill of it. */
export type BillableLine = {
  readonly line: OrderLine
  /** Place in the order, counted from 0. */
  readonly index: number
  readonly quantity: Decimal
  readonly billedElsewhere: Decimal
}

type Measure = { readonly fact: Fact; readonly claimed: ReadonlyMap<string, Decimal>; readonly reserved: ReadonlyMap<string, Decimal> }

/**
 * The quantities that a fact bills: never more than was ordered, nor than the shipment or delivery reported. A fact without lines bills
 * what remains. Findings: CONTENT_MISSING, NOTHING_REPORTED, UNKNOWN_LINE, QUANTITY_EXCEEDS_ORDERED, NOTHING_TO_BILL.
 */
export const billableLines = (order: Order, fact: Fact, rule: BillingRule): Checked<readonly BillableLine[]> => {
  if (order.content === undefined) return failed(contentMissing)
  const reported = reportedBy(order, fact, rule)
  if (!reported.ok) return reported
  const findings = quantityFindings(order.content, reported.value, measureOf(order, fact))
  if (findings.length > 0) return failed(...findings)
  const lines = billed(order.content, reported.value, measureOf(order, fact))
  return lines.length > 0 ? passed(lines) : failed(nothingLeft(order, fact))
}

/** What the other facts of the same kind have reported line by line is theirs, even before they are billed. */
const measureOf = (order: Order, fact: Fact): Measure => ({
  fact,
  claimed: claimsOfOthers(order, fact.factId).quantities,
  reserved: quantitiesOf(
    fact.kind === 'order'
      ? []
      : factsOfKind(order, fact.kind)
          .filter((other) => other.factId !== fact.factId && other.state !== 'INVOICING')
          .flatMap((other) => other.lines ?? []),
  ),
})

const billed = (content: OrderContent, reported: Reported, measure: Measure): BillableLine[] =>
  content.lines
    .map((line, index) => {
      const billedElsewhere = measure.claimed.get(line.lineId) ?? zero
      return { line, index, billedElsewhere, quantity: quantityOf(line, reported, measure) }
    })
    .filter((line) => isPositive(line.quantity))

const quantityOf = (line: OrderLine, reported: Reported, { fact, claimed, reserved }: Measure): Decimal => {
  const elsewhere = claimed.get(line.lineId) ?? zero
  if (reported.all) return minus(line.quantity, plus(elsewhere, reserved.get(line.lineId) ?? zero))
  const quantity = reported.quantities.get(line.lineId) ?? zero
  return fact.kind === 'order' ? minus(quantity, elsewhere) : quantity
}

const quantityFindings = (content: OrderContent, reported: Reported, measure: Measure): Finding[] =>
  reported.all ? [] : [...reported.quantities].flatMap(([lineId, quantity]) => lineFindings(content, { lineId, quantity }, measure))

const lineFindings = (content: OrderContent, { lineId, quantity }: { lineId: string; quantity: Decimal }, measure: Measure): Finding[] => {
  const ordered = content.lines.find((line) => line.lineId === lineId)?.quantity
  const field = `facts[${measure.fact.factId}].lines[${lineId}]`
  if (ordered === undefined) return [unknownLine(field, content)]
  const elsewhere = measure.fact.kind === 'order' ? zero : (measure.claimed.get(lineId) ?? zero)
  return compare(plus(quantity, elsewhere), ordered) > 0 ? [exceedsOrdered(field, { ordered, quantity, elsewhere })] : []
}

const unknownLine = (field: string, content: OrderContent): Finding => ({
  code: 'UNKNOWN_LINE',
  field,
  expected: `a line of the order (revision ${content.revision})`,
  actual: 'no such line',
  remedy: 'Publish the shipment or delivery with the line ids of the order, or a revision of the order with this line.',
})

const exceedsOrdered = (field: string, of: { ordered: Decimal; quantity: Decimal; elsewhere: Decimal }): Finding => ({
  code: 'QUANTITY_EXCEEDS_ORDERED',
  field,
  expected: `at most ${minus(of.ordered, of.elsewhere)} (ordered ${of.ordered}, billed before ${of.elsewhere})`,
  actual: of.quantity,
  remedy: 'Publish a revision of the order with the quantity that was agreed, then release it; or correct the shipment.',
})

/** When only other shipments that are not invoiced yet stand in the way, what becomes of them decides: a person looks again. */
const nothingLeft = (order: Order, fact: Fact): Finding => {
  const { claimed } = measureOf(order, fact)
  const open = fact.lines === undefined && order.content?.lines.some((line) => compare(line.quantity, claimed.get(line.lineId) ?? zero) > 0)
  return open && fact.kind !== 'order' ? restIsReserved(fact) : nothingToBill(fact)
}

const restIsReserved = (fact: Fact): Finding => ({
  code: 'REST_IS_RESERVED',
  field: `facts[${fact.factId}]`,
  expected: `a rest of the order that no other ${fact.kind} has reported`,
  actual: `other events of the same kind, not invoiced yet, have reported everything`,
  remedy: `Settle the other events first, then release this ${fact.kind}; or refuse it when it was reported twice.`,
})

const nothingToBill = (fact: Fact): Finding => ({
  code: 'NOTHING_TO_BILL',
  field: `facts[${fact.factId}]`,
  expected: 'a quantity that is not billed yet',
  actual: 'everything is billed by other invoices of the order',
  remedy: 'Nothing to do, unless a shipment was reported twice under different ids.',
})
