import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { disputeInvoice, inputSchema, outputSchema } from './step.ts'

/** What somebody does not accept of an invoice becomes a dispute, and is resolved. A repeat finds the dispute. */
export const handler = stepHandler({
  name: 'dispute-invoice',
  input: inputSchema,
  output: outputSchema,
  run: disputeInvoice({ ...dynamoBooks(tables()), clock: systemClock }),
})
