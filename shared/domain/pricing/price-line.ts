import { compare, decimal, type Decimal, divided, isPositive, minus, times, zero } from '../decimal.ts'
import { type Checked, failed, type Finding, passed } from '../finding.ts'
import { type PriceQuestion, type ResolvedPrice, resolvePrice } from './resolve-price.ts'

/** How a line's price is shown: gross price and discount (BT-148, BT-147) where the list has them, and how far the order drifts. */
export type LinePrice = { readonly grossPrice?: Decimal; readonly priceDiscount?: Decimal; readonly remark?: string }

const hundred = decimal('100')

/**
 * The order's net unit price against the resolved one. Within the tolerance (per cent of the list's price) the order's price is billed and
 * the drift is remarked. Findings: PRICE_MISSING, PRICE_UNIT_UNKNOWN, PRICE_DIFFERS. `index` is the line's place in the order.
 */
export const priceLine = (question: PriceQuestion, index: number, tolerancePercent: Decimal): Checked<LinePrice> => {
  const resolution = resolvePrice(question)
  switch (resolution.outcome) {
    case 'missing':
      return failed(missing(question, index))
    case 'noUnit':
      return failed(noUnit(question, index, resolution))
    case 'resolved':
      return compared({ question, index, resolved: resolution.resolved }, tolerancePercent)
  }
}

type Comparison = { readonly question: PriceQuestion; readonly index: number; readonly resolved: ResolvedPrice }

/** Both prices for the same quantity as integers over one denominator, so that nothing is rounded: n/m against p x f / b. */
const crossed = ({ question: { line }, resolved: { net, price, factor } }: Comparison): { actual: Decimal; expected: Decimal } => ({
  actual: times(times(line.netUnitPrice, price.baseQuantity), factor.denominator),
  expected: times(times(net, line.priceBaseQuantity), factor.numerator),
})

const compared = (comparison: Comparison, tolerancePercent: Decimal): Checked<LinePrice> => {
  const { actual, expected } = crossed(comparison)
  if (compare(actual, expected) === 0) return passed(shownPrice(comparison))
  const difference = minus(actual, expected)
  const drift = compare(difference, zero) < 0 ? minus(zero, difference) : difference
  const tolerated = compare(times(drift, hundred), times(expected, tolerancePercent)) <= 0
  return tolerated ? passed({ remark: driftRemark(comparison) }) : failed(differs(comparison, tolerancePercent))
}

/** Gross price and discount can be shown only in the terms of the line: same unit, same base quantity. */
const shownPrice = ({ question: { line }, resolved }: Comparison): LinePrice => {
  const sameTerms = line.unitCode === resolved.price.unitCode && line.priceBaseQuantity === resolved.price.baseQuantity
  return sameTerms && isPositive(resolved.discount) ? { grossPrice: resolved.gross, priceDiscount: resolved.discount } : {}
}

const expectedText = ({ question: { line, currency }, resolved: { net, price, factor } }: Comparison): string => {
  const perOrderUnit = divided(
    times(times(net, line.priceBaseQuantity), factor.numerator),
    times(price.baseQuantity, factor.denominator),
    6,
  )
  return `${perOrderUnit} ${currency} for ${line.priceBaseQuantity} ${line.unitCode} (list ${price.list})`
}

const driftRemark = (comparison: Comparison): string => {
  const { line } = comparison.question
  return `PRICE_DRIFT line ${line.lineId}: ${line.netUnitPrice} billed, ${expectedText(comparison)} expected`
}

const differs = (comparison: Comparison, tolerancePercent: Decimal): Finding => ({
  code: 'PRICE_DIFFERS',
  field: `lines[${comparison.index}].netUnitPrice`,
  expected: `${expectedText(comparison)}, tolerance ${tolerancePercent} %`,
  actual: comparison.question.line.netUnitPrice,
  remedy: 'Correct the price list or publish a revision of the order with the right price, then release it.',
})

const missing = ({ line, lists, currency, on }: PriceQuestion, index: number): Finding => ({
  code: 'PRICE_MISSING',
  field: `lines[${index}].sku`,
  expected: `a price of ${line.sku} in ${currency}, valid on ${on}, for ${line.quantity} ${line.unitCode}, in ${lists.join(', ')}`,
  actual: 'none',
  remedy: 'Register the price, then release the order; or set the price check of the seller to "none".',
})

const noUnit = ({ line }: PriceQuestion, index: number, { list, units }: { list: string; units: readonly string[] }): Finding => ({
  code: 'PRICE_UNIT_UNKNOWN',
  field: `lines[${index}].unitCode`,
  expected: `${units.join(' or ')} as in the list ${list}, or a stored conversion from ${line.unitCode}`,
  actual: line.unitCode,
  remedy: 'Register the unit conversion with the article, or the price in this unit, then release the order.',
})
