import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoInvoiceBook } from '../../shared/adapters/dynamo/invoice-book.ts'
import { dynamoMasterData } from '../../shared/adapters/dynamo/master-data.ts'
import { dynamoOrderBook } from '../../shared/adapters/dynamo/order-book.ts'
import { dynamoWorkItems } from '../../shared/adapters/dynamo/work-items.ts'
import { sfnWorkflow } from '../../shared/adapters/sfn/workflow.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { queueHandler } from '../../shared/runtime/queue-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, receiveOrder } from './step.ts'

const client = new DynamoDBClient({})

/** Events of the bus "orders" become facts, and facts that may be billed become workflows. A repeat of a message changes nothing. */
export const handler = queueHandler({
  name: 'receive-order',
  message: inputSchema,
  run: receiveOrder({
    orders: dynamoOrderBook(client, tables()),
    invoices: dynamoInvoiceBook(client, tables()),
    masterData: dynamoMasterData(client, tables()),
    workItems: dynamoWorkItems(client, tables()),
    workflow: sfnWorkflow(env('STATE_MACHINE_ARN')),
    clock: systemClock,
  }),
})
