import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, recordPayment } from './step.ts'

/** Money that came in becomes a payment with its entry and settles invoices. A repeat finds the payment. */
export const handler = stepHandler({
  name: 'record-payment',
  input: inputSchema,
  output: outputSchema,
  run: recordPayment({ ...dynamoBooks(tables()), clock: systemClock }),
})
