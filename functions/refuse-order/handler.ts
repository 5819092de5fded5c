import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, refuseOrder } from './step.ts'

/** What is held ends. A repeat finds the item closed. */
export const handler = stepHandler({
  name: 'refuse-order',
  input: inputSchema,
  output: outputSchema,
  run: refuseOrder({
    ...dynamoBooks(tables()),
    clock: systemClock,
  }),
})
