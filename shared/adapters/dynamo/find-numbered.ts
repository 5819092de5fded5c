import type { InvoiceId, SellerId } from '../../domain/ids.ts'
import { placeOfNumber } from '../../domain/numbering.ts'
import { type QueueKey } from '../../domain/series.ts'
import { readEntry, readPage } from './entry-item.ts'
import { entryKey, pageKey } from './keys.ts'
import { getItem, queryPage } from './read.ts'
import type { Store } from './store.ts'

/** The page with the greatest first number up to it holds a number, if any does. */
export const findNumbered = async (
  store: Store,
  queue: QueueKey,
  { year, sequence }: { year: number; sequence: number },
): Promise<InvoiceId | undefined> => {
  const { PK, SK } = pageKey(queue, year, sequence)
  const { items } = await queryPage(store, {
    TableName: store.tables.ledger,
    KeyConditionExpression: 'PK = :pk AND SK <= :upTo',
    ExpressionAttributeValues: { ':pk': { S: PK }, ':upTo': { S: SK } },
    ConsistentRead: true,
    ScanIndexForward: false,
    Limit: 1,
  })
  const page = items[0] === undefined ? undefined : readPage(items[0])
  return page?.invoiceIds[sequence - page.firstSequence]
}

/** Of what is owed by its number: invoices and statements of late fees, each in its register. */
export const findByNumber = async (store: Store, sellerId: SellerId, number: string): Promise<InvoiceId | undefined> =>
  (await findInQueue(store, { sellerId, kind: 'invoice' }, number)) ?? findInQueue(store, { sellerId, kind: 'lateFees' }, number)

/** The register says whose a number is; its entry must have it as it is written. */
const findInQueue = async (store: Store, queue: Omit<QueueKey, 'site'>, number: string): Promise<InvoiceId | undefined> => {
  const place = placeOfNumber(number)
  if (place === undefined) return undefined
  const { site, year, sequence } = place
  const invoiceId = await findNumbered(store, { ...queue, site }, { year, sequence })
  const entry = invoiceId && (await getItem(store, store.tables.ledger, entryKey(invoiceId)))
  return entry !== undefined && readEntry(entry).number === number ? invoiceId : undefined
}
