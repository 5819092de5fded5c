import type { FunctionEntry } from './function-entry.ts'

const books = ['BOOKS_TABLE', 'LEDGER_TABLE'] as const

/** What people of finance ask for, by the API or the desk. The API only reads the books: whatever changes them is a command of its own. */
export const financeFunctions = {
  'list-work-items': {
    startedBy: 'desk',
    memoryMB: 256,
    timeoutSeconds: 30,
    environment: books,
    may: { openWorkIndex: ['Query'], books: ['GetItem', 'BatchGetItem'] },
  },
  'repair-work-item': {
    startedBy: 'desk',
    memoryMB: 256,
    timeoutSeconds: 30,
    environment: books,
    may: { books: ['GetItem', 'PutItem'] },
  },
  'release-order': {
    startedBy: 'desk',
    memoryMB: 256,
    timeoutSeconds: 30,
    environment: [...books, 'STATE_MACHINE_ARN', 'ORDER_QUEUE_URL', 'MAIL_QUEUE_URL'],
    may: {
      books: ['GetItem', 'PutItem', 'DeleteItem'],
      orderQueue: ['SendMessage'],
      mailQueue: ['SendMessage'],
      orderToInvoice: ['StartExecution'],
    },
  },
  'credit-invoice': {
    startedBy: 'desk',
    memoryMB: 512,
    timeoutSeconds: 30,
    environment: [...books, 'STATE_MACHINE_ARN'],
    may: { books: ['GetItem', 'PutItem'], ledger: ['GetItem', 'Query'], orderToInvoice: ['StartExecution'] },
  },
  'grant-rebate': {
    startedBy: 'desk',
    memoryMB: 512,
    timeoutSeconds: 60,
    environment: [...books, 'STATE_MACHINE_ARN'],
    may: { books: ['GetItem', 'PutItem'], ledger: ['GetItem', 'Query'], orderToInvoice: ['StartExecution'] },
  },
  'record-payment': {
    startedBy: 'finance-api and receive-payment',
    memoryMB: 512,
    timeoutSeconds: 30,
    environment: books,
    may: { books: ['GetItem', 'PutItem', 'UpdateItem'], ledger: ['GetItem', 'Query', 'PutItem'] },
  },
  'dispute-invoice': {
    startedBy: 'finance-api',
    memoryMB: 256,
    timeoutSeconds: 30,
    environment: books,
    may: { books: ['GetItem', 'Query', 'PutItem', 'UpdateItem'], ledger: ['GetItem'] },
  },
  'refuse-order': {
    startedBy: 'desk',
    memoryMB: 256,
    timeoutSeconds: 30,
    environment: books,
    may: { books: ['GetItem', 'PutItem', 'UpdateItem'] },
  },
  'register-master-data': {
    startedBy: 'desk and finance-api, and the seed of the local cloud',
    memoryMB: 256,
    timeoutSeconds: 60,
    environment: books,
    may: { books: ['GetItem', 'PutItem', 'UpdateItem'] },
  },
  'admit-member': {
    startedBy: 'desk and finance-api',
    memoryMB: 256,
    timeoutSeconds: 30,
    environment: books,
    may: { books: ['PutItem', 'DeleteItem'] },
  },
  'finance-api': {
    startedBy: 'the routes of shared/contracts/api',
    memoryMB: 1024,
    timeoutSeconds: 29,
    environment: [
      ...books,
      'CALLS_TABLE',
      'COMMAND_FUNCTIONS',
      'LINK_SECRET_ARN',
      'ARCHIVE_BUCKET',
      'REPORTS_BUCKET',
      'EXPORT_MACHINE_ARN',
      'AUDIT_MACHINE_ARN',
    ],
    may: {
      openWorkIndex: ['Query'],
      historyIndex: ['Query'],
      publishedIndex: ['Query'],
      listedIndex: ['Query'],
      books: ['GetItem', 'BatchGetItem', 'Query'],
      ledger: ['GetItem', 'BatchGetItem', 'Query'],
      archivedDocuments: ['GetObjectVersion'],
      exportFiles: ['GetObject', 'PutObject'],
      auditReportList: ['ListBucket'],
      filedAudits: ['GetObject'],
      export: ['StartExecution'],
      audit: ['StartExecution'],
      calls: ['PutItem', 'UpdateItem'],
      commands: ['InvokeFunction'],
      linkSecret: ['GetSecretValue'],
    },
  },
} as const satisfies Readonly<Record<string, FunctionEntry>>

/** The functions that finance-api asks, by the names of shared/ports/commands.ts. */
export const commandFunctions = [
  'admit-member',
  'credit-invoice',
  'dispute-invoice',
  'grant-rebate',
  'pause-run',
  'record-payment',
  'redrive-queue',
  'refuse-order',
  'register-master-data',
  'release-order',
  'repair-work-item',
  'show-run',
  'start-run',
  'validate-entries',
  /** Asked for dry runs only. */
  'validate-order',
] as const satisfies readonly string[]
