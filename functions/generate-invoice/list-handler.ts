import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { pdfmakeRenderer } from '../../shared/adapters/pdfmake/pdfmake-renderer.ts'
import { s3Staging } from '../../shared/adapters/s3/s3-staging.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { listHandler } from '../../shared/runtime/list-handler.ts'
import { systemPause } from '../../shared/runtime/system-clock.ts'
import { generateInvoice, inputSchema, outputSchema } from './step.ts'

/** The issued invoices of a list become their e-invoices in staging, the PDFs among them. A repeat writes the same bytes under the same keys. */
export const handler = listHandler({
  name: 'generate-invoice-list',
  input: inputSchema,
  output: outputSchema,
  pause: systemPause,
  run: generateInvoice({
    ...dynamoBooks(tables()),
    renderer: pdfmakeRenderer(),
    staging: s3Staging(env('STAGING_BUCKET')),
    pagesUrl: env('PAGES_URL'),
  }),
})
