import { Duration } from 'aws-cdk-lib'
import { Metric, type IMetric } from 'aws-cdk-lib/aws-cloudwatch'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { BooksStack } from './books-stack.ts'
import { functionNames, type FunctionName } from './functions.ts'
import type { PipelineStack } from './pipeline-stack.ts'

/** An alarm says in a sentence what is wrong; its runbook, docs/runbooks/<runbook>.md, says what to do. */
export type AlarmEntry = {
  readonly name: string
  readonly runbook: string
  readonly says: string
  readonly metric: IMetric
  /** It rings when the metric reaches this. */
  readonly reaches: number
  /** It rings when the metric is missing, too. */
  readonly missing?: 'rings'
  /** It rings when the metric is below `reaches` instead. */
  readonly below?: true
  /** It rings when that was so in as many periods on end; in one when left out. */
  readonly periods?: number
}

const fiveMinutes = Duration.minutes(5)
const ring = (name: string, says: string, metric: IMetric): AlarmEntry => ({ name, runbook: name, says, metric, reaches: 1 })

/** Our own figures, written by functions as log lines in CloudWatch's embedded format. */
const told = (by: FunctionName, metricName: string): Metric =>
  new Metric({ namespace: 'Quittance', metricName, dimensionsMap: { function: by }, statistic: 'Sum', period: fiveMinutes })

/** Of all queues; each has a figure of its own as well, by its id. */
const oldestDraft = (by: FunctionName): Metric => told(by, 'oldestDraftSeconds').with({ statistic: 'Maximum' })

const waiting = (queue: Queue) => queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: fiveMinutes })
const oldestSeconds = (queue: Queue) => queue.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum', period: fiveMinutes })

/** Queues that must stay empty. */
const undelivered = ({ intake, mail, publication, orderToInvoice, schedules, failedCalls }: PipelineStack): AlarmEntry[] => [
  ring('orders-undelivered', 'EventBridge could not put an order event into the order queue', waiting(intake.undelivered)),
  ring('orders-not-taken-in', 'An order event failed five times and is not in the books', waiting(intake.orderQueue.deadLetters)),
  ring('mails-not-sent', 'A mail failed twenty times and was not sent', waiting(mail.queue.deadLetters)),
  ring('mail-events-undelivered', 'EventBridge could not put an SES event into its queue', waiting(mail.undelivered)),
  ring('mail-events-not-recorded', 'What SES said about a mail could not be recorded', waiting(mail.eventQueue.deadLetters)),
  ring('events-not-published', 'A change in the tables was not published on the bus "invoicing"', waiting(publication.unpublished)),
  ring('ledger-changed', 'Somebody changed or removed an item of the ledger', waiting(publication.ledgerChanges)),
  ring('failures-untold', 'An execution failed, and the work item could not be opened', waiting(orderToInvoice.undelivered)),
  ring(
    'schedules-undelivered',
    'The scheduler could not call sweep or remind-customers, or start the audit',
    waiting(schedules.undelivered),
  ),
  ring('calls-failed', 'sweep, remind-customers or open-work-item failed three times', waiting(failedCalls)),
]

const quarterHourSeconds = 15 * 60

/** What comes too late, or not at all. */
const late = (pipeline: PipelineStack): AlarmEntry[] => {
  const { intake, mail } = pipeline
  const age = pipeline.lambda('publish-events').metric('IteratorAge', { statistic: 'Maximum', period: fiveMinutes })
  const runs = pipeline.lambda('sweep').metricInvocations({ period: Duration.minutes(15) })
  return [
    {
      ...ring('orders-waiting', 'An order event has waited a quarter of an hour', oldestSeconds(intake.orderQueue.queue)),
      reaches: quarterHourSeconds,
    },
    { ...ring('mails-waiting', 'A mail has waited an hour for SES', oldestSeconds(mail.queue.queue)), reaches: 3600 },
    { ...ring('publication-late', 'Events on "invoicing" are a quarter of an hour behind', age), reaches: quarterHourSeconds * 1000 },
    {
      ...ring('drafts-waiting', 'A draft has waited five minutes for its number', oldestDraft('record-in-ledger')),
      reaches: fiveMinutes.toSeconds(),
    },
    {
      ...ring('drafts-unnumbered', 'sweep finds a draft that has waited five minutes for its number', oldestDraft('sweep')),
      reaches: fiveMinutes.toSeconds(),
      runbook: 'drafts-waiting',
    },
    ring('work-items-overdue', 'Work items are older than they may be', told('sweep', 'leftToAPerson')),
    ring('reminders-overdue', 'Reminders are due and were not handed to the mail queue', told('sweep', 'remindersOverdue')),
    { ...ring('sweep-silent', 'sweep did not run for a quarter of an hour', runs), missing: 'rings', below: true },
  ]
}

const reputation = (metricName: string): Metric =>
  new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Average', period: Duration.hours(1) })

/** A run that ends in another way than well, or as somebody has paused it; one runbook for all three. */
const runStopped = ({ monthEnd: { machine } }: PipelineStack): AlarmEntry[] => {
  const run = (name: string, says: string, metric: IMetric): AlarmEntry => ({ ...ring(name, says, metric), runbook: 'month-end-stopped' })
  return [
    run('month-end-failed', 'A month-end run ended, and not every order of it is billed', machine.metricFailed({ period: fiveMinutes })),
    run('month-end-timed-out', 'A month-end run was a whole day on its way', machine.metricTimedOut({ period: fiveMinutes })),
    run('month-end-aborted', 'Somebody stopped the execution of a month-end run', machine.metricAborted({ period: fiveMinutes })),
  ]
}

/** What fails. */
const failing = (pipeline: PipelineStack): AlarmEntry[] => {
  const { orderToInvoice, pages } = pipeline
  const { machine } = orderToInvoice
  const serverErrors = pages.api.metricServerError({ statistic: 'Sum', period: fiveMinutes })
  const [bounced, complained] = [reputation('Reputation.BounceRate'), reputation('Reputation.ComplaintRate')]
  return [
    ring('executions-failed', 'An order stopped on its way to the invoice', machine.metricFailed({ period: fiveMinutes })),
    ring('executions-timed-out', 'An order was three days on its way to the invoice', machine.metricTimedOut({ period: fiveMinutes })),
    ...runStopped(pipeline),
    ring('sweep-failures', 'sweep could not drive on something that is overdue', told('sweep', 'itemsFailed')),
    { ...ring('pages-failing', 'The pages for buyers answer with errors', serverErrors), reaches: 5 },
    { ...ring('mails-bouncing', 'Four in a hundred mails bounce; SES stops an account at ten', bounced), reaches: 0.04 },
    {
      ...ring('mails-complained', 'One buyer in a thousand calls our mail spam; SES stops an account at five', complained),
      reaches: 0.001,
    },
  ]
}

/** One runbook for all of a kind. */
const ofEachTable = ({ books, ledger }: BooksStack): AlarmEntry[] =>
  Object.entries({ books, ledger }).map(([name, table]) => {
    const turnedAway = table.metric('WriteThrottleEvents', { statistic: 'Sum', period: fiveMinutes })
    return { ...ring(`${name}-throttled`, `DynamoDB turns writes to ${name} away`, turnedAway), reaches: 10, runbook: 'tables-throttled' }
  })

const ofEachFunction = (pipeline: PipelineStack): AlarmEntry[] =>
  functionNames.map((name) => {
    const errors = pipeline.lambda(name).metricErrors({ period: fiveMinutes })
    return { ...ring(`errors-${name}`, `${name} fails again and again`, errors), reaches: 5, runbook: 'function-errors' }
  })

/** The nightly proof that the books are in order, and that there was one: two hours late at most. */
const audited = (): AlarmEntry[] => {
  const finished = told('audit-books', 'auditsFinished').with({ period: Duration.hours(1) })
  return [
    ring('audit-findings', 'The audit found something in the books that must not be', told('audit-books', 'auditFindings')),
    { ...ring('audit-silent', 'No audit was finished for 26 hours', finished), missing: 'rings', below: true, periods: 26 },
  ]
}

export const alarmsOf = (pipeline: PipelineStack, books: BooksStack): AlarmEntry[] => [
  ...undelivered(pipeline),
  ...late(pipeline),
  ...failing(pipeline),
  ...audited(),
  ...ofEachTable(books),
  ...ofEachFunction(pipeline),
]
