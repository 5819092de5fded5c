import * as z from 'zod'
import { type Article, articleSchema, type ExchangeRate, exchangeRateSchema } from '../../domain/article.ts'
import { type Seller, sellerSchema } from '../../domain/seller.ts'
import { type QueueKey, queueKeySchema } from '../../domain/series.ts'
import { guards } from './guards.ts'
import { itemOf } from './item.ts'
import { articleKey, queueListKey, ratesPartition, sellerKey } from './keys.ts'
import { putAlways } from './single-write.ts'
import type { Store } from './store.ts'
import { transact } from './transact.ts'
import { putOf } from './write.ts'

/**
 * The same revision may be put again, so that a set-up can be repeated. The queues that its invoices and credit notes are numbered in are
 * listed with it, and stay listed when a later revision has another site: their numbers stay.
 */
export const putSeller = async (store: Store, seller: Seller): Promise<'applied' | 'behind'> => {
  const table = store.tables.books
  const item = itemOf(sellerKey(seller.sellerId), 'seller', z.encode(sellerSchema, seller))
  const held = { guard: guards.sellerRevisionIsNotLower, values: { ':sellerRevision': seller.revision } }
  const queues = queueKeySchema.shape.kind.options.map((kind): QueueKey => ({ sellerId: seller.sellerId, kind, site: seller.series.site }))
  const steps = [
    { name: 'seller', write: { Put: putOf(table, item, held) } },
    ...queues.map((queue) => ({ name: 'queue', write: { Put: { TableName: table, Item: itemOf(queueListKey(queue), 'queue', queue) } } })),
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
