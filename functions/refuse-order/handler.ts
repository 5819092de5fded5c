import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoOrderBook } from '../../shared/adapters/dynamo/order-book.ts'
import { dynamoWorkItems } from '../../shared/adapters/dynamo/work-items.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, refuseOrder } from './step.ts'

const client = new DynamoDBClient({})

/** What is held ends. A repeat finds the item closed. */
export const handler = stepHandler({
  name: 'refuse-order',
  input: inputSchema,
  output: outputSchema,
  run: refuseOrder({
    orders: dynamoOrderBook(client, tables()),
    workItems: dynamoWorkItems(client, tables()),
    clock: systemClock,
  }),
})
