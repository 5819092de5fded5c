import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { admitMember, inputSchema, outputSchema } from './step.ts'

/** A subject becomes a member of a seller, or is one no longer. A repeat finds it so. */
export const handler = stepHandler({
  name: 'admit-member',
  input: inputSchema,
  output: outputSchema,
  run: admitMember(dynamoBooks(tables())),
})
