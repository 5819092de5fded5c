import type { Day } from '../day.ts'
import { type Checked, failed, type Finding, findingsOf, passed } from '../finding.ts'
import { checkCustomerIdentity } from '../identifiers/check-customer-identity.ts'
import { checkSeller } from '../identifiers/check-seller.ts'
import { channelFinding } from '../legal/channel.ts'
import { checkTerms } from '../legal/payment-caps.ts'
import { checkPenaltyRate } from '../legal/penalty-floor.ts'
import { contentAsDecided } from '../pricing/price-decision.ts'
import { decideVat } from '../tax/decide-vat.ts'
import { type BilledAmounts, billAmounts } from './bill-amounts.ts'
import { contentMissing } from './billable-lines.ts'
import { bookRate } from './book-rate.ts'
import { checkCustomer, customerUnknown } from './check-customer.ts'
import { checkGlyphs } from './check-glyphs.ts'
import { checkOrder, isComputable } from './check-order.ts'
import { deliveryDateOf } from './delivery-date.ts'
import type { Accepted, Known, Materials } from './materials.ts'

/** All checks of an order before its VAT groups: everything that stands in the way, at once. */
export const accept = (materials: Materials): Checked<Accepted> => {
  const parts = knownParts(materials)
  if (!parts.ok) return parts
  const known = parts.value
  const ofOrder = checkOrder(known.content)
  // Amounts that cannot be computed with would only produce findings about themselves.
  const amounts = isComputable(ofOrder) ? billAmounts(known) : failed<BilledAmounts>()
  const vat = decideVat({ ...known, order: known.content })
  const book = bookRate(known, known.content)
  const findings = [...ofOrder, ...findingsOf([amounts, vat, book]), ...partyFindings(known)]
  if (findings.length > 0 || !amounts.ok || !vat.ok || !book.ok) return failed(...distinct(findings))
  return passed({ ...known, ...amounts.value, vat: vat.value, book: book.value })
}

const knownParts = (materials: Materials): Checked<Known> => {
  const { order, fact, customer, seller } = materials
  if (order.cancelled !== undefined) return failed(cancelled(order.cancelled.on))
  if (order.content === undefined) return failed(contentMissing)
  if (customer === undefined) return failed(customerUnknown(order.content), ...checkOrder(order.content))
  const terms = order.content.paymentTerms ?? customer.terms ?? seller.terms
  const { content, decisions } = contentAsDecided(order, order.content)
  const decided = { ...order, content }
  return passed({ ...materials, order: decided, content, decisions, customer, terms, deliveryDate: deliveryDateOf(order, fact) })
}

const partyFindings = (known: Known): Finding[] => {
  const { seller, customer, content, terms, on } = known
  const channel = channelFinding({ seller, customer, on })
  return [
    ...checkCustomer(customer, content),
    ...checkSeller(seller),
    ...checkCustomerIdentity(customer, on),
    ...checkTerms(terms, { seller, customer }),
    ...checkPenaltyRate(seller, on),
    ...(channel === undefined ? [] : [channel]),
    ...checkGlyphs(known),
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
