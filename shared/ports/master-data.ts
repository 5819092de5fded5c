import type { Article, ExchangeRate, Price, Sku } from '../domain/article.ts'
import type { Currency } from '../domain/currency.ts'
import type { Customer } from '../domain/customer.ts'
import type { Day, Instant } from '../domain/day.ts'
import type { CustomerId, SellerId } from '../domain/ids.ts'
import type { Provenance, Version } from '../domain/provenance.ts'
import type { Seller } from '../domain/seller.ts'
import type { TimelineItem } from '../domain/timeline.ts'

/** `after` is the `next` of the page before. */
export type HistoryPage = { readonly after: string | undefined; readonly limit: number }
export type VersionPage<R> = { readonly versions: readonly Version<R>[]; readonly next: string | undefined }

/** `read` is what the change was made on; undefined: there was no such customer. */
export type CustomerChange = {
  readonly provenance: Provenance
  readonly read: Pick<Customer, 'version' | 'revision'> | undefined
  readonly occurrences: readonly TimelineItem[]
}

/** Sellers, customers, articles, prices and rates, each with its latest state. Every put keeps what was put as a version, with who put it. */
export type MasterData = {
  /** As it is in force at a moment from now on: with what is planned for the days that have begun by then. */
  readonly seller: (sellerId: SellerId, at: Instant) => Promise<Seller | undefined>
  readonly customer: (sellerId: SellerId, customerId: CustomerId, at: Instant) => Promise<Customer | undefined>
  readonly articles: (sellerId: SellerId, skus: readonly Sku[]) => Promise<readonly Article[]>
  /** Every price of these articles in these lists, whatever its dates; the resolution chooses. */
  readonly prices: (sellerId: SellerId, skus: readonly Sku[], lists: readonly string[]) => Promise<readonly Price[]>
  /** The newest rate that is not after the day. */
  readonly exchangeRate: (sellerId: SellerId, currency: Currency, on: Day) => Promise<ExchangeRate | undefined>
  /** What the seller was after each change, the newest first. */
  readonly sellerHistory: (sellerId: SellerId, page: HistoryPage) => Promise<VersionPage<Seller>>
  readonly customerHistory: (sellerId: SellerId, customerId: CustomerId, page: HistoryPage) => Promise<VersionPage<Customer>>
  /**
   * The same revision may be put again; `behind` when a higher one is stored, and nothing was changed. With `read`, the revision that the
   * change was made on, it is applied to exactly that one, and `behind` otherwise.
   */
  readonly putSeller: (seller: Seller, provenance: Provenance, read?: number) => Promise<'applied' | 'behind'>
  /** Applied to exactly the version and revision that were read, or where none was; `conflict` otherwise: read again. */
  readonly putCustomer: (customer: Customer, change: CustomerChange) => Promise<'applied' | 'conflict'>
  readonly putArticle: (article: Article, provenance: Provenance) => Promise<void>
  readonly putPrice: (price: Price, provenance: Provenance) => Promise<void>
  readonly putExchangeRate: (rate: ExchangeRate, provenance: Provenance) => Promise<void>
}
