import type { FunctionEntry } from './function-entry.ts'

const books = ['BOOKS_TABLE', 'LEDGER_TABLE'] as const

/** The steps that make an order an archived invoice: their part of the table of functions, which month-end runs share. */
export const orderSteps = {
  'validate-order': {
    startedBy: 'order-to-invoice',
    memoryMB: 512,
    timeoutSeconds: 30,
    environment: books,
    may: { books: ['GetItem', 'BatchGetItem', 'Query', 'PutItem'], ledger: ['GetItem'] },
  },
  'record-in-ledger': {
    startedBy: 'order-to-invoice',
    memoryMB: 1769,
    timeoutSeconds: 30,
    environment: books,
    may: { books: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'], ledger: ['GetItem', 'PutItem'] },
  },
  'generate-invoice': {
    startedBy: 'order-to-invoice',
    memoryMB: 1769,
    timeoutSeconds: 60,
    environment: [...books, 'STAGING_BUCKET', 'PAGES_URL'],
    may: { books: ['GetItem'], ledger: ['GetItem'], stagedDocuments: ['PutObject'] },
  },
  'store-invoice': {
    startedBy: 'order-to-invoice',
    memoryMB: 512,
    timeoutSeconds: 30,
    environment: [...books, 'STAGING_BUCKET', 'ARCHIVE_BUCKET'],
    may: {
      books: ['GetItem', 'PutItem', 'UpdateItem'],
      ledger: ['GetItem'],
      stagedDocuments: ['GetObject'],
      archivedDocuments: ['PutObject', 'GetObject', 'GetObjectVersion'],
    },
  },
} as const satisfies Readonly<Record<string, FunctionEntry>>
