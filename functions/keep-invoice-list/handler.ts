import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { touchedIn } from '../../shared/adapters/dynamo/touched-invoices.ts'
import { tables } from '../../shared/runtime/env.ts'
import { streamHandler } from '../../shared/runtime/stream-handler.ts'
import { keepInvoiceList } from './step.ts'

const keep = keepInvoiceList(dynamoBooks(tables()))

/** What the books took in moves invoices from list to list. */
export const handler = streamHandler({ name: 'keep-invoice-list', run: (records) => keep(touchedIn(records)) })
