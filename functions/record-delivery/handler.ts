import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SFNClient } from '@aws-sdk/client-sfn'
import { dynamoInvoiceBook } from '../../shared/adapters/dynamo/invoice-book.ts'
import { dynamoMailClaims } from '../../shared/adapters/dynamo/mail-claims.ts'
import { dynamoMasterData } from '../../shared/adapters/dynamo/master-data.ts'
import { dynamoWorkItems } from '../../shared/adapters/dynamo/work-items.ts'
import { sfnWorkflow } from '../../shared/adapters/sfn/workflow.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { queueHandler } from '../../shared/runtime/queue-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, recordDelivery } from './step.ts'

const client = new DynamoDBClient({})

/** What SES says of a mail becomes the invoice's delivery state. A repeat changes nothing, since states only move forward. */
export const handler = queueHandler({
  name: 'record-delivery',
  message: inputSchema,
  run: recordDelivery({
    invoices: dynamoInvoiceBook(client, tables()),
    claims: dynamoMailClaims(client, tables()),
    masterData: dynamoMasterData(client, tables()),
    workItems: dynamoWorkItems(client, tables()),
    workflow: sfnWorkflow(new SFNClient({}), env('STATE_MACHINE_ARN')),
    clock: systemClock,
  }),
})
