import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { sqsMailQueue } from '../../shared/adapters/sqs/mail-queue.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, steerDunning } from './step.ts'

/** Finance pauses or resumes an invoice's reminders, skips a step or sends it now. A repeat finds it done. */
export const handler = stepHandler({
  name: 'steer-dunning',
  input: inputSchema,
  output: outputSchema,
  run: steerDunning({ ...dynamoBooks(tables()), mailQueue: sqsMailQueue(env('MAIL_QUEUE_URL')), clock: systemClock }),
})
