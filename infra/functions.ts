import { financeFunctions } from './finance-functions.ts'
import type { FunctionEntry } from './function-entry.ts'
import { orderSteps } from './order-steps.ts'
import { pageFunctions } from './page-functions.ts'
import { runFunctions } from './run-functions.ts'

const receive = ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'] as const
const readStream = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'] as const

const books = ['BOOKS_TABLE', 'LEDGER_TABLE'] as const

/**
 * Every function of the application. A transaction is authorised by its items: a put in it is PutItem, a check ConditionCheckItem. What is not
 * on this page, or on those of order-steps.ts, finance-functions.ts, page-functions.ts and run-functions.ts, it may not do: roles are made from `may` alone (and may write their own
 * log and trace). Memory is what benchmarks say is cheapest at the wanted speed; 1,769 MB are one whole processor.
 */
export const functions = {
  'receive-order': {
    startedBy: 'order queue',
    memoryMB: 512,
    timeoutSeconds: 30,
    environment: [...books, 'STATE_MACHINE_ARN'],
    may: {
      orderQueue: receive,
      books: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
      ledger: ['GetItem'],
      orderToInvoice: ['StartExecution'],
    },
  },
  ...orderSteps,
  'schedule-reminder': {
    startedBy: 'order-to-invoice',
    memoryMB: 256,
    timeoutSeconds: 30,
    environment: books,
    may: { books: ['GetItem', 'UpdateItem'] },
  },
  'open-work-item': {
    startedBy: 'order-to-invoice, and the rule on failed executions',
    memoryMB: 256,
    timeoutSeconds: 30,
    environment: books,
    may: { books: ['GetItem', 'PutItem', 'UpdateItem'], failedCalls: ['SendMessage'] },
  },
  'send-mail': {
    startedBy: 'mail queue',
    memoryMB: 512,
    timeoutSeconds: 30,
    environment: [...books, 'ARCHIVE_BUCKET', 'STATE_MACHINE_ARN', 'LINK_SECRET_ARN', 'PAGES_URL', 'SES_CONFIGURATION_SET'],
    may: {
      mailQueue: receive,
      books: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
      ledger: ['GetItem'],
      archivedDocuments: ['GetObjectVersion'],
      linkSecret: ['GetSecretValue'],
      senders: ['SendRawEmail'],
      orderToInvoice: ['SendTaskSuccess', 'SendTaskFailure'],
    },
  },
  'record-delivery': {
    startedBy: 'queue of mail events',
    memoryMB: 256,
    timeoutSeconds: 30,
    environment: [...books, 'STATE_MACHINE_ARN'],
    may: { mailEventQueue: receive, books: ['GetItem', 'PutItem', 'UpdateItem'], orderToInvoice: ['SendTaskSuccess'] },
  },
  'publish-events': {
    startedBy: 'streams of both tables',
    memoryMB: 512,
    timeoutSeconds: 30,
    environment: [...books, 'INVOICING_BUS'],
    may: {
      booksStream: readStream,
      ledgerStream: readStream,
      books: ['GetItem', 'PutItem', 'UpdateItem'],
      invoicingBus: ['PutEvents'],
      unpublished: ['SendMessage'],
    },
  },
  'keep-invoice-list': {
    startedBy: 'stream of the books',
    memoryMB: 512,
    timeoutSeconds: 30,
    environment: books,
    may: { booksStream: readStream, books: ['GetItem', 'PutItem'], ledger: ['GetItem'], unlisted: ['SendMessage'] },
  },
  sweep: {
    startedBy: 'schedule, every 5 minutes',
    memoryMB: 512,
    timeoutSeconds: 240,
    environment: [...books, 'STATE_MACHINE_ARN', 'MAIL_QUEUE_URL', 'INVOICING_BUS', 'CLAIM_LATE_FEES_FUNCTION'],
    may: {
      dueIndex: ['Query'],
      books: ['GetItem', 'PutItem', 'UpdateItem'],
      ledger: ['GetItem'],
      orderToInvoice: ['StartExecution'],
      mailQueue: ['SendMessage'],
      invoicingBus: ['PutEvents'],
      claimLateFees: ['InvokeFunction'],
      failedCalls: ['SendMessage'],
    },
  },
  'remind-customers': {
    startedBy: 'schedule, every 15 minutes',
    memoryMB: 512,
    timeoutSeconds: 240,
    environment: [...books, 'MAIL_QUEUE_URL'],
    may: { dueIndex: ['Query'], books: ['GetItem', 'PutItem', 'UpdateItem'], mailQueue: ['SendMessage'], failedCalls: ['SendMessage'] },
  },
  'validate-entries': {
    startedBy: 'schedule, every night, and finance-api',
    memoryMB: 512,
    timeoutSeconds: 900,
    environment: books,
    may: {
      books: ['GetItem', 'Query', 'PutItem', 'DeleteItem'],
      ledger: ['GetItem', 'BatchGetItem', 'PutItem'],
      failedCalls: ['SendMessage'],
    },
  },
  ...pageFunctions,
  ...financeFunctions,
  'redrive-queue': {
    startedBy: 'npm run redrive',
    memoryMB: 256,
    timeoutSeconds: 300,
    environment: [...books, 'QUEUE_URLS', 'REDRIVEN_FUNCTIONS'],
    may: {
      openWorkIndex: ['Query'],
      books: ['BatchGetItem'],
      deadLetters: ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'],
      workQueues: ['SendMessage'],
      redriven: ['InvokeFunction'],
    },
  },
  'audit-books': {
    startedBy: 'audit, every night',
    memoryMB: 1769,
    timeoutSeconds: 900,
    environment: [...books, 'ARCHIVE_BUCKET', 'REPORTS_BUCKET'],
    may: {
      dueIndex: ['Query'],
      books: ['GetItem', 'BatchGetItem', 'Query'],
      ledger: ['BatchGetItem', 'Query'],
      archive: ['ListBucketVersions'],
      archivedDocuments: ['GetObjectVersion'],
      auditReports: ['GetObject', 'PutObject'],
      auditReportList: ['ListBucket'],
    },
  },
  'export-books': {
    startedBy: 'export',
    memoryMB: 1769,
    timeoutSeconds: 900,
    environment: [...books, 'ARCHIVE_BUCKET', 'REPORTS_BUCKET'],
    may: {
      books: ['BatchGetItem', 'Query'],
      ledger: ['BatchGetItem', 'Query'],
      archivedDocuments: ['GetObjectVersion'],
      exportFiles: ['GetObject', 'PutObject'],
      auditReportList: ['ListBucket'],
    },
  },
  ...runFunctions,
} as const satisfies Readonly<Record<string, FunctionEntry>>

export type FunctionName = keyof typeof functions

export const isFunctionName = (name: string): name is FunctionName => name in functions

export const functionNames: readonly FunctionName[] = Object.keys(functions).filter(isFunctionName)

/** The functions that write journal entries and register pages; the ledger's own policy lets nobody else put one. */
export const postingFunctions = [
  'record-in-ledger',
  'record-in-ledger-list',
  'record-payment',
  'write-off-invoice',
  'validate-entries',
] as const satisfies readonly FunctionName[]
