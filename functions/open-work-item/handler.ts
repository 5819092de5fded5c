import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, openWorkItem, outputSchema } from './step.ts'

/** A step that failed for good becomes a work item. A repeat finds the item by the execution's name. */
export const handler = stepHandler({
  name: 'open-work-item',
  input: inputSchema,
  output: outputSchema,
  run: openWorkItem({
    ...dynamoBooks(tables()),
    clock: systemClock,
  }),
})
