import { UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { type Price, priceSchema, type Sku } from '../../domain/article.ts'
import type { SellerId } from '../../domain/ids.ts'
import { stored, type StoredItem } from './item.ts'
import { pricesKey } from './keys.ts'
import { getItems } from './read.ts'
import { naming } from './send.ts'
import type { Store } from './store.ts'

/**
 * All prices of an article in one list are one item, an attribute for each validity, currency and unit: an order of 1,000 lines with
 * three lists is then 30 batch reads, not 3,000 queries.
 */
const attributeOf = ({ validFrom, currency, unitCode }: Price): string => `price ${validFrom} ${currency} ${unitCode}`

/** Adds a price, or replaces the one of the same list, validity, currency and unit. */
export const putPrice = async ({ client, tables }: Store, price: Price): Promise<void> => {
  const { sellerId, sku, list } = price
  const update = new UpdateItemCommand({
    TableName: tables.books,
    Key: stored(pricesKey(sellerId, sku, list)),
    UpdateExpression: 'SET #of = :of, #price = :price',
    ExpressionAttributeNames: { '#of': 'of', '#price': attributeOf(price) },
    ExpressionAttributeValues: stored({ ':of': 'prices', ':price': z.encode(priceSchema, price) }),
  })
  await naming('update', () => client.send(update))
}

type Wanted = { readonly skus: readonly Sku[]; readonly lists: readonly string[] }

export const readPrices = async (store: Store, sellerId: SellerId, { skus, lists }: Wanted): Promise<Price[]> => {
  const keys = [...new Set(skus)].flatMap((sku) => [...new Set(lists)].map((list) => pricesKey(sellerId, sku, list)))
  return (await getItems(store, store.tables.books, keys)).flatMap(pricesIn)
}

const pricesIn = (item: StoredItem): Price[] =>
  Object.entries(unmarshall(item)).flatMap(([name, value]) => (name.startsWith('price ') ? [priceSchema.parse(value)] : []))
