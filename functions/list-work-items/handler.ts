import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { inputSchema, listWorkItems, outputSchema } from './step.ts'

/** A seller becomes the list of what waits for a person there. It only reads. */
export const handler = stepHandler({
  name: 'list-work-items',
  input: inputSchema,
  output: outputSchema,
  run: listWorkItems(dynamoBooks(tables())),
})
