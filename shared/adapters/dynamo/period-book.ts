import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { type ClosedPeriod, closedPeriodSchema, monthSchema } from '../../domain/ledger/closed-periods.ts'
import type { PostedEntry } from '../../domain/payment/posted-entry.ts'
import { monthOf } from '../../domain/day.ts'
import type { PeriodBook } from '../../ports/period-book.ts'
import { guards } from './guards.ts'
import { itemOf, readItem } from './item.ts'
import { closedPeriodKey, periodKey, shardOf, shards } from './keys.ts'
import { getItem, queryAll } from './read.ts'
import type { Store, Tables } from './store.ts'
import { type Step, transact } from './transact.ts'
import { checkOf, putOf } from './write.ts'

const periodSchema = z.object({ closedThrough: monthSchema })

export const dynamoPeriodBook = (client: DynamoDBClient, tables: Tables): PeriodBook => {
  const store: Store = { client, tables }
  return {
    closedThrough: async (sellerId) => {
      const item = await getItem(store, tables.books, periodKey(sellerId, 0))
      return item && readItem(periodSchema, item).closedThrough
    },
    closed: async (sellerId) => {
      const { PK } = closedPeriodKey(sellerId, '')
      const items = await queryAll(store, {
        TableName: tables.books,
        KeyConditionExpression: 'PK = :pk AND begins_with(SK, :closed)',
        ExpressionAttributeValues: { ':pk': { S: PK }, ':closed': { S: closedPeriodKey(sellerId, '').SK } },
        ConsistentRead: true,
      })
      return items.map((item) => readItem(closedPeriodSchema, item)).toReversed()
    },
    close: async (period) => ((await transact(store, stepsOf(tables, period))).done ? 'closed' : 'closedBefore'),
  }
}

/** All shards say the same; what is posted looks at the shard of its entry. */
const stepsOf = ({ books }: Tables, period: ClosedPeriod): Step[] => [
  ...shards.map((shard): Step => {
    const item = itemOf(periodKey(period.sellerId, shard), 'period', { closedThrough: period.month })
    const held = { guard: guards.periodMovesForward, values: { ':closedNow': period.month } }
    return { name: 'period', write: { Put: putOf(books, item, held) } }
  }),
  {
    name: 'closed',
    write: {
      Put: {
        TableName: books,
        Item: itemOf(closedPeriodKey(period.sellerId, period.month), 'closedPeriod', z.encode(closedPeriodSchema, period)),
      },
    },
  },
]

/** An entry is put only while its period is open: whoever closes it at that moment waits for the entry, or the entry is refused. */
export const openPeriodStep = (table: string, { sellerId, entryId, date }: PostedEntry): Step<'period'> => {
  const held = { guard: guards.periodIsOpen, values: { ':periodPosted': monthOf(date) } }
  return { name: 'period', write: { ConditionCheck: checkOf(table, periodKey(sellerId, shardOf(entryId)), held) } }
}
