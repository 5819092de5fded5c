import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { gzipSync } from 'node:zlib'
import { pdfmakeGlyphCoverage } from '../../shared/adapters/pdfmake/glyph-coverage.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, validateOrCheck } from './command.ts'

/** A billable fact becomes an accepted snapshot, a held order or a refusal, and a repeat says the same; a dry run stores nothing. */
export const handler = stepHandler({
  name: 'validate-order',
  input: inputSchema,
  output: outputSchema,
  run: validateOrCheck({
    ...dynamoBooks(tables()),
    glyphs: pdfmakeGlyphCoverage,
    compressedSize: (text) => gzipSync(text).length,
    clock: systemClock,
  }),
})
