import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { gzipSync } from 'node:zlib'
import { dynamoInvoiceBook } from '../../shared/adapters/dynamo/invoice-book.ts'
import { dynamoMasterData } from '../../shared/adapters/dynamo/master-data.ts'
import { dynamoOrderBook } from '../../shared/adapters/dynamo/order-book.ts'
import { pdfmakeGlyphCoverage } from '../../shared/adapters/pdfmake/glyph-coverage.ts'
import { tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, validateOrder } from './step.ts'

const client = new DynamoDBClient({})

/** A billable fact becomes an accepted snapshot, a held order or a refusal. A repeat finds the same facts and says the same. */
export const handler = stepHandler({
  name: 'validate-order',
  input: inputSchema,
  output: outputSchema,
  run: validateOrder({
    orders: dynamoOrderBook(client, tables()),
    invoices: dynamoInvoiceBook(client, tables()),
    masterData: dynamoMasterData(client, tables()),
    glyphs: pdfmakeGlyphCoverage,
    compressedSize: (text) => gzipSync(text).length,
    clock: systemClock,
  }),
})
