import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { closePeriod, inputSchema, outputSchema } from './step.ts'

/** A month is closed for entries. A repeat finds it closed. */
export const handler = stepHandler({
  name: 'close-period',
  input: inputSchema,
  output: outputSchema,
  run: closePeriod({ ...dynamoBooks(tables()), clock: systemClock }),
})
