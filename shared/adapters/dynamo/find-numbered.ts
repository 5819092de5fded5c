import type { InvoiceId } from '../../domain/ids.ts'
import { type QueueKey } from '../../domain/series.ts'
import { readPage } from './entry-item.ts'
import { pageKey } from './keys.ts'
import { queryPage } from './read.ts'
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
