import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoAccountReads } from './account-reads.ts'
import { dynamoBillingRuns } from './billing-runs.ts'
import { dynamoDisputeBook } from './dispute-book.ts'
import { dynamoDueList } from './due-list.ts'
import { dynamoInvoiceBook } from './invoice-book.ts'
import { dynamoInvoiceLists } from './invoice-lists.ts'
import { dynamoJournalBook } from './journal-book.ts'
import { dynamoLedgerReads } from './ledger-reads.ts'
import { dynamoMailClaims } from './mail-claims.ts'
import { dynamoMasterData } from './master-data.ts'
import { dynamoMemberships } from './memberships.ts'
import { dynamoOrderBook } from './order-book.ts'
import { dynamoPaymentBook } from './payment-book.ts'
import { dynamoPeriodBook } from './period-book.ts'
import { dynamoPromiseBook } from './promise-book.ts'
import { dynamoPostingBook } from './posting-book.ts'
import type { Tables } from './store.ts'
import { dynamoTimeline } from './timeline.ts'
import { dynamoWorkItems } from './work-items.ts'
import { dynamoWriteOffBook } from './write-off-book.ts'

/** Every book that is kept in the two tables, under the names by which the steps ask for them. */
export const dynamoBooks = (tables: Tables, client: DynamoDBClient = new DynamoDBClient({})) => ({
  orders: dynamoOrderBook(client, tables),
  invoices: dynamoInvoiceBook(client, tables),
  masterData: dynamoMasterData(client, tables),
  claims: dynamoMailClaims(client, tables),
  workItems: dynamoWorkItems(client, tables),
  timeline: dynamoTimeline(client, tables),
  dueList: dynamoDueList(client, tables),
  runs: dynamoBillingRuns(client, tables),
  lists: dynamoInvoiceLists(client, tables),
  ledger: dynamoLedgerReads(tables, client),
  accounts: dynamoAccountReads(client, tables),
  payments: dynamoPaymentBook(client, tables),
  postings: dynamoPostingBook(client, tables),
  periods: dynamoPeriodBook(client, tables),
  writeOffs: dynamoWriteOffBook(client, tables),
  journals: dynamoJournalBook(client, tables),
  disputes: dynamoDisputeBook(client, tables),
  promises: dynamoPromiseBook(client, tables),
  memberships: dynamoMemberships(client, tables),
})
