import type { FunctionName } from './functions.ts'

/** A saved query of Logs Insights: what to put in the place of the word in capitals is said in its first line. */
export type Query = { readonly name: string; readonly text: string }

/** The functions that work for one order, invoice or customer: a query looks through fifty logs at most. */
export const tracedFunctions = [
  'receive-order',
  'validate-order',
  'record-in-ledger',
  'generate-invoice',
  'store-invoice',
  'validate-order-list',
  'record-in-ledger-list',
  'generate-invoice-list',
  'store-invoice-list',
  'hand-over-mail-list',
  'send-mail',
  'record-delivery',
  'schedule-reminder',
  'publish-events',
  'keep-invoice-list',
  'open-work-item',
  'sweep',
  'remind-customers',
  'release-order',
  'refuse-order',
  'credit-invoice',
  'claim-late-fees',
  'grant-rebate',
  'record-payment',
  'record-promise',
  'dispute-invoice',
  'tell-dispute',
  'steer-dunning',
  'write-off-invoice',
] as const satisfies readonly FunctionName[]

const story = (hint: string, filter: string): string =>
  [
    `# ${hint}`,
    'fields @timestamp, function, message, outcome, error, cause, orderId, invoiceId, eventId, messageId, execution',
    `| filter ${filter}`,
    '| sort @timestamp asc',
    '| limit 1000',
  ].join('\n')

/** An execution and a mail's claim have the invoice's id in their names, so a line that has no more than that is found as well. */
export const queries: readonly Query[] = [
  { name: 'One order', text: story('ORDER: the id of the order; all its invoices and mails', 'orderId = "ORDER"') },
  {
    name: 'One correlation id',
    text: story('CORRELATION: from the header X-Correlation-Id of a mail, or any line', 'correlationId = "CORRELATION"'),
  },
  {
    name: 'One invoice',
    text: story(
      'INVOICE: the id of the invoice, not its number',
      'invoiceId = "INVOICE" or strcontains(coalesce(execution, workItemId, ""), "INVOICE")',
    ),
  },
  {
    name: 'One customer',
    text: [
      '# CUSTOMER: the id of the customer; the orders and invoices of it, each with the correlation id by which its whole story is found',
      'filter customerId = "CUSTOMER"',
      '| stats min(@timestamp) as first, max(@timestamp) as last, count(*) as lines by orderId, correlationId, invoiceId',
      '| sort first desc',
    ].join('\n'),
  },
  {
    name: 'Errors by function',
    text: ['filter level = "ERROR"', '| stats count(*) as errors, max(@timestamp) as last by function, error', '| sort errors desc'].join(
      '\n',
    ),
  },
  {
    name: 'Slowest steps',
    text: [
      'filter ispresent(durationMs)',
      '| stats count(*) as calls, pct(durationMs, 50) as p50, pct(durationMs, 95) as p95, max(durationMs) as slowest by function',
      '| sort p95 desc',
    ].join('\n'),
  },
]
