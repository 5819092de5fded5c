import { gzipSync } from 'node:zlib'
import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { pdfmakeGlyphCoverage } from '../../shared/adapters/pdfmake/glyph-coverage.ts'
import { sfnWorkflow } from '../../shared/adapters/sfn/workflow.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { creditInvoice, inputSchema, outputSchema } from './step.ts'

/** A request to credit an invoice becomes a fact of its order. A repeat finds the fact. */
export const handler = stepHandler({
  name: 'credit-invoice',
  input: inputSchema,
  output: outputSchema,
  run: creditInvoice({
    ...dynamoBooks(tables()),
    glyphs: pdfmakeGlyphCoverage,
    compressedSize: (text) => gzipSync(text).length,
    workflow: sfnWorkflow(env('STATE_MACHINE_ARN')),
    clock: systemClock,
  }),
})
