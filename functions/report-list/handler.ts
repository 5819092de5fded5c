import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, reportList } from './step.ts'

/** What became of a list's orders becomes its report. A repeat writes the same report. */
export const handler = stepHandler({
  name: 'report-list',
  input: inputSchema,
  output: outputSchema,
  run: reportList({ ...dynamoBooks(tables()), clock: systemClock }),
})
