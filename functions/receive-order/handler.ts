import { gzipSync } from 'node:zlib'
import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { sfnWorkflow } from '../../shared/adapters/sfn/workflow.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { queueHandler } from '../../shared/runtime/queue-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { holdUnreadable } from './hold-event.ts'
import { inputSchema, receiveOrder } from './step.ts'

const ports = {
  ...dynamoBooks(tables()),
  workflow: sfnWorkflow(env('STATE_MACHINE_ARN')),
  compressedSize: (text: string) => gzipSync(text).length,
  clock: systemClock,
}

/** Events of the bus "orders" become facts, and facts that may be billed become workflows. A repeat of a message changes nothing. */
export const handler = queueHandler({
  name: 'receive-order',
  message: inputSchema,
  run: receiveOrder(ports),
  unreadable: holdUnreadable(ports),
})
