import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SQSClient } from '@aws-sdk/client-sqs'
import { dynamoDueList } from '../../shared/adapters/dynamo/due-list.ts'
import { dynamoInvoiceBook } from '../../shared/adapters/dynamo/invoice-book.ts'
import { dynamoMasterData } from '../../shared/adapters/dynamo/master-data.ts'
import { sqsMailQueue } from '../../shared/adapters/sqs/mail-queue.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, remindCustomers } from './step.ts'

const client = new DynamoDBClient({})

/** Reminders that are due become mail orders. A repeat orders the same claim, and one mail goes out. */
export const handler = stepHandler({
  name: 'remind-customers',
  input: inputSchema,
  output: outputSchema,
  run: remindCustomers({
    dueList: dynamoDueList(client, tables()),
    invoices: dynamoInvoiceBook(client, tables()),
    masterData: dynamoMasterData(client, tables()),
    mailQueue: sqsMailQueue(new SQSClient({ useQueueUrlAsEndpoint: false }), env('MAIL_QUEUE_URL')),
    clock: systemClock,
  }),
})
