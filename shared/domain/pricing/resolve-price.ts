import type { Article, Price } from '../article.ts'
import type { Customer } from '../customer.ts'
import type { Day } from '../day.ts'
import { compare, type Decimal, minus, times, zero } from '../decimal.ts'
import type { OrderLine } from '../order.ts'
import { type UnitFactor, unitFactor } from './unit-conversion.ts'

/** The price that holds for a line, in the list's unit: net = gross - discount (BT-146, BT-148, BT-147). */
export type ResolvedPrice = {
  readonly price: Price
  readonly gross: Decimal
  readonly discount: Decimal
  readonly net: Decimal
  /** List units in one unit of the order. */
  readonly factor: UnitFactor
}

export type Resolution =
  | { readonly outcome: 'resolved'; readonly resolved: ResolvedPrice }
  | { readonly outcome: 'missing' }
  | { readonly outcome: 'noUnit'; readonly list: string; readonly units: readonly string[] }

export type PriceQuestion = {
  readonly line: OrderLine
  readonly article: Article | undefined
  /** Of the article, in every list that may apply. */
  readonly prices: readonly Price[]
  /** The lists in the order in which they take precedence. */
  readonly lists: readonly string[]
  readonly currency: string
  readonly on: Day
}

/** The lists that apply to a customer, the closest agreement first: contract, group, base. */
export const priceListsOf = (customer: Customer | undefined): string[] => [
  ...(customer?.priceContract === undefined ? [] : [`contract:${customer.priceContract}`]),
  ...(customer?.priceGroup === undefined ? [] : [`group:${customer.priceGroup}`]),
  'base',
]

/**
 * The price of the first list that has one which is valid on the day, in the order's currency and for the ordered quantity. A list that has
 * the price only in a unit that cannot be converted stops the search, for a general price must not replace an agreed one.
 */
export const resolvePrice = (question: PriceQuestion): Resolution => {
  for (const list of question.lists) {
    const resolution = inList(list, question)
    if (resolution.outcome !== 'missing') return resolution
  }
  return { outcome: 'missing' }
}

const inList = (list: string, question: PriceQuestion): Resolution => {
  const valid = question.prices.filter((price) => price.list === list && holds(price, question)).toSorted(preferred(question.line.unitCode))
  if (valid.length === 0) return { outcome: 'missing' }
  const convertible = valid.flatMap((price) => {
    const factor = unitFactor(question.article, question.line.unitCode, price.unitCode)
    return factor === undefined ? [] : [{ price, factor }]
  })
  const [first] = convertible
  if (first === undefined) return { outcome: 'noUnit', list, units: valid.map((price) => price.unitCode) }
  return atQuantity(first, question.line.quantity)
}

const holds = (price: Price, { line, currency, on }: PriceQuestion): boolean =>
  price.sku === line.sku &&
  price.currency === currency &&
  price.validFrom <= on &&
  (price.validUntil === undefined || on <= price.validUntil)

/** The order's own unit first, then the price that began last. */
const preferred =
  (unitCode: string) =>
  (a: Price, b: Price): number =>
    Number(b.unitCode === unitCode) - Number(a.unitCode === unitCode) ||
    (a.validFrom < b.validFrom ? 1 : a.validFrom > b.validFrom ? -1 : 0)

/** The break with the highest quantity that the ordered quantity reaches. */
const atQuantity = ({ price, factor }: { price: Price; factor: UnitFactor }, ordered: Decimal): Resolution => {
  const inListUnits = times(ordered, factor.numerator)
  const [reached] = price.breaks
    .filter(({ fromQuantity }) => compare(times(fromQuantity, factor.denominator), inListUnits) <= 0)
    .toSorted((a, b) => compare(b.fromQuantity, a.fromQuantity))
  if (reached === undefined) return { outcome: 'missing' }
  const discount = reached.discount ?? zero
  const net = minus(reached.grossPrice, discount)
  return { outcome: 'resolved', resolved: { price, gross: reached.grossPrice, discount, net, factor } }
}
