import * as z from 'zod'
import { type Article, articleSchema, type ExchangeRate, exchangeRateSchema } from '../../domain/article.ts'
import { type Seller, sellerSchema } from '../../domain/seller.ts'
import type { QueueKey } from '../../domain/series.ts'
import { guards } from './guards.ts'
import { itemOf } from './item.ts'
import { articleKey, queueListKey, ratesPartition, sellerKey } from './keys.ts'
import { putAlways } from './single-write.ts'
import type { Store } from './store.ts'
import { transact } from './transact.ts'
import { putOf } from './write.ts'

/**
 * The same revision may be put again, so that a set-up can be repeated. The queue that its invoices are numbered in is listed with it, and
 * stays listed when a later revision has another site: its numbers stay.
 */
export const putSeller = async (store: Store, seller: Seller): Promise<'applied' | 'behind'> => {
  const table = store.tables.books
  const item = itemOf(sellerKey(seller.sellerId), 'seller', z.encode(sellerSchema, seller))
  const held = { guard: guards.sellerRevisionIsNotLower, values: { ':sellerRevision': seller.revision } }
  const queue: QueueKey = { sellerId: seller.sellerId, kind: 'invoice', site: seller.series.site }
  const listed = { TableName: table, Item: itemOf(queueListKey(queue), 'queue', queue) }
  const steps = [
    { name: 'seller', write: { Put: putOf(table, item, held) } },
    { name: 'queue', write: { Put: listed } },
  ]
  return (await transact(store, steps)).done ? 'applied' : 'behind'
}

/** Articles and rates have no revision: what finance says last holds, and an issued invoice has its own copy. */
export const putArticle = (store: Store, article: Article): Promise<void> =>
  putAlways(store, itemOf(articleKey(article.sellerId, article.sku), 'article', z.encode(articleSchema, article)))

export const putExchangeRate = (store: Store, rate: ExchangeRate): Promise<void> => {
  const key = { PK: ratesPartition(rate.sellerId, rate.currency), SK: rate.date }
  return putAlways(store, itemOf(key, 'rate', z.encode(exchangeRateSchema, rate)))
}
