import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { type Dispute, disputeSchema } from '../../domain/dispute/dispute.ts'
import { disputePlaceOf } from '../../domain/dispute/dispute-place.ts'
import { moneySchema } from '../../domain/money.ts'
import { openWorkIndex } from '../../domain/table-names.ts'
import type { DisputeBook, DisputedInvoice, DisputeWrite } from '../../ports/dispute-book.ts'
import { guards } from './guards.ts'
import { disputedAsRead, owedAsRead } from './header-item.ts'
import { itemOf, readItem, type StoredItem } from './item.ts'
import { disputeKey, disputesListPartition, disputesPartition, disputesPrefix, headerKey, shardOf } from './keys.ts'
import { byPlace, readAged } from './open-work.ts'
import { getItem, queryAll } from './read.ts'
import type { Store, Tables } from './store.ts'
import { occurrenceStep } from './timeline-item.ts'
import { type Step, transact } from './transact.ts'
import { workItemStep } from './work-item-item.ts'
import { putOf, updateOf } from './write.ts'

export const dynamoDisputeBook = (client: DynamoDBClient, tables: Tables): DisputeBook => {
  const store: Store = { client, tables }
  return {
    find: async (invoiceId, disputeId) => {
      const item = await getItem(store, tables.books, disputeKey(invoiceId, disputeId))
      return item === undefined ? undefined : readDispute(item)
    },
    ofInvoice: async (invoiceId) => {
      const found = await queryAll(store, {
        TableName: tables.books,
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: { '#pk': 'PK' },
        ExpressionAttributeValues: { ':pk': { S: disputesPartition(invoiceId) } },
        ConsistentRead: true,
      })
      return found.map(readDispute)
    },
    list: async (sellerId, state, range) => {
      const list = { partitionOf: (shard: number) => disputesListPartition(sellerId, state, shard), nameOf: nameOfKey }
      const { items, next } = await readAged(store, list, range)
      const found = items.map(readDispute).filter((dispute) => dispute.state === state)
      return { items: found.toSorted((a, b) => byPlace(disputePlaceOf(a), disputePlaceOf(b))), next }
    },
    save: async (write) => ((await transact(store, stepsOf(tables.books, write))).done ? 'saved' : 'conflict'),
  }
}

const readDispute = (item: StoredItem): Dispute => readItem(disputeSchema, item)

/** The index has no ids of its own: they are the ends of the key. */
const nameOfKey = ({ PK, SK }: StoredItem): string => `${PK?.S?.slice(disputesPrefix.length) ?? ''}/${SK?.S ?? ''}`

/** One transaction: the dispute at the version that was read, its invoice held to what was open and disputed, the work item, what is told. */
const stepsOf = (table: string, { dispute, invoice, workItem, occurrences }: DisputeWrite): Step[] => [
  disputeStep(table, dispute),
  ...(invoice === undefined ? [] : [invoiceStep(table, invoice)]),
  ...(workItem === undefined ? [] : [workItemStep(table, workItem)]),
  ...occurrences.map((item) => occurrenceStep(table, item)),
]

const disputeStep = (table: string, dispute: Dispute): Step => {
  const { sellerId, invoiceId, disputeId, state, version } = dispute
  const key = disputeKey(invoiceId, disputeId)
  const listed = { [openWorkIndex.partitionKey]: disputesListPartition(sellerId, state, shardOf(`${invoiceId}/${disputeId}`)) }
  const item = itemOf(key, 'dispute', { ...z.encode(disputeSchema, { ...dispute, version: version + 1 }), ...listed })
  const held =
    version === 0 ? { guard: guards.disputeIsNew } : { guard: guards.disputeAtVersionRead, values: { ':disputeVersionRead': version } }
  return { name: 'dispute', write: { Put: putOf(table, item, held) } }
}

const invoiceStep = (table: string, { read, amounts: { open, disputed } }: DisputedInvoice): Step => {
  const change = { open: z.encode(moneySchema, open), disputed: z.encode(moneySchema, disputed) }
  const held = {
    guard: guards.headerDisputedAsRead,
    values: { ':stateRead': read.state, ...owedAsRead(read), ...disputedAsRead(read) },
  }
  return { name: 'invoice', write: { Update: updateOf(table, headerKey(read.invoiceId), { change, held }) } }
}
