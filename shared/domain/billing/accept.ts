import type { Customer } from '../customer.ts'
import type { Day } from '../day.ts'
import { type Checked, failed, type Finding, findingsOf, passed } from '../finding.ts'
import { checkCustomerIdentity } from '../identifiers/check-customer-identity.ts'
import { checkSeller } from '../identifiers/check-seller.ts'
import { channelFinding } from '../legal/channel.ts'
import { checkTerms } from '../legal/payment-caps.ts'
import { checkPenaltyRate } from '../legal/penalty-floor.ts'
import { toDecimal } from '../money.ts'
import type { OrderContent } from '../order.ts'
import type { PaymentTerms } from '../payment-terms.ts'
import { checkTariffs } from '../pricing/check-tariffs.ts'
import { priceLines } from '../pricing/price-lines.ts'
import { smallOrderCharge } from '../pricing/small-order.ts'
import { billingRuleFor } from '../receiving/billing-rule.ts'
import { decideVat } from '../tax/decide-vat.ts'
import { type BillableLine, billableLines, contentMissing } from './billable-lines.ts'
import { type BilledAdjustment, billedCharges, type BilledLine, billedLine, orderNet } from './billed-amounts.ts'
import { bookRate } from './book-rate.ts'
import { checkLineAmounts } from './check-amounts.ts'
import { checkCustomer, customerUnknown } from './check-customer.ts'
import { checkGlyphs } from './check-glyphs.ts'
import { checkOrder, checkQuantity } from './check-order.ts'
import { claimsOfOthers } from './claims.ts'
import { deliveryDateOf } from './delivery-date.ts'
import type { Accepted, Materials } from './materials.ts'
import { documentAdjustments } from './order-adjustments.ts'

/** The parts of the materials that every later check needs. */
type Known = Materials & { readonly content: OrderContent; readonly customer: Customer }

/** What follows from the materials without any check. */
type Terms = { readonly deliveryDate: Day | undefined; readonly terms: PaymentTerms }

/** All checks of an order before its amounts: everything that stands in the way, at once. */
export const accept = (materials: Materials): Checked<Accepted> => {
  const known = knownParts(materials)
  if (!known.ok) return known
  const { content } = known.value
  const unreadable = checkOrder(content)
  // Amounts and quantities that are no amounts and quantities would only produce findings about themselves.
  if (unreadable.length > 0) return failed(...unreadable, ...partyFindings(known.value, termsOf(known.value)))
  return acceptReadable(known.value, termsOf(known.value))
}

const knownParts = (materials: Materials): Checked<Known> => {
  const { order, customer } = materials
  if (order.cancelled !== undefined) return failed(cancelled(order.cancelled.on))
  if (order.content === undefined) return failed(contentMissing)
  if (customer === undefined) return failed(customerUnknown(order.content), ...checkOrder(order.content))
  return passed({ ...materials, content: order.content, customer })
}

const termsOf = ({ order, fact, content, customer, seller }: Known): Terms => ({
  deliveryDate: deliveryDateOf(order, fact),
  terms: content.paymentTerms ?? customer.terms ?? seller.terms,
})

const acceptReadable = (known: Known, about: Terms): Checked<Accepted> => {
  const billed = billedParts(known)
  const linePrices = priceLines({ ...known, ...about, billed: placesOf(known.content, billed) })
  const vat = decideVat({ ...known, order: known.content, deliveryDate: about.deliveryDate })
  const book = bookRate(known, known.content)
  const findings = [...findingsOf([billed, linePrices, vat, book]), ...partyFindings(known, about), ...tariffFindings(known)]
  if (findings.length > 0 || !billed.ok || !linePrices.ok || !vat.ok || !book.ok) return failed(...distinct(findings))
  return passed({ ...known, ...about, ...billed.value, linePrices: linePrices.value, vat: vat.value, book: book.value })
}

type BilledParts = { readonly lines: readonly BilledLine[]; readonly charges: readonly BilledAdjustment[] }

const billedParts = (known: Known): Checked<BilledParts> => {
  const { order, fact, seller, customer, content } = known
  const rule = billingRuleFor(seller, customer)
  const billable = billableLines(order, fact, rule)
  if (!billable.ok) return billable
  const claims = claimsOfOthers(order, fact.factId)
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

const tariffFindings = ({ seller, content, articles }: Known): Finding[] =>
  checkTariffs(seller.tariffs, { content, articles, orderNet: toDecimal(orderNet(content)) })

const partyFindings = (known: Known, { terms }: Terms): Finding[] => {
  const { seller, customer, content, on } = known
  const channel = channelFinding({ seller, customer, on })
  return [
    ...checkCustomer(customer, content),
    ...checkSeller(seller),
    ...checkCustomerIdentity(customer, on),
    ...checkTerms(terms, { seller, customer }),
    ...checkPenaltyRate(seller, on),
    ...(channel === undefined ? [] : [channel]),
    ...checkGlyphs(known, known.missingGlyphs),
  ]
}

/** Two checks may find the same thing at the same place; the person reads it once. */
const distinct = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [`${finding.code} ${finding.field}`, finding])).values(),
]

const cancelled = (on: Day): Finding => ({
  code: 'ORDER_CANCELLED',
  field: 'order',
  expected: 'an order that is not cancelled',
  actual: `cancelled on ${on}`,
  remedy: 'Nothing to do: a cancelled order is not invoiced.',
})
