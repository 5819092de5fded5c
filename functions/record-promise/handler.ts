import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, recordPromise } from './step.ts'

/** Somebody says when an invoice will be paid. A repeat finds the promise. */
export const handler = stepHandler({
  name: 'record-promise',
  input: inputSchema,
  output: outputSchema,
  run: recordPromise({ ...dynamoBooks(tables()), clock: systemClock }),
})
