import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { dynamoInvoiceBook } from '../../shared/adapters/dynamo/invoice-book.ts'
import { s3Archive } from '../../shared/adapters/s3/s3-archive.ts'
import { s3Staging } from '../../shared/adapters/s3/s3-staging.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, storeInvoice } from './step.ts'

const s3 = new S3Client({})

/** A rendered document becomes the archived one. A repeat adopts what the archive holds and never overwrites it. */
export const handler = stepHandler({
  name: 'store-invoice',
  input: inputSchema,
  output: outputSchema,
  run: storeInvoice({
    invoices: dynamoInvoiceBook(new DynamoDBClient({}), tables()),
    staging: s3Staging(s3, env('STAGING_BUCKET')),
    archive: s3Archive(s3, env('ARCHIVE_BUCKET')),
    clock: systemClock,
  }),
})
