import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { sfnWorkflow } from '../../shared/adapters/sfn/workflow.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { queueHandler } from '../../shared/runtime/queue-handler.ts'
import { telling } from '../../shared/runtime/sending.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, recordDelivery } from './step.ts'

/** What SES says of a mail becomes the invoice's delivery state. A repeat changes nothing, since states only move forward. */
export const handler = queueHandler({
  name: 'record-delivery',
  message: inputSchema,
  run: recordDelivery({
    ...dynamoBooks(tables()),
    workflow: sfnWorkflow(env('STATE_MACHINE_ARN')),
    clock: systemClock,
    ...telling,
  }),
})
