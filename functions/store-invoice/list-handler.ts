import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { s3Archive } from '../../shared/adapters/s3/s3-archive.ts'
import { s3Staging } from '../../shared/adapters/s3/s3-staging.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { listHandler } from '../../shared/runtime/list-handler.ts'
import { systemClock, systemPause } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, storeInvoice } from './step.ts'

/** The written files of a list's invoices become archived ones, with a report of our rules for each. A repeat adopts what the archive holds and never overwrites it. */
export const handler = listHandler({
  name: 'store-invoice-list',
  input: inputSchema,
  output: outputSchema,
  pause: systemPause,
  run: storeInvoice({
    ...dynamoBooks(tables()),
    staging: s3Staging(env('STAGING_BUCKET')),
    archive: s3Archive(env('ARCHIVE_BUCKET')),
    clock: systemClock,
  }),
})
