import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { inputSchema, outputSchema, pauseRun } from './step.ts'

/** A run of the month's end is paused. A repeat finds it paused. */
export const handler = stepHandler({ name: 'pause-run', input: inputSchema, output: outputSchema, run: pauseRun(dynamoBooks(tables())) })
