import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, repairWorkItem } from './step.ts'

/** A corrected copy is put beside a held event. A repeat stores the same copy again. */
export const handler = stepHandler({
  name: 'repair-work-item',
  input: inputSchema,
  output: outputSchema,
  run: repairWorkItem({ ...dynamoBooks(tables()), clock: systemClock }),
})
