import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, scheduleReminder } from './step.ts'

/** A sent invoice gets its next reminder's due time. A repeat writes the same due time again. */
export const handler = stepHandler({
  name: 'schedule-reminder',
  input: inputSchema,
  output: outputSchema,
  run: scheduleReminder({
    ...dynamoBooks(tables()),
    clock: systemClock,
  }),
})
