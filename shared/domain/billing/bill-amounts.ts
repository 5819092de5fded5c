import { type Checked, failed, type Finding, findingsOf, passed } from '../finding.ts'
import { toDecimal } from '../money.ts'
import type { OrderContent } from '../order.ts'
import { checkTariffs } from '../pricing/check-tariffs.ts'
import { priceLines } from '../pricing/price-lines.ts'
import { smallOrderCharge } from '../pricing/small-order.ts'
import { billingRuleFor } from '../receiving/billing-rule.ts'
import { type BillableLine, billableLines } from './billable-lines.ts'
import { type BilledAdjustment, billedCharges, type BilledLine, billedLine, orderNet } from './billed-amounts.ts'
import { checkLineAmounts } from './check-amounts.ts'
import { checkQuantity } from './check-order.ts'
import { type Claims, claimsOfOthers } from './claims.ts'
import type { Accepted, Known } from './materials.ts'
import { documentAdjustments } from './order-adjustments.ts'

export type BilledAmounts = Pick<Accepted, 'lines' | 'charges' | 'linePrices'>

/**
 * What the fact bills: lines, charges and prices, or every finding about quantities, amounts, prices and tariffs. The order has positive
 * quantities and base quantities, and no negative amount.
 */
export const billAmounts = (known: Known): Checked<BilledAmounts> => {
  const claims = claimsOfOthers(known.order, known.fact.factId)
  const billed = billedParts(known, claims)
  const linePrices = priceLines({ ...known, billed: placesOf(known.content, billed) })
  const findings = [...findingsOf([billed, linePrices]), ...tariffFindings(known, claims)]
  if (findings.length > 0 || !billed.ok || !linePrices.ok) return failed(...findings)
  return passed({ ...billed.value, linePrices: linePrices.value })
}

type BilledParts = { readonly lines: readonly BilledLine[]; readonly charges: readonly BilledAdjustment[] }

const billedParts = (known: Known, claims: Claims): Checked<BilledParts> => {
  const { order, fact, seller, customer, content } = known
  const rule = billingRuleFor(seller, customer)
  const billable = billableLines(order, fact, rule)
  if (!billable.ok) return billable
  const lines = billable.value.map((line) => billedLine(content.currency, line, claims))
  const findings = [...reportedQuantities(billable.value, known), ...checkLineAmounts(lines)]
  if (findings.length > 0) return failed(...findings)
  const smallOrder = smallOrderCharge(seller, { content, orderNet: toDecimal(orderNet(content)), language: customer.language })
  const whole = documentAdjustments(content, smallOrder)
  return passed({ lines, charges: billedCharges(whole, { content, lines: billable.value, claims }, rule.orderCharges) })
}

/** A shipment may report a quantity more finely than an invoice can show. */
const reportedQuantities = (lines: readonly BillableLine[], { fact }: Known): Finding[] =>
  lines.flatMap(({ line, quantity }) => checkQuantity(quantity, `facts[${fact.factId}].lines[${line.lineId}].quantity`))

const placesOf = (content: OrderContent, billed: Checked<BilledParts>): ReadonlySet<number> =>
  new Set(billed.ok ? billed.value.lines.map(({ index }) => index) : content.lines.keys())

/** A charge that an earlier invoice bills was checked then; the tariff may have changed since. */
const tariffFindings = ({ seller, content, articles }: Known, { amounts }: Claims): Finding[] => {
  const unlessBilled = (kind: 'packaging' | 'freight') => (amounts.has(kind) ? [{ kind: 'unchecked' } as const] : seller.tariffs[kind])
  const tariffs = { packaging: unlessBilled('packaging'), freight: unlessBilled('freight') }
  return checkTariffs(tariffs, { content, articles, orderNet: toDecimal(orderNet(content)) })
}
