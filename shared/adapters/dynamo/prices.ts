import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { type Price, priceSchema, type Sku } from '../../domain/article.ts'
import type { SellerId } from '../../domain/ids.ts'
import type { Provenance } from '../../domain/provenance.ts'
import { stored, type StoredItem } from './item.ts'
import { pricesKey } from './keys.ts'
import { getItems } from './read.ts'
import type { Store } from './store.ts'
import { transact } from './transact.ts'
import { versionStep } from './version-item.ts'

/**
 * All prices of an article in one list are one item, an attribute for each validity, currency and unit: an order of 1,000 lines with
 * three lists is then 30 batch reads, not 3,000 queries.
 */
const attributeOf = ({ validFrom, currency, unitCode }: Price): string => `price ${validFrom} ${currency} ${unitCode}`

/** Adds a price, or replaces the one of the same list, validity, currency and unit. */
export const putPrice = async (store: Store, price: Price, provenance: Provenance): Promise<void> => {
  const key = pricesKey(price.sellerId, price.sku, price.list)
  const record = z.encode(priceSchema, price)
  const update = {
    TableName: store.tables.books,
    Key: stored(key),
    UpdateExpression: 'SET #of = :of, #price = :price',
    ExpressionAttributeNames: { '#of': 'of', '#price': attributeOf(price) },
    ExpressionAttributeValues: stored({ ':of': 'prices', ':price': record }),
  }
  const what = `${price.currency} ${price.unitCode} ${price.list}`
  const version = versionStep(store, key, { mark: price.validFrom, provenance, record, what })
  await transact(store, [{ name: 'price', write: { Update: update } }, version])
}

type Wanted = { readonly skus: readonly Sku[]; readonly lists: readonly string[] }

export const readPrices = async (store: Store, sellerId: SellerId, { skus, lists }: Wanted): Promise<Price[]> => {
  const keys = [...new Set(skus)].flatMap((sku) => [...new Set(lists)].map((list) => pricesKey(sellerId, sku, list)))
  return (await getItems(store, store.tables.books, keys)).flatMap(pricesIn)
}

const pricesIn = (item: StoredItem): Price[] =>
  Object.entries(unmarshall(item)).flatMap(([name, value]) => (name.startsWith('price ') ? [priceSchema.parse(value)] : []))
