import * as z from 'zod'
import { type Article, articleSchema, type ExchangeRate, exchangeRateSchema } from '../../domain/article.ts'
import type { Provenance } from '../../domain/provenance.ts'
import { type Seller, sellerSchema } from '../../domain/seller.ts'
import { type QueueKey, queueKeySchema } from '../../domain/series.ts'
import { guards } from './guards.ts'
import { itemOf } from './item.ts'
import { articleKey, type Key, queueListKey, ratesPartition, sellerKey } from './keys.ts'
import type { Store } from './store.ts'
import { transact } from './transact.ts'
import { revisionMark, versionStep } from './version-item.ts'
import { type Held, putOf } from './write.ts'

type Put = { readonly provenance: Provenance; readonly read: number | undefined }

/**
 * The same revision may be put again, so that a set-up can be repeated; a person's change is only of the revision that was read. The queues
 * that its invoices and credit notes are numbered in are listed with it, and stay listed when a later revision has another site: their
 * numbers stay.
 */
export const putSeller = async (store: Store, seller: Seller, { provenance, read }: Put): Promise<'applied' | 'behind'> => {
  const { books } = store.tables
  const key = sellerKey(seller.sellerId)
  const record = z.encode(sellerSchema, seller)
  const queues = queueKeySchema.shape.kind.options.map((kind): QueueKey => ({ sellerId: seller.sellerId, kind, site: seller.series.site }))
  const steps = [
    { name: 'seller', write: { Put: putOf(books, itemOf(key, 'seller', record), heldBy(seller, read)) } },
    versionStep(store, key, { mark: revisionMark(seller.revision), provenance, record }),
    ...queues.map((queue) => ({ name: 'queue', write: { Put: { TableName: books, Item: itemOf(queueListKey(queue), 'queue', queue) } } })),
  ]
  return (await transact(store, steps)).done ? 'applied' : 'behind'
}

const heldBy = ({ revision }: Seller, read: number | undefined): Held =>
  read === undefined
    ? { guard: guards.sellerRevisionIsNotLower, values: { ':sellerRevision': revision } }
    : { guard: guards.sellerAtRevisionRead, values: { ':sellerRevisionRead': read } }

/** Articles and rates have no revision: what finance says last holds, and an issued invoice has its own copy. */
export const putArticle = (store: Store, article: Article, provenance: Provenance): Promise<void> => {
  const kept = { of: 'article', mark: '', record: z.encode(articleSchema, article) }
  return putKept(store, articleKey(article.sellerId, article.sku), { ...kept, provenance })
}

export const putExchangeRate = (store: Store, rate: ExchangeRate, provenance: Provenance): Promise<void> => {
  const key = { PK: ratesPartition(rate.sellerId, rate.currency), SK: rate.date }
  return putKept(store, key, { of: 'rate', mark: rate.date, record: z.encode(exchangeRateSchema, rate), provenance })
}

type Kept = { readonly of: string; readonly mark: string; readonly record: object; readonly provenance: Provenance }

const putKept = async (store: Store, key: Key, { of, ...kept }: Kept): Promise<void> => {
  const Item = itemOf(key, of, { ...kept.record })
  await transact(store, [{ name: of, write: { Put: { TableName: store.tables.books, Item } } }, versionStep(store, key, kept)])
}
