import { gzipSync } from 'node:zlib'
import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { sfnWorkflow } from '../../shared/adapters/sfn/workflow.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { claimLateFees, inputSchema, outputSchema } from './step.ts'

/** A wish for a statement of late fees becomes a fact of its invoice's order. A repeat finds the fact. */
export const handler = stepHandler({
  name: 'claim-late-fees',
  input: inputSchema,
  output: outputSchema,
  run: claimLateFees({
    ...dynamoBooks(tables()),
    compressedSize: (text) => gzipSync(text).length,
    workflow: sfnWorkflow(env('STATE_MACHINE_ARN')),
    clock: systemClock,
  }),
})
