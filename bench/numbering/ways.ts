/** Three ways to number invoices without a gap, each on DynamoDB as it is: the product's, a counter in a transaction, a serial sequencer. */
import { GetItemCommand, PutItemCommand, TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import { issueDraft } from '../../functions/record-in-ledger/issue-draft.ts'
import { waitingDraftSchema } from '../../shared/domain/series.ts'
import { systemClock, systemPause } from '../../shared/runtime/system-clock.ts'
import { type Books, freezeOf, idsOf, pointerFor, queueFor } from '../../test/support/books.ts'
import type { SellerId } from '../../shared/domain/ids.ts'

export type Place = { readonly books: Books; readonly sellerId: SellerId }

/** What is there before the time is taken, and what becomes of one order then. */
export type Way = {
  readonly prepare?: (place: Place) => Promise<void>
  readonly issue: (place: Place, number: number) => Promise<void>
}

/** As the step does it: freeze (here the order comes in with it), then lead or help. */
export const product: Way = {
  issue: async ({ books, sellerId }, number) => {
    const calledAt = systemClock.now()
    const freeze = freezeOf({ sellerId, number, frozenAt: calledAt }, 0)
    await books.invoices.freezeDraft(freeze)
    const park = () => Promise.reject(new Error('nothing is poisoned here'))
    const ports = { ...books, clock: systemClock, pause: systemPause, park, tellBacklog: () => undefined }
    const draft = { queue: queueFor(sellerId), place: freeze.pointer, calledAt }
    while ((await issueDraft(ports, draft)).outcome !== 'issued');
  },
}

const counterKey = (sellerId: SellerId) => marshall({ PK: `COUNTER#${sellerId}`, SK: 'COUNTER' })

const entryOf = ({ sellerId }: Place, number: number, sequence: number) => {
  const draft = z.encode(waitingDraftSchema, pointerFor({ sellerId, number }))
  const { invoiceId } = idsOf({ sellerId, number })
  return marshall({ PK: `ENTRY#${invoiceId}`, SK: 'ENTRY', of: 'entry', sequence, ...draft }, { removeUndefinedValues: true })
}

const readCounter = async ({ books, sellerId }: Place): Promise<number> => {
  const { Item } = await books.client.send(
    new GetItemCommand({ TableName: books.tables.books, Key: counterKey(sellerId), ConsistentRead: true }),
  )
  return Number(Item?.['sequence']?.N)
}

/** Counter and entry in one transaction: refused when the counter has moved. */
const writeEntry = async (place: Place, number: number, sequence: number): Promise<void> => {
  const { client, tables } = place.books
  const counter = {
    TableName: tables.books,
    Key: counterKey(place.sellerId),
    UpdateExpression: 'SET #s = :next',
    ConditionExpression: '#s = :read',
    ExpressionAttributeNames: { '#s': 'sequence' },
    ExpressionAttributeValues: { ':next': { N: `${sequence + 1}` }, ':read': { N: `${sequence}` } },
  }
  const entry = { TableName: tables.ledger, Item: entryOf(place, number, sequence + 1), ConditionExpression: 'attribute_not_exists(PK)' }
  await client.send(new TransactWriteItemsCommand({ TransactItems: [{ Update: counter }, { Put: entry }] }))
}

const putCounter = async ({ books, sellerId }: Place): Promise<void> => {
  const Item = { ...counterKey(sellerId), sequence: { N: '0' } }
  await books.client.send(new PutItemCommand({ TableName: books.tables.books, Item }))
}

const mostBackOffMs = 400

/** What is usually done: read the counter, write counter and entry, and again after a growing pause with full jitter. */
export const counter: Way = {
  prepare: putCounter,
  issue: async (place, number) => {
    for (let backOffMs = 10; ; backOffMs = Math.min(2 * backOffMs, mostBackOffMs)) {
      try {
        return await writeEntry(place, number, await readCounter(place))
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error
        await sleep(Math.random() * backOffMs)
      }
    }
  },
}

/** One process that keeps the counter in mind, and numbers one invoice after the other. */
export const sequencer = (): Way => {
  let sequence = 0
  return {
    prepare: putCounter,
    issue: async (place, number) => {
      await writeEntry(place, number, sequence)
      sequence += 1
    },
  }
}
