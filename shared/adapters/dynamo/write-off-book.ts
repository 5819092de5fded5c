import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { moneySchema } from '../../domain/money.ts'
import type { InvoiceAfterWriteOff } from '../../domain/write-off/decide-write-off.ts'
import { invoiceWriteOffSchema } from '../../domain/write-off/invoice-write-off.ts'
import { type WriteOff, writeOffSchema } from '../../domain/write-off/write-off.ts'
import type { WriteOffBook, WriteOffWrite } from '../../ports/write-off-book.ts'
import { guards } from './guards.ts'
import { owedAsReadIn } from './header-item.ts'
import { itemOf, readItem, waitChanged } from './item.ts'
import { headerKey, writeOffKey } from './keys.ts'
import { postingSteps } from './posting-steps.ts'
import { getItem } from './read.ts'
import type { Store, Tables } from './store.ts'
import { occurrenceStep } from './timeline-item.ts'
import { type Step, transact } from './transact.ts'
import { putOf, updateOf } from './write.ts'

export const dynamoWriteOffBook = (client: DynamoDBClient, tables: Tables): WriteOffBook => {
  const store: Store = { client, tables }
  return {
    find: async (sellerId, writeOffId) => {
      const item = await getItem(store, tables.books, writeOffKey(sellerId, writeOffId))
      return item === undefined ? undefined : readItem(writeOffSchema, item)
    },
    save: async (write) => ((await transact(store, stepsOf(tables, write))).done ? 'saved' : 'conflict'),
  }
}

/** One transaction: the write-off at the version that was read, its invoice held to what was open, the entry, and what is told of it. */
const stepsOf = (tables: Tables, { writeOff, invoice, entry, occurrences }: WriteOffWrite): Step[] => [
  writeOffStep(tables.books, writeOff),
  ...(invoice === undefined ? [] : [invoiceStep(tables.books, invoice)]),
  ...(entry === undefined ? [] : postingSteps(tables, entry)),
  ...occurrences.map((item) => occurrenceStep(tables.books, item)),
]

const writeOffStep = (table: string, writeOff: WriteOff): Step => {
  const { sellerId, writeOffId, version } = writeOff
  const item = itemOf(writeOffKey(sellerId, writeOffId), 'writeOff', z.encode(writeOffSchema, { ...writeOff, version: version + 1 }))
  const held =
    version === 0 ? { guard: guards.writeOffIsNew } : { guard: guards.writeOffAtVersionRead, values: { ':writeOffVersionRead': version } }
  return { name: 'writeOff', write: { Put: putOf(table, item, held) } }
}

const invoiceStep = (table: string, { read, writeOffs, open, wait }: InvoiceAfterWriteOff): Step => {
  const key = headerKey(read.invoiceId)
  const inForce = writeOffs.map((one) => z.encode(invoiceWriteOffSchema, one))
  const amounts = { writeOffs: inForce, open: z.encode(moneySchema, open), settlements: (read.settlements ?? 0) + 1 }
  const held = owedAsReadIn(read.state, read)
  return { name: 'invoice', write: { Update: updateOf(table, key, { change: { ...amounts, ...waitChanged(key, wait) }, held }) } }
}
