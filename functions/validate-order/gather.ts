import type { ExchangeRate, Sku } from '../../shared/domain/article.ts'
import { deliveryDateOf } from '../../shared/domain/billing/delivery-date.ts'
import type { Materials } from '../../shared/domain/billing/materials.ts'
import { type Day, dayAt, type Instant } from '../../shared/domain/day.ts'
import { defect } from '../../shared/domain/failures.ts'
import type { Fact, Order, OrderContent } from '../../shared/domain/order.ts'
import { priceListsOf } from '../../shared/domain/pricing/resolve-price.ts'
import type { Seller } from '../../shared/domain/seller.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { GlyphCoverage } from '../../shared/ports/glyph-coverage.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'

export type Sources = {
  readonly masterData: MasterData
  readonly glyphs: GlyphCoverage
  /** Bytes of a text as the snapshot's store compresses it. */
  readonly compressedSize: Materials['compressedSize']
  readonly clock: Clock
}

/** Reads everything that the invoice of a fact is made from. What is missing is not an error here: the checks say what it means. */
export const gather = async ({ masterData, glyphs, compressedSize, clock }: Sources, order: Order, fact: Fact): Promise<Materials> => {
  const now = clock.now()
  const seller = await masterData.seller(order.sellerId, now)
  if (seller === undefined) throw defect(`seller ${order.sellerId} of order ${order.orderId} is not registered`)
  const on = dayAt(now, seller.zone)
  const ofOrder =
    order.content === undefined
      ? nothingRead
      : await readFor(masterData, { content: order.content, seller, now, on: dayOfRate(order, fact, on) })
  return { order, fact, seller, on, ...ofOrder, missingGlyphs: glyphs.missing, compressedSize }
}

type Read = Pick<Materials, 'customer' | 'articles' | 'prices' | 'rate'>

const nothingRead: Read = { customer: undefined, articles: new Map(), prices: [], rate: undefined }

type Question = { readonly content: OrderContent; readonly seller: Seller; readonly now: Instant; readonly on: Day }

const readFor = async (masterData: MasterData, question: Question): Promise<Read> => {
  const { content, seller, now } = question
  const skus: Sku[] = [...new Set(content.lines.map(({ sku }) => sku))]
  const customer = await masterData.customer(seller.sellerId, content.customerId, now)
  const [articles, prices, rate] = await Promise.all([
    masterData.articles(seller.sellerId, skus),
    seller.pricing.check === 'none' ? [] : masterData.prices(seller.sellerId, skus, priceListsOf(customer)),
    rateFor(masterData, question),
  ])
  return { customer, articles: new Map(articles.map((article) => [article.sku, article])), prices, rate }
}

const rateFor = async (masterData: MasterData, { content, seller, on }: Question): Promise<ExchangeRate | undefined> =>
  content.currency === seller.bookCurrency ? undefined : masterData.exchangeRate(seller.sellerId, content.currency, on)

/** VAT in the book currency is fixed at the tax point's rate (art. 266-1 bis CGI): that of the supply once it is known, else today's. */
const dayOfRate = (order: Order, fact: Fact, today: Day): Day => {
  const delivered = deliveryDateOf(order, fact)
  return delivered !== undefined && delivered < today ? delivered : today
}
