import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { randomInt } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { dynamoInvoiceBook } from '../../shared/adapters/dynamo/invoice-book.ts'
import { dynamoOrderBook } from '../../shared/adapters/dynamo/order-book.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, recordInLedger } from './step.ts'

const client = new DynamoDBClient({})

/** A validated order becomes an issued invoice. A repeat finds the frozen draft or the entry, and numbers nothing twice. */
export const handler = stepHandler({
  name: 'record-in-ledger',
  input: inputSchema,
  output: outputSchema,
  run: recordInLedger({
    orders: dynamoOrderBook(client, tables()),
    invoices: dynamoInvoiceBook(client, tables()),
    clock: systemClock,
    pause: async (atMostMs) => setTimeout(randomInt(1, atMostMs)),
  }),
})
