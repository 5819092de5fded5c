import { compare, decimal, type Decimal, minus, plus, times, zero } from '../../domain/decimal.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Invoice, InvoiceLine } from '../../domain/invoice.ts'
import { toDecimal } from '../../domain/money.ts'

/** How far a line net may be from quantity x price: enough for cents, not for whole yen (PEPPOL-EN16931-R120). */
const slack = decimal('0.02')

/**
 * Peppol knows no currency without decimals: a line whose product had to be rounded to whole yen is refused by the network (XRechnung only
 * warns of it).
 */
export const lineProductFindings = ({ lines, currency }: Invoice): Finding[] =>
  lines.filter((line) => compare(distance(line), times(slack, line.priceBaseQuantity)) > 0).map((line) => roundedTooFar(line, currency))

/** |product - quantity x price / base|, times the base quantity, so that nothing is rounded. */
const distance = (line: InvoiceLine): Decimal => {
  const exact = times(line.quantity, line.netPrice)
  const difference = minus(times(productOf(line), line.priceBaseQuantity), exact)
  return compare(difference, zero) < 0 ? minus(zero, difference) : difference
}

/** The rounded product: the line net without allowances and charges. */
const productOf = ({ netAmount, adjustments }: InvoiceLine): Decimal =>
  adjustments.reduce(
    (net, { kind, amount }) => (kind === 'allowance' ? plus(net, toDecimal(amount)) : minus(net, toDecimal(amount))),
    toDecimal(netAmount),
  )

const roundedTooFar = ({ orderLineId, quantity, netPrice, priceBaseQuantity }: InvoiceLine, currency: string): Finding => ({
  code: 'EINVOICE_RULE',
  rule: 'PEPPOL-EN16931-R120',
  field: `lines[lineId ${orderLineId}].netUnitPrice`,
  expected: `a price whose product with the quantity is a whole number of ${currency}`,
  actual: `${quantity} x ${netPrice} / ${priceBaseQuantity}`,
  remedy: 'Publish a revision with whole line amounts, or agree on another format with the customer, then release the order.',
})
