import type { FunctionEntry } from './function-entry.ts'
import { orderSteps } from './order-steps.ts'

const books = ['BOOKS_TABLE', 'LEDGER_TABLE'] as const

/** The part of the table of functions that is about month-end runs. A function of a list may what its twin for one order may. */
export const runFunctions = {
  'start-run': {
    startedBy: 'month-end command and finance-api',
    memoryMB: 512,
    timeoutSeconds: 30,
    environment: [...books, 'STAGING_BUCKET', 'MONTH_END_MACHINE_ARN', 'MAILS_PER_SECOND'],
    may: { books: ['GetItem', 'PutItem'], manifests: ['PutObject'], monthEnd: ['StartExecution'] },
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
  'validate-order-list': { ...orderSteps['validate-order'], startedBy: 'month-end', memoryMB: 1769, timeoutSeconds: 40 },
  'record-in-ledger-list': { ...orderSteps['record-in-ledger'], startedBy: 'month-end', memoryMB: 1769, timeoutSeconds: 60 },
  'generate-invoice-list': { ...orderSteps['generate-invoice'], startedBy: 'month-end', memoryMB: 1769, timeoutSeconds: 60 },
  'store-invoice-list': { ...orderSteps['store-invoice'], startedBy: 'month-end', memoryMB: 512, timeoutSeconds: 40 },
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
