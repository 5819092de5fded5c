import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { tellBacklog } from '../../shared/runtime/backlog.ts'
import { tables } from '../../shared/runtime/env.ts'
import { listHandler } from '../../shared/runtime/list-handler.ts'
import { systemClock, systemPause } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, recordInLedger } from './step.ts'

/** The validated orders of a list become issued invoices, numbered together. A repeat finds drafts or entries, and numbers nothing twice. */
export const handler = listHandler({
  name: 'record-in-ledger-list',
  input: inputSchema,
  output: outputSchema,
  pause: systemPause,
  run: recordInLedger({
    ...dynamoBooks(tables()),
    clock: systemClock,
    pause: systemPause,
    tellBacklog,
  }),
})
