import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { sqsMailQueue } from '../../shared/adapters/sqs/mail-queue.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, showRun } from './step.ts'

/** A run becomes an account of how far it is. It only reads. */
export const handler = stepHandler({
  name: 'show-run',
  input: inputSchema,
  output: outputSchema,
  run: showRun({
    ...dynamoBooks(tables()),
    mailQueue: sqsMailQueue(env('MAIL_QUEUE_URL')),
    clock: systemClock,
    mailsPerSecond: Number(env('MAILS_PER_SECOND')),
  }),
})
