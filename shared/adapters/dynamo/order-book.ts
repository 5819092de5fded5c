import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { OrderBook } from '../../ports/order-book.ts'
import { orderKey } from './keys.ts'
import { changeSteps, readOrder } from './order-item.ts'
import { getItem } from './read.ts'
import type { Store, Tables } from './store.ts'
import { transact } from './transact.ts'

export const dynamoOrderBook = (client: DynamoDBClient, tables: Tables): OrderBook => {
  const store: Store = { client, tables }
  return {
    find: async (sellerId, orderId) => {
      const item = await getItem(store, tables.books, orderKey(sellerId, orderId))
      return item === undefined ? undefined : readOrder(item)
    },
    save: async (change) => ((await transact(store, changeSteps(store, change))).done ? 'saved' : 'conflict'),
  }
}
