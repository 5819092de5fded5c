import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoInvoiceBook } from '../../shared/adapters/dynamo/invoice-book.ts'
import { dynamoMasterData } from '../../shared/adapters/dynamo/master-data.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, scheduleReminder } from './step.ts'

const client = new DynamoDBClient({})

/** A sent invoice gets its next reminder's due time. A repeat writes the same due time again. */
export const handler = stepHandler({
  name: 'schedule-reminder',
  input: inputSchema,
  output: outputSchema,
  run: scheduleReminder({
    invoices: dynamoInvoiceBook(client, tables()),
    masterData: dynamoMasterData(client, tables()),
    clock: systemClock,
  }),
})
