import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { inputSchema, openList, outputSchema } from './step.ts'

/** A list of a run becomes orders to bill, or is left. It only reads. */
export const handler = stepHandler({ name: 'open-list', input: inputSchema, output: outputSchema, run: openList(dynamoBooks(tables())) })
