import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { postedEntrySchema } from '../../domain/payment/posted-entry.ts'
import type { PostingBook } from '../../ports/posting-book.ts'
import { readItem } from './item.ts'
import { postingKey } from './keys.ts'
import { postingSteps } from './posting-steps.ts'
import { getItem } from './read.ts'
import type { Store, Tables } from './store.ts'
import { transact } from './transact.ts'

export const dynamoPostingBook = (client: DynamoDBClient, tables: Tables): PostingBook => {
  const store: Store = { client, tables }
  return {
    find: async (sellerId, entryId) => {
      const item = await getItem(store, tables.ledger, postingKey(sellerId, entryId))
      return item && readItem(postedEntrySchema, item)
    },
    post: async (entry) => ((await transact(store, postingSteps(tables, entry))).done ? 'posted' : 'conflict'),
  }
}
