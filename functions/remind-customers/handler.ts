import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { sqsMailQueue } from '../../shared/adapters/sqs/mail-queue.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, remindCustomers } from './step.ts'

/** Reminders that are due become mail orders. A repeat orders the same claim, and one mail goes out. */
export const handler = stepHandler({
  name: 'remind-customers',
  input: inputSchema,
  output: outputSchema,
  run: remindCustomers({
    ...dynamoBooks(tables()),
    mailQueue: sqsMailQueue(env('MAIL_QUEUE_URL')),
    clock: systemClock,
  }),
})
