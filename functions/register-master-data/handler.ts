import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, registerMasterData } from './step.ts'

/** A record becomes master data. A repeat writes the same record again. */
export const handler = stepHandler({
  name: 'register-master-data',
  input: inputSchema,
  output: outputSchema,
  run: registerMasterData({ ...dynamoBooks(tables()), clock: systemClock }),
})
