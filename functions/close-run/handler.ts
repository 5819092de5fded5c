import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { closeRun, inputSchema, outputSchema } from './step.ts'

/** The reports of a run's lists become its end, or the word that something is missing. A repeat reads them again. */
export const handler = stepHandler({ name: 'close-run', input: inputSchema, output: outputSchema, run: closeRun(dynamoBooks(tables())) })
