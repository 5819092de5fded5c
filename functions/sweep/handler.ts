import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { SFNClient } from '@aws-sdk/client-sfn'
import { SQSClient } from '@aws-sdk/client-sqs'
import { dynamoDueList } from '../../shared/adapters/dynamo/due-list.ts'
import { dynamoInvoiceBook } from '../../shared/adapters/dynamo/invoice-book.ts'
import { dynamoMailClaims } from '../../shared/adapters/dynamo/mail-claims.ts'
import { dynamoOrderBook } from '../../shared/adapters/dynamo/order-book.ts'
import { dynamoTimeline } from '../../shared/adapters/dynamo/timeline.ts'
import { eventBus } from '../../shared/adapters/eventbridge/event-bus.ts'
import { sfnWorkflow } from '../../shared/adapters/sfn/workflow.ts'
import { sqsMailQueue } from '../../shared/adapters/sqs/mail-queue.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { failureOf } from '../../shared/runtime/failure-of.ts'
import { log, metric } from '../../shared/runtime/observe.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, sweep } from './step.ts'

const client = new DynamoDBClient({})

/** What is overdue is driven on. A repeat reads the truth again and finds what the first has done. */
export const handler = stepHandler({
  name: 'sweep',
  input: inputSchema,
  output: outputSchema,
  run: sweep({
    dueList: dynamoDueList(client, tables()),
    orders: dynamoOrderBook(client, tables()),
    invoices: dynamoInvoiceBook(client, tables()),
    claims: dynamoMailClaims(client, tables()),
    timeline: dynamoTimeline(client, tables()),
    mailQueue: sqsMailQueue(new SQSClient({ useQueueUrlAsEndpoint: false }), env('MAIL_QUEUE_URL')),
    bus: eventBus(new EventBridgeClient({}), env('INVOICING_BUS')),
    workflow: sfnWorkflow(new SFNClient({}), env('STATE_MACHINE_ARN')),
    clock: systemClock,
    failed: (item, error) => {
      log('sweep', 'item failed', { ...item, error: failureOf(error).name, cause: failureOf(error).message })
      metric('sweep', { itemsFailed: 1 })
    },
    leftLying: (item) => metric('sweep', { [item.waitingFor === 'person' ? 'leftToAPerson' : 'remindersOverdue']: 1 }),
  }),
})
