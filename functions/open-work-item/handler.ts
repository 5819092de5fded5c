import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoInvoiceBook } from '../../shared/adapters/dynamo/invoice-book.ts'
import { dynamoOrderBook } from '../../shared/adapters/dynamo/order-book.ts'
import { dynamoWorkItems } from '../../shared/adapters/dynamo/work-items.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, openWorkItem, outputSchema } from './step.ts'

const client = new DynamoDBClient({})

/** A step that failed for good becomes a work item. A repeat finds the item by the execution's name. */
export const handler = stepHandler({
  name: 'open-work-item',
  input: inputSchema,
  output: outputSchema,
  run: openWorkItem({
    orders: dynamoOrderBook(client, tables()),
    invoices: dynamoInvoiceBook(client, tables()),
    workItems: dynamoWorkItems(client, tables()),
    clock: systemClock,
  }),
})
