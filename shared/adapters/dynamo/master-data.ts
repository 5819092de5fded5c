import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { type Article, articleSchema, type ExchangeRate, exchangeRateSchema, type Sku } from '../../domain/article.ts'
import { customerSchema } from '../../domain/customer.ts'
import { customerInForceAt } from '../../domain/customers/change-customer.ts'
import type { Currency } from '../../domain/currency.ts'
import type { Day } from '../../domain/day.ts'
import type { SellerId } from '../../domain/ids.ts'
import { sellerSchema } from '../../domain/seller.ts'
import { sellerInForceAt } from '../../domain/seller-in-force.ts'
import type { MasterData } from '../../ports/master-data.ts'
import { putCustomer } from './put-customer.ts'
import { putPrice, readPrices } from './prices.ts'
import { putArticle, putExchangeRate, putSeller } from './put-master-data.ts'
import { articleKey, customerKey, type Key, ratesPartition, sellerKey } from './keys.ts'
import { readItem } from './item.ts'
import { readVersions } from './version-item.ts'
import { getItem, getItems, queryPage } from './read.ts'
import type { Store, Tables } from './store.ts'

export const dynamoMasterData = (client: DynamoDBClient, tables: Tables): MasterData => {
  const store: Store = { client, tables }
  const find = async <S extends z.ZodType>(schema: S, key: Key): Promise<z.output<S> | undefined> => {
    const item = await getItem(store, tables.books, key)
    return item === undefined ? undefined : readItem(schema, item)
  }
  return {
    seller: async (sellerId, at) => {
      const seller = await find(sellerSchema, sellerKey(sellerId))
      return seller && sellerInForceAt(seller, at)
    },
    customer: async (sellerId, customerId, at) => {
      const customer = await find(customerSchema, customerKey(sellerId, customerId))
      return customer && customerInForceAt(customer, at)
    },
    articles: (sellerId, skus) => readArticles(store, sellerId, skus),
    prices: (sellerId, skus, lists) => readPrices(store, sellerId, { skus, lists }),
    exchangeRate: (sellerId, currency, on) => readRate(store, sellerId, { currency, on }),
    sellerHistory: (sellerId, page) => readVersions(store, { PK: sellerKey(sellerId).PK, record: sellerSchema }, page),
    customerHistory: (sellerId, customerId, page) =>
      readVersions(store, { PK: customerKey(sellerId, customerId).PK, record: customerSchema }, page),
    putSeller: (seller, provenance, read) => putSeller(store, seller, { provenance, read }),
    putCustomer: (customer, change) => putCustomer(store, customer, change),
    putArticle: (article, provenance) => putArticle(store, article, provenance),
    putPrice: (price, provenance) => putPrice(store, price, provenance),
    putExchangeRate: (rate, provenance) => putExchangeRate(store, rate, provenance),
  }
}

const readArticles = async (store: Store, sellerId: SellerId, skus: readonly Sku[]): Promise<Article[]> => {
  const keys = [...new Set(skus)].map((sku) => articleKey(sellerId, sku))
  return (await getItems(store, store.tables.books, keys)).map((item) => readItem(articleSchema, item))
}

/** The newest rate up to a day: sort keys are days, read backwards. */
const readRate = async (
  store: Store,
  sellerId: SellerId,
  { currency, on }: { currency: Currency; on: Day },
): Promise<ExchangeRate | undefined> => {
  const { items } = await queryPage(store, {
    TableName: store.tables.books,
    KeyConditionExpression: 'PK = :pk AND SK <= :on',
    ExpressionAttributeValues: { ':pk': { S: ratesPartition(sellerId, currency) }, ':on': { S: on } },
    ScanIndexForward: false,
    Limit: 1,
    ConsistentRead: true,
  })
  return items[0] === undefined ? undefined : readItem(exchangeRateSchema, items[0])
}
