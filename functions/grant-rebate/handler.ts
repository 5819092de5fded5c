import { gzipSync } from 'node:zlib'
import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { pdfmakeGlyphCoverage } from '../../shared/adapters/pdfmake/glyph-coverage.ts'
import { sfnWorkflow } from '../../shared/adapters/sfn/workflow.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { grantRebate, inputSchema, outputSchema } from './step.ts'

/** A request to grant a rebate over a period becomes an order of its own. A repeat finds the order. */
export const handler = stepHandler({
  name: 'grant-rebate',
  input: inputSchema,
  output: outputSchema,
  run: grantRebate({
    ...dynamoBooks(tables()),
    glyphs: pdfmakeGlyphCoverage,
    compressedSize: (text) => gzipSync(text).length,
    workflow: sfnWorkflow(env('STATE_MACHINE_ARN')),
    clock: systemClock,
  }),
})
