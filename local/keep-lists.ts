/**
 * `npm run keep-lists`: puts every issued invoice into the lists where it belongs, over the running `npm start`, or with --outputs over a
 * deployment to AWS, by the caller's own credentials. For invoices that are older than the lists, and after lists-not-kept.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { parseArgs } from 'node:util'
import { type Kept, keepInvoice } from '../functions/keep-invoice-list/keep-invoice.ts'
import { dynamoBooks } from '../shared/adapters/dynamo/books.ts'
import { day } from '../shared/domain/day.ts'
import { type SellerId, sellerIdSchema } from '../shared/domain/ids.ts'
import { deployed, outputOf } from './deployed.ts'

const usage = `npm run keep-lists -- SELLER                     every document of the seller's register; tells how many were missing or stood elsewhere
npm run keep-lists -- SELLER --outputs FILE      over AWS; FILE as "cdk deploy --all --outputs-file FILE" wrote it`

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { outputs: { type: 'string' }, help: { type: 'boolean', default: false } },
})

/** All that was ever issued, some register pages at a time. */
const everything = { from: day('0001-01-01'), until: day('9999-12-31') }
const atOnce = 50

const keepAll = async (sellerId: SellerId): Promise<ReadonlyMap<Kept, number>> => {
  const cloud = deployed(options.outputs)
  const tables = { books: outputOf(cloud, 'BooksTable'), ledger: outputOf(cloud, 'LedgerTable') }
  const books = dynamoBooks(tables, new DynamoDBClient(cloud.settings))
  const counts = new Map<Kept, number>()
  let after: string | undefined
  do {
    const { items, next } = await books.ledger.entries({ sellerId, ...everything }, { after, limit: atOnce })
    const kept = await Promise.all(items.map(({ invoiceId }) => keepInvoice(books, invoiceId)))
    for (const each of kept) counts.set(each, (counts.get(each) ?? 0) + 1)
    after = next
  } while (after !== undefined)
  return counts
}

try {
  const [seller] = positionals
  if (options.help || seller === undefined) console.log(usage)
  else {
    const counts = await keepAll(sellerIdSchema.parse(seller))
    const count = (kept: Kept): number => counts.get(kept) ?? 0
    console.log(`${count('same')} stood where they belong, ${count('missing')} were missing, ${count('moved')} stood elsewhere`)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
