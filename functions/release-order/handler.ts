import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { sfnWorkflow } from '../../shared/adapters/sfn/workflow.ts'
import { sqsMailQueue } from '../../shared/adapters/sqs/mail-queue.ts'
import { sqsOrderQueue } from '../../shared/adapters/sqs/order-queue.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, releaseOrder } from './step.ts'

/** What is held goes on. A repeat finds the item closed, or starts what is started already. */
export const handler = stepHandler({
  name: 'release-order',
  input: inputSchema,
  output: outputSchema,
  run: releaseOrder({
    ...dynamoBooks(tables()),
    workflow: sfnWorkflow(env('STATE_MACHINE_ARN')),
    orderQueue: sqsOrderQueue(env('ORDER_QUEUE_URL')),
    mailQueue: sqsMailQueue(env('MAIL_QUEUE_URL')),
    clock: systemClock,
  }),
})
