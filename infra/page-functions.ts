import type { FunctionEntry } from './function-entry.ts'

const books = ['BOOKS_TABLE', 'LEDGER_TABLE'] as const

/** What the holder of a link asks for, and where the payment provider tells its events: the functions on the open net. */
export const pageFunctions = {
  'show-invoice': {
    startedBy: 'GET /invoice/{invoiceId} and GET /invoice/{invoiceId}/document',
    memoryMB: 512,
    timeoutSeconds: 15,
    environment: [...books, 'ARCHIVE_BUCKET', 'CALLS_TABLE', 'LINK_SECRET_ARN', 'PAGES_URL'],
    may: { books: ['GetItem', 'Query'], calls: ['UpdateItem'], archivedDocuments: ['GetObjectVersion'], linkSecret: ['GetSecretValue'] },
  },
  'open-checkout': {
    startedBy: 'POST /invoice/{invoiceId}/payment',
    memoryMB: 512,
    timeoutSeconds: 29,
    environment: [...books, 'CALLS_TABLE', 'LINK_SECRET_ARN', 'PAGES_URL', 'STRIPE_KEY_ARN'],
    may: { books: ['GetItem'], calls: ['UpdateItem'], linkSecret: ['GetSecretValue'], stripeKey: ['GetSecretValue'] },
  },
  'tell-dispute': {
    startedBy: 'POST /invoice/{invoiceId}/dispute',
    memoryMB: 256,
    timeoutSeconds: 29,
    environment: [...books, 'CALLS_TABLE', 'DISPUTE_INVOICE_FUNCTION', 'LINK_SECRET_ARN', 'PAGES_URL'],
    may: { books: ['GetItem'], calls: ['UpdateItem'], disputeInvoice: ['InvokeFunction'], linkSecret: ['GetSecretValue'] },
  },
  'take-promise': {
    startedBy: 'POST /invoice/{invoiceId}/promise',
    memoryMB: 256,
    timeoutSeconds: 29,
    environment: [...books, 'CALLS_TABLE', 'LINK_SECRET_ARN', 'PAGES_URL', 'RECORD_PROMISE_FUNCTION'],
    may: { books: ['GetItem'], calls: ['UpdateItem'], linkSecret: ['GetSecretValue'], recordPromise: ['InvokeFunction'] },
  },
  'request-link': {
    startedBy: 'GET and POST /pay/{invoiceId}',
    memoryMB: 256,
    timeoutSeconds: 15,
    environment: [...books, 'CALLS_TABLE', 'MAIL_QUEUE_URL', 'PAGES_URL'],
    may: { books: ['GetItem'], calls: ['UpdateItem'], mailQueue: ['SendMessage'] },
  },
  'receive-payment': {
    startedBy: 'POST /stripe/events',
    memoryMB: 256,
    timeoutSeconds: 29,
    environment: ['FOLLOW_PAYMENT_FUNCTION', 'STRIPE_WEBHOOK_SECRET_ARN'],
    may: { followPayment: ['InvokeFunction'], stripeWebhookSecret: ['GetSecretValue'] },
  },
  'follow-payment': {
    startedBy: 'receive-payment and reconcile-payments',
    memoryMB: 512,
    // A payout of many sellers goes on when Stripe has stopped waiting for the answer; its repeat finds it.
    timeoutSeconds: 60,
    environment: [...books, 'RECORD_PAYMENT_FUNCTION', 'STRIPE_KEY_ARN'],
    may: { books: ['GetItem', 'PutItem', 'UpdateItem'], recordPayment: ['InvokeFunction'], stripeKey: ['GetSecretValue'] },
  },
  'reconcile-payments': {
    startedBy: 'schedule, every night',
    memoryMB: 512,
    timeoutSeconds: 900,
    environment: ['FOLLOW_PAYMENT_FUNCTION', 'STRIPE_KEY_ARN'],
    may: { followPayment: ['InvokeFunction'], stripeKey: ['GetSecretValue'], failedCalls: ['SendMessage'] },
  },
} as const satisfies Readonly<Record<string, FunctionEntry>>
