import { type CustomerId, customerIdSchema, type SellerId } from '../../domain/ids.ts'
import { namePartition } from './keys.ts'
import { queryPage } from './read.ts'
import type { Store } from './store.ts'

type Wanted = { readonly sellerId: SellerId; readonly beginning: string; readonly most: number }

/** A customer stands there once for each word of its name, and for each name that it has borne. */
const wordsOfOne = 10

export const readCustomersNamed = async (store: Store, { sellerId, beginning, most }: Wanted): Promise<CustomerId[]> => {
  const { items } = await queryPage(store, {
    TableName: store.tables.books,
    KeyConditionExpression: 'PK = :pk AND begins_with(SK, :beginning)',
    ExpressionAttributeValues: { ':pk': { S: namePartition(sellerId, beginning) }, ':beginning': { S: beginning } },
    Limit: most * wordsOfOne,
  })
  const found = items.map((item) => customerIdSchema.parse(item['SK']?.S?.split('#')[1]))
  return [...new Set(found)].slice(0, most)
}
