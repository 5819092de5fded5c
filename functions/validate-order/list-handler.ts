import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { gzipSync } from 'node:zlib'
import { pdfmakeGlyphCoverage } from '../../shared/adapters/pdfmake/glyph-coverage.ts'
import { tables } from '../../shared/runtime/env.ts'
import { listHandler } from '../../shared/runtime/list-handler.ts'
import { systemClock, systemPause } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, validateOrder } from './step.ts'

/** The billable facts of a list become snapshots, held orders or refusals, each by itself. A repeat finds the same facts and says the same. */
export const handler = listHandler({
  name: 'validate-order-list',
  input: inputSchema,
  output: outputSchema,
  pause: systemPause,
  run: validateOrder({
    ...dynamoBooks(tables()),
    glyphs: pdfmakeGlyphCoverage,
    compressedSize: (text) => gzipSync(text).length,
    clock: systemClock,
  }),
})
