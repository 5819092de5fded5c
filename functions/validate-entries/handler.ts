import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { unvalidated } from '../../shared/runtime/validation.ts'
import { inputSchema, outputSchema, validateEntries } from './step.ts'

/** Posted entries become numbered ones. A repeat finds those that still wait. */
export const handler = stepHandler({
  name: 'validate-entries',
  input: inputSchema,
  output: outputSchema,
  run: validateEntries({ ...dynamoBooks(tables()), clock: systemClock, unvalidated }),
})
