import type { Article, ExchangeRate, Price, Sku } from '../domain/article.ts'
import type { Currency } from '../domain/currency.ts'
import type { Customer } from '../domain/customer.ts'
import type { Day } from '../domain/day.ts'
import type { CustomerId, SellerId } from '../domain/ids.ts'
import type { Seller } from '../domain/seller.ts'
import type { TimelineItem } from '../domain/timeline.ts'

/** Sellers, customers, articles, prices and rates, each with its latest state. */
export type MasterData = {
  readonly seller: (sellerId: SellerId) => Promise<Seller | undefined>
  readonly customer: (sellerId: SellerId, customerId: CustomerId) => Promise<Customer | undefined>
  readonly articles: (sellerId: SellerId, skus: readonly Sku[]) => Promise<readonly Article[]>
  /** Every price of these articles in these lists, whatever its dates; the resolution chooses. */
  readonly prices: (sellerId: SellerId, skus: readonly Sku[], lists: readonly string[]) => Promise<readonly Price[]>
  /** The newest rate that is not after the day. */
  readonly exchangeRate: (sellerId: SellerId, currency: Currency, on: Day) => Promise<ExchangeRate | undefined>
  /** The same revision may be put again; `behind` when a higher one is stored, and nothing was changed. */
  readonly putSeller: (seller: Seller) => Promise<'applied' | 'behind'>
  /** Applied only when its revision is higher than the stored one; `behind` otherwise. */
  readonly putCustomer: (customer: Customer, occurrences: readonly TimelineItem[]) => Promise<'applied' | 'behind'>
  readonly putArticle: (article: Article) => Promise<void>
  readonly putPrice: (price: Price) => Promise<void>
  readonly putExchangeRate: (rate: ExchangeRate) => Promise<void>
}
