import { deadLetterNames, deadLetterQueues, type DeadLetterQueue, type WorkQueueName } from '../shared/contracts/dead-letters.ts'
import { functionNames, type FunctionName } from './functions.ts'

export type QueueName = WorkQueueName | DeadLetterQueue
export type MachineName = 'order-to-invoice' | 'month-end' | 'audit' | 'export'
export type TableName = 'books' | 'ledger'

/** Who knows a figure: a function of ours tells it (namespace Quittance), everything else AWS counts by itself. */
export type Source =
  | { readonly told: FunctionName }
  | { readonly lambda: FunctionName }
  | { readonly queue: QueueName }
  | { readonly machine: MachineName }
  | { readonly table: TableName }
  | { readonly api: 'pages' }
  | { readonly mail: 'account' }

/** One number over time: where it comes from, and the graph of the dashboard that shows it, if one does. */
export type Figure = {
  readonly says: string
  readonly from: Source
  readonly metric: string
  readonly statistic: string
  readonly minutes: number
  readonly graph?: Graph
}

export const graphs = [
  'Orders in, invoices out',
  'From order to sent, seconds',
  'Numbering backlog',
  'Age of the oldest message, seconds',
  'Late waits, seconds',
  'Mails and their fate',
  'Failures of each step',
  'Executions and overdue waits',
  'Must stay empty',
] as const
export type Graph = (typeof graphs)[number]

type Shown = { readonly says: string; readonly graph?: Graph; readonly statistic?: string; readonly minutes?: number }
type Named = Shown & { readonly metric: string }

const figure = (from: Source, { statistic = 'Sum', minutes = 5, ...named }: Named): Figure => ({ from, statistic, minutes, ...named })
const most = { statistic: 'Maximum' } as const

const oldest = (queue: WorkQueueName, says: string): Figure =>
  figure({ queue }, { says, metric: 'ApproximateAgeOfOldestMessage', graph: 'Age of the oldest message, seconds', ...most })

const told = (by: FunctionName, metric: string, shown: Shown): Figure => figure({ told: by }, { metric, ...shown })
const sent = (statistic: string): Figure =>
  told('send-mail', 'orderToSentSeconds', { says: `order to sent, ${statistic}`, statistic, graph: 'From order to sent, seconds' })

const entries = <N extends string>(names: readonly N[], each: (name: N) => Figure): Readonly<Record<string, Figure>> =>
  Object.fromEntries(names.map((name) => [name, each(name)]))

/** What is in a queue that must stay empty: each has its alarm, of the same name. */
const deadLetters = (queue: DeadLetterQueue): Figure =>
  figure(
    { queue },
    { says: deadLetterQueues[queue].holds, metric: 'ApproximateNumberOfMessagesVisible', graph: 'Must stay empty', ...most },
  )

export const deadLetterFigures = entries(deadLetterNames, deadLetters)

const errorsOf = (lambda: FunctionName): Figure =>
  figure({ lambda }, { says: `${lambda}: calls that ended in an error`, metric: 'Errors', graph: 'Failures of each step' })
export const errorFigures = entries(functionNames, errorsOf)

const turnedAway = (table: TableName): Figure =>
  figure({ table }, { says: `writes that ${table} turned away`, metric: 'WriteThrottleEvents' })
export const throttleFigures = entries(['books', 'ledger'], turnedAway)

const executions = (machine: MachineName, metric: string): Figure =>
  figure(
    { machine },
    { says: `${machine}: ${metric}`, metric, ...(machine === 'order-to-invoice' && { graph: 'Executions and overdue waits' as const }) },
  )
const reputation = (metric: string, says: string): Figure =>
  figure({ mail: 'account' }, { says, metric, statistic: 'Average', minutes: 60 })

const orderEvents = { says: 'order events put on the queue', metric: 'NumberOfMessagesSent', graph: 'Orders in, invoices out' } as const
const mail = { graph: 'Mails and their fate' } as const
const late = { graph: 'Late waits, seconds', ...most } as const
const backlog = { graph: 'Numbering backlog', ...most } as const

/** Every figure that the dashboard shows or an alarm watches; alarms.ts and service-levels.ts name rows of this table. */
export const figures = {
  ordersIn: figure({ queue: 'orders' }, orderEvents),
  ordersHeld: told('validate-order', 'ordersHeld', { says: 'orders held for a person', graph: 'Orders in, invoices out' }),
  invoicesIssued: told('record-in-ledger', 'invoicesIssued', { says: 'invoices numbered', graph: 'Orders in, invoices out' }),
  invoicesIssuedByRuns: told('record-in-ledger-list', 'invoicesIssued', {
    says: 'invoices numbered in runs',
    graph: 'Orders in, invoices out',
  }),
  invoicesSent: told('send-mail', 'invoicesSent', { says: 'invoices sent', graph: 'Orders in, invoices out' }),
  orderToSentMedian: sent('p50'),
  orderToSentP95: sent('p95'),
  draftsWaiting: told('record-in-ledger', 'draftsWaiting', { says: 'drafts that wait for a number, 160 at most', ...backlog }),
  oldestDraft: told('record-in-ledger', 'oldestDraftSeconds', { says: 'age of the oldest draft, by who numbers, seconds', ...backlog }),
  oldestDraftSwept: told('sweep', 'oldestDraftSeconds', { says: 'age of the oldest draft, by the sweep, seconds', ...backlog }),
  oldestOrder: oldest('orders', 'order events'),
  oldestMail: oldest('mails', 'mails'),
  oldestMailEvent: oldest('mail-events', 'events of mails'),
  overdueWaits: told('sweep', 'overdueWaits', {
    says: 'waits of machines that are overdue',
    graph: 'Executions and overdue waits',
    ...most,
  }),
  oldestOverdue: told('sweep', 'oldestOverdueSeconds', { says: 'the oldest wait of a machine, beyond its time', ...late }),
  workItemOverdue: told('sweep', 'workItemOverdueSeconds', { says: 'the oldest work item, beyond its two days', ...late }),
  reminderLag: told('sweep', 'reminderLagSeconds', { says: 'the oldest reminder, beyond its day and hour', ...late }),
  unappliedCash: told('sweep', 'unappliedCashSeconds', { says: 'the oldest money that settles nothing yet, beyond its ten days', ...most }),
  leftToAPerson: told('sweep', 'leftToAPerson', { says: 'work items older than they may be' }),
  remindersOverdue: told('sweep', 'remindersOverdue', { says: 'reminders due and not handed over' }),
  entriesOverdue: told('sweep', 'entriesOverdue', { says: 'posted entries that have waited longer than a day for their number' }),
  itemsFailed: told('sweep', 'itemsFailed', { says: 'overdue items that sweep could not drive on' }),
  sweepRuns: figure({ lambda: 'sweep' }, { says: 'runs of sweep', metric: 'Invocations', minutes: 15 }),
  publicationAge: figure({ lambda: 'publish-events' }, { says: 'age of what is published, milliseconds', metric: 'IteratorAge', ...most }),
  listsAge: figure({ lambda: 'keep-invoice-list' }, { says: 'age of what is listed, milliseconds', metric: 'IteratorAge', ...most }),
  started: executions('order-to-invoice', 'ExecutionsStarted'),
  failed: executions('order-to-invoice', 'ExecutionsFailed'),
  timedOut: executions('order-to-invoice', 'ExecutionsTimedOut'),
  runFailed: executions('month-end', 'ExecutionsFailed'),
  runTimedOut: executions('month-end', 'ExecutionsTimedOut'),
  runAborted: executions('month-end', 'ExecutionsAborted'),
  exportFailed: executions('export', 'ExecutionsFailed'),
  exportTimedOut: executions('export', 'ExecutionsTimedOut'),
  pagesFailing: figure({ api: 'pages' }, { says: 'answers of the pages that are errors', metric: '5xx' }),
  paymentsNotTaken: figure({ lambda: 'receive-payment' }, { says: 'webhooks of Stripe that failed', metric: 'Errors' }),
  paymentsFoundByNight: told('reconcile-payments', 'paymentsFoundByNight', { says: 'bookings that no webhook of Stripe had brought' }),
  mailsSent: figure({ mail: 'account' }, { says: 'mails that SES took', metric: 'Send', ...mail }),
  mailsDelivered: figure({ mail: 'account' }, { says: 'mails delivered', metric: 'Delivery', ...mail }),
  mailsBounced: figure({ mail: 'account' }, { says: 'mails bounced', metric: 'Bounce', ...mail }),
  mailsComplained: figure({ mail: 'account' }, { says: 'mails called spam', metric: 'Complaint', ...mail }),
  bounceRate: reputation('Reputation.BounceRate', 'share of mails that bounce'),
  complaintRate: reputation('Reputation.ComplaintRate', 'share of mails called spam'),
  auditsFinished: told('audit-books', 'auditsFinished', { says: 'audits finished', minutes: 60 }),
  auditFindings: told('audit-books', 'auditFindings', { says: 'findings of audits' }),
} as const satisfies Readonly<Record<string, Figure>>

/** All of them, as the dashboard and docs/operations.md take them. */
export const allFigures: readonly Figure[] = [figures, deadLetterFigures, errorFigures, throttleFigures].flatMap((table) =>
  Object.values<Figure>(table),
)
