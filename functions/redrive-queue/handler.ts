import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { lambdaCallees } from '../../shared/adapters/lambda/commands.ts'
import { sqsDeadLetters } from '../../shared/adapters/sqs/dead-letters.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { inputSchema, outputSchema, redriveQueue } from './step.ts'

/** Dead letters and failed executions are sent on their way again. A repeat finds what the first has left. */
export const handler = stepHandler({
  name: 'redrive-queue',
  input: inputSchema,
  output: outputSchema,
  run: redriveQueue({
    ...dynamoBooks(tables()),
    deadLetters: sqsDeadLetters(env('QUEUE_URLS')),
    callees: lambdaCallees(env('REDRIVEN_FUNCTIONS')),
  }),
})
