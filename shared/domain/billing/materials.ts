import type { Article, ExchangeRate, Price } from '../article.ts'
import type { Customer } from '../customer.ts'
import type { Day } from '../day.ts'
import type { Fact, Order, OrderContent } from '../order.ts'
import type { PaymentTerms } from '../payment-terms.ts'
import type { LinePrice } from '../pricing/price-line.ts'
import type { PriceDecision } from '../pricing/price-decision.ts'
import type { Seller } from '../seller.ts'
import type { VatAnswer } from '../tax/vat-question.ts'
import type { BilledAdjustment, BilledLine } from './billed-amounts.ts'
import type { MissingGlyphs } from './check-glyphs.ts'
import type { BookRate } from './vat-groups.ts'

/** Everything that an invoice is made from; the same materials always make the same invoice. */
export type Materials = {
  readonly order: Order
  readonly fact: Fact
  readonly seller: Seller
  readonly customer: Customer | undefined
  readonly articles: ReadonlyMap<string /* sku */, Article>
  /** Of the ordered articles, in every list that may apply. */
  readonly prices: readonly Price[]
  /** The seller's rate of the order's currency; not needed in the book currency. */
  readonly rate: ExchangeRate | undefined
  /** Today in the seller's zone. */
  readonly on: Day
  readonly missingGlyphs: MissingGlyphs
  /** Bytes of a text once compressed as the snapshot is. */
  readonly compressedSize: (text: string) => number
}

/** Materials of an order and a customer that are there, with what follows from them. */
export type Known = Materials & {
  /** With the prices that finance has decided in the place of the order's. */
  readonly content: OrderContent
  readonly decisions: ReadonlyMap<string /* lineId */, PriceDecision>
  readonly customer: Customer
  /** BT-72; undefined before the supply. */
  readonly deliveryDate: Day | undefined
  /** The order's own, else the customer's, else the seller's. */
  readonly terms: PaymentTerms
}

/** Materials in which nothing stands in the way of the invoice, with what the checks have found out. */
export type Accepted = Known & {
  readonly vat: VatAnswer
  readonly linePrices: ReadonlyMap<string /* lineId */, LinePrice>
  readonly lines: readonly BilledLine[]
  readonly charges: readonly BilledAdjustment[]
  readonly book: BookRate
}
