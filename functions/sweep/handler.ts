import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { eventBus } from '../../shared/adapters/eventbridge/event-bus.ts'
import { lambdaCommands } from '../../shared/adapters/lambda/commands.ts'
import { sfnWorkflow } from '../../shared/adapters/sfn/workflow.ts'
import { sqsMailQueue } from '../../shared/adapters/sqs/mail-queue.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { tellOverdue } from '../../shared/runtime/overdue.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, sweep } from './step.ts'

/** What is overdue is driven on. A repeat reads the truth again and finds what the first has done. */
export const handler = stepHandler({
  name: 'sweep',
  input: inputSchema,
  output: outputSchema,
  run: sweep({
    ...dynamoBooks(tables()),
    ...tellOverdue,
    mailQueue: sqsMailQueue(env('MAIL_QUEUE_URL')),
    commands: lambdaCommands(JSON.stringify({ 'claim-late-fees': env('CLAIM_LATE_FEES_FUNCTION') })),
    bus: eventBus(env('INVOICING_BUS')),
    workflow: sfnWorkflow(env('STATE_MACHINE_ARN')),
    clock: systemClock,
  }),
})
