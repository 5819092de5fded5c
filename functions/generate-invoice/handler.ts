import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { pdfmakeRenderer } from '../../shared/adapters/pdfmake/pdfmake-renderer.ts'
import { s3Staging } from '../../shared/adapters/s3/s3-staging.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { generateInvoice, inputSchema, outputSchema } from './step.ts'

/** An issued invoice becomes its e-invoices in staging, the PDF among them. A repeat writes the same bytes under the same keys. */
export const handler = stepHandler({
  name: 'generate-invoice',
  input: inputSchema,
  output: outputSchema,
  run: generateInvoice({
    ...dynamoBooks(tables()),
    renderer: pdfmakeRenderer(),
    staging: s3Staging(env('STAGING_BUCKET')),
    pagesUrl: env('PAGES_URL'),
  }),
})
