import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, writeOffInvoice } from './step.ts'

/** What is given up of an invoice is proposed by one person and approved by another. A repeat finds what was decided. */
export const handler = stepHandler({
  name: 'write-off-invoice',
  input: inputSchema,
  output: outputSchema,
  run: writeOffInvoice({ ...dynamoBooks(tables()), clock: systemClock }),
})
