import type { Article, Price } from '../article.ts'
import type { Customer } from '../customer.ts'
import type { Day } from '../day.ts'
import { type Checked, failed, findingsOf, passed } from '../finding.ts'
import type { OrderContent } from '../order.ts'
import type { Seller } from '../seller.ts'
import type { PriceDecision } from './price-decision.ts'
import { type LinePrice, priceLine } from './price-line.ts'
import { priceListsOf } from './resolve-price.ts'

export type PricesQuestion = {
  readonly seller: Seller
  readonly customer: Customer
  readonly content: OrderContent
  readonly articles: ReadonlyMap<string, Article>
  readonly prices: readonly Price[]
  /** Places in the order of the lines that are billed; the others may have no valid price yet. */
  readonly billed: ReadonlySet<number>
  readonly deliveryDate: Day | undefined
  /** Lines whose price finance has decided: the list only tells how it is shown. */
  readonly decisions: ReadonlyMap<string /* lineId */, PriceDecision>
}

/** The price of every billed line by its line id, or all findings. A seller without a price list ("none") trusts the order. */
export const priceLines = (question: PricesQuestion): Checked<ReadonlyMap<string, LinePrice>> => {
  const { seller, customer, content, articles, prices, billed, decisions } = question
  if (seller.pricing.check === 'none') return passed(new Map())
  const on = dayOfPrice(question)
  const lists = priceListsOf(customer)
  const priced = content.lines.flatMap((line, index) => {
    const lineQuestion = { line, article: articles.get(line.sku), prices, lists, currency: content.currency, on }
    if (!billed.has(index)) return []
    const checked = priceLine(lineQuestion, index, seller.pricing.tolerancePercent)
    return [{ line, checked: !checked.ok && decisions.has(line.lineId) ? passed<LinePrice>({}) : checked }]
  })
  const findings = findingsOf(priced.map(({ checked }) => checked))
  if (findings.length > 0) return failed(...findings)
  return passed(new Map(priced.flatMap(({ line, checked }) => (checked.ok ? [[line.lineId, checked.value] as const] : []))))
}

/** By the seller's setting; before the delivery is known the day of the order holds. */
const dayOfPrice = ({ seller, content, deliveryDate }: PricesQuestion): Day =>
  seller.pricing.validAt === 'deliveryDate' ? (deliveryDate ?? content.orderDate) : content.orderDate
