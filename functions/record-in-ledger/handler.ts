import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { tellBacklog } from '../../shared/runtime/backlog.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock, systemPause } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, recordInLedger } from './step.ts'

/** A validated order becomes an issued invoice. A repeat finds the frozen draft or the entry, and numbers nothing twice. */
export const handler = stepHandler({
  name: 'record-in-ledger',
  input: inputSchema,
  output: outputSchema,
  run: recordInLedger({
    ...dynamoBooks(tables()),
    clock: systemClock,
    pause: systemPause,
    tellBacklog,
  }),
})
