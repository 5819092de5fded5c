import type { FunctionEntry } from './function-entry.ts'

const books = ['BOOKS_TABLE', 'LEDGER_TABLE'] as const

/** The part of the table of functions that is about month-end runs. A function of a list may what its twin for one order may. */
export const runFunctions = {
  'start-run': {
    startedBy: 'month-end command',
    memoryMB: 256,
    timeoutSeconds: 30,
    environment: [...books, 'MONTH_END_MACHINE_ARN', 'MAILS_PER_SECOND'],
    may: { books: ['GetItem', 'PutItem'], monthEnd: ['StartExecution'] },
  },
  'pause-run': {
    startedBy: 'month-end command',
    memoryMB: 256,
    timeoutSeconds: 30,
    environment: books,
    may: { books: ['GetItem', 'PutItem'] },
  },
  'show-run': {
    startedBy: 'month-end command',
    memoryMB: 512,
    timeoutSeconds: 60,
    environment: [...books, 'MAIL_QUEUE_URL', 'MAILS_PER_SECOND'],
    may: { books: ['GetItem', 'Query'], mailQueue: ['GetQueueAttributes'] },
  },
  'open-list': {
    startedBy: 'month-end',
    memoryMB: 256,
    timeoutSeconds: 15,
    environment: books,
    may: { books: ['GetItem'] },
  },
  'validate-order-list': {
    startedBy: 'month-end',
    memoryMB: 1769,
    timeoutSeconds: 40,
    environment: books,
    may: { books: ['GetItem', 'BatchGetItem', 'Query', 'PutItem'], ledger: ['GetItem'] },
  },
  'record-in-ledger-list': {
    startedBy: 'month-end',
    memoryMB: 1769,
    timeoutSeconds: 60,
    environment: books,
    may: { books: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'], ledger: ['GetItem', 'PutItem'] },
  },
  'generate-invoice-list': {
    startedBy: 'month-end',
    memoryMB: 1769,
    timeoutSeconds: 60,
    environment: [...books, 'STAGING_BUCKET', 'PAGES_URL'],
    may: { books: ['GetItem'], ledger: ['GetItem'], stagedDocuments: ['PutObject'] },
  },
  'store-invoice-list': {
    startedBy: 'month-end',
    memoryMB: 512,
    timeoutSeconds: 40,
    environment: [...books, 'STAGING_BUCKET', 'ARCHIVE_BUCKET'],
    may: {
      books: ['GetItem', 'PutItem', 'UpdateItem'],
      ledger: ['GetItem'],
      stagedDocuments: ['GetObject'],
      archivedDocuments: ['PutObject', 'GetObject', 'GetObjectVersion'],
    },
  },
  'hand-over-mail-list': {
    startedBy: 'month-end',
    memoryMB: 256,
    timeoutSeconds: 30,
    environment: ['MAIL_QUEUE_URL'],
    may: { mailQueue: ['SendMessage'] },
  },
  'report-list': {
    startedBy: 'month-end',
    memoryMB: 256,
    timeoutSeconds: 30,
    environment: books,
    may: { books: ['GetItem', 'PutItem'] },
  },
  'close-run': {
    startedBy: 'month-end',
    memoryMB: 512,
    timeoutSeconds: 60,
    environment: books,
    may: { books: ['GetItem', 'Query', 'PutItem'] },
  },
} as const satisfies Readonly<Record<string, FunctionEntry>>
