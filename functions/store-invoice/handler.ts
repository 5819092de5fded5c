import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { s3Archive } from '../../shared/adapters/s3/s3-archive.ts'
import { s3Staging } from '../../shared/adapters/s3/s3-staging.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, storeInvoice } from './step.ts'

/** The written files of an invoice become archived ones, with a report of our rules. A repeat adopts what the archive holds and never overwrites it. */
export const handler = stepHandler({
  name: 'store-invoice',
  input: inputSchema,
  output: outputSchema,
  run: storeInvoice({
    ...dynamoBooks(tables()),
    staging: s3Staging(env('STAGING_BUCKET')),
    archive: s3Archive(env('ARCHIVE_BUCKET')),
    clock: systemClock,
  }),
})
