import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { type Promised, promisePlaceOf, promiseSchema } from '../../domain/promise/promise.ts'
import { openWorkIndex } from '../../domain/table-names.ts'
import type { PromiseBook, PromiseWrite } from '../../ports/promise-book.ts'
import { guards } from './guards.ts'
import { owedAsRead } from './header-item.ts'
import { itemOf, readItem, type StoredItem } from './item.ts'
import { headerKey, promiseKey, promisesListPartition, promisesPartition, promisesPrefix, shardOf } from './keys.ts'
import { byPlace, readAged } from './open-work.ts'
import { queryAll } from './read.ts'
import type { Store, Tables } from './store.ts'
import { occurrenceStep } from './timeline-item.ts'
import { type Step, transact } from './transact.ts'
import { updateOf } from './write.ts'

export const dynamoPromiseBook = (client: DynamoDBClient, tables: Tables): PromiseBook => {
  const store: Store = { client, tables }
  return {
    ofInvoice: async (invoiceId) => {
      const found = await queryAll(store, {
        TableName: tables.books,
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: { '#pk': 'PK' },
        ExpressionAttributeValues: { ':pk': { S: promisesPartition(invoiceId) } },
        ConsistentRead: true,
      })
      return found.map(readPromise)
    },
    list: async (sellerId, range) => {
      const list = { partitionOf: (shard: number) => promisesListPartition(sellerId, shard), nameOf: nameOfKey }
      const { items, next } = await readAged(store, list, range)
      const found = items.map(readPromise).filter(({ withdrawn }) => withdrawn === undefined)
      return { items: found.toSorted((a, b) => byPlace(promisePlaceOf(a), promisePlaceOf(b))), next }
    },
    save: async (write) => ((await transact(store, stepsOf(tables.books, write))).done ? 'saved' : 'conflict'),
  }
}

const readPromise = (item: StoredItem): Promised => readItem(promiseSchema, item)

const nameOfKey = ({ PK, SK }: StoredItem): string => `${PK?.S?.slice(promisesPrefix.length) ?? ''}/${SK?.S ?? ''}`

/**
 * One transaction: the promise, the invoice held to what was owed and promised of it, and what is told. The invoice alone guards it: of two
 * promises at once the second finds another than it has read.
 */
const stepsOf = (table: string, { promise, read, occurrence }: PromiseWrite): Step[] => {
  const { sellerId, invoiceId, at, until, withdrawn } = promise
  const listed = withdrawn === undefined ? promisesListPartition(sellerId, shardOf(`${invoiceId}/${at}`)) : undefined
  const place = { [openWorkIndex.partitionKey]: listed, [openWorkIndex.sortKey]: until }
  const item = itemOf(promiseKey(invoiceId, at), 'promise', { ...z.encode(promiseSchema, promise), ...place })
  const promisedUntil = withdrawn?.at ?? until
  const values = { ':stateRead': read.state, ...owedAsRead(read), ':promisedRead': read.promisedUntil ?? 'none' }
  const held = { guard: guards.headerPromisedAsRead, values }
  return [
    { name: 'promise', write: { Put: { TableName: table, Item: item } } },
    { name: 'invoice', write: { Update: updateOf(table, headerKey(invoiceId), { change: { promisedUntil }, held }) } },
    occurrenceStep(table, occurrence),
  ]
}
