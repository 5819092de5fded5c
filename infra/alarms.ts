import { deadLetterNames } from '../shared/contracts/dead-letters.ts'
import { deadLetterFigures, errorFigures, figures, throttleFigures, type Figure } from './figures.ts'

/** An alarm says in a sentence what is wrong; its runbook, docs/runbooks/<runbook>.md, says what to do. */
export type AlarmEntry = {
  readonly name: string
  readonly runbook: string
  readonly says: string
  readonly figure: Figure
  /** It rings when the figure reaches this. */
  readonly reaches: number
  /** It rings when the figure is missing, too. */
  readonly missing?: 'rings'
  /** It rings when the figure is below `reaches` instead. */
  readonly below?: true
  /** It rings when that was so in as many periods on end; in one when left out. */
  readonly periods?: number
  /** While it rings, invoices do not go out: it is part of that alarm. */
  readonly stops?: true
}

const fiveMinutes = 5 * 60
const quarterHour = 15 * 60
const ring = (name: string, says: string, figure: Figure): AlarmEntry => ({ name, runbook: name, says, figure, reaches: 1 })

/** Queues that must stay empty ring at the first message: each is a promise that is broken until somebody acts. */
const undelivered: readonly AlarmEntry[] = deadLetterNames.flatMap((name) => {
  const figure = deadLetterFigures[name]
  return figure === undefined ? [] : [ring(name, `Lying there for a person: ${figure.says}`, figure)]
})

/** What comes too late, or not at all. */
const late: readonly AlarmEntry[] = [
  {
    ...ring('orders-waiting', 'An order event has waited a quarter of an hour', figures.oldestOrder),
    reaches: quarterHour,
    stops: true,
  },
  { ...ring('mails-waiting', 'A mail has waited an hour for SES', figures.oldestMail), reaches: 3600, stops: true },
  {
    ...ring('publication-late', 'Events on "invoicing" are a quarter of an hour behind', figures.publicationAge),
    reaches: quarterHour * 1000,
  },
  {
    ...ring('lists-late', 'The lists of invoices are a quarter of an hour behind the books', figures.listsAge),
    reaches: quarterHour * 1000,
  },
  {
    ...ring('drafts-waiting', 'A draft has waited five minutes for its number', figures.oldestDraft),
    reaches: fiveMinutes,
    stops: true,
  },
  {
    ...ring('drafts-unnumbered', 'sweep finds a draft that has waited five minutes for its number', figures.oldestDraftSwept),
    reaches: fiveMinutes,
    runbook: 'drafts-waiting',
    stops: true,
  },
  ring('work-items-overdue', 'Work items are older than they may be', figures.leftToAPerson),
  ring('reminders-overdue', 'Reminders are due and were not handed to the mail queue', figures.remindersOverdue),
  ring('cash-unapplied', 'Money came in more than ten days ago, and nobody has said what it settles', figures.unappliedCash),
  ring('entries-waiting', 'Posted entries have waited longer than a day for their number', figures.entriesOverdue),
  { ...ring('sweep-silent', 'sweep did not run for a quarter of an hour', figures.sweepRuns), missing: 'rings', below: true },
]

/** A run that ends in another way than well, or as somebody has paused it; one runbook for all three. */
const runStopped: readonly AlarmEntry[] = [
  ring('month-end-failed', 'A month-end run ended, and not every order of it is billed', figures.runFailed),
  ring('month-end-timed-out', 'A month-end run was a whole day on its way', figures.runTimedOut),
  ring('month-end-aborted', 'Somebody stopped the execution of a month-end run', figures.runAborted),
].map((entry) => ({ ...entry, runbook: 'month-end-stopped' }))

/** An export that somebody waits for, and that is not coming. */
const exportStopped: readonly AlarmEntry[] = [
  ring('exports-failed', 'An export of the books was given up', figures.exportFailed),
  ring('exports-timed-out', 'An export of the books was a whole day on its way', figures.exportTimedOut),
].map((entry) => ({ ...entry, runbook: 'exports-stopped' }))

/** What fails. */
const failing: readonly AlarmEntry[] = [
  ring('executions-failed', 'An order stopped on its way to the invoice', figures.failed),
  {
    ...ring(
      'executions-failing',
      'Orders stop on their way again and again: five in five minutes, for a quarter of an hour',
      figures.failed,
    ),
    reaches: 5,
    periods: 3,
    runbook: 'executions-failed',
    stops: true,
  },
  ring('executions-timed-out', 'An order was three days on its way to the invoice', figures.timedOut),
  ...runStopped,
  ...exportStopped,
  ring('sweep-failures', 'sweep could not drive on something that is overdue', figures.itemsFailed),
  { ...ring('pages-failing', 'The pages for buyers answer with errors', figures.pagesFailing), reaches: 5 },
  ring('payments-not-taken', 'Stripe told of a payment or payout, and it is not in the books', figures.paymentsNotTaken),
  ring(
    'payments-found-at-night',
    'The night found money moved at Stripe that no webhook had brought into the books',
    figures.paymentsFoundByNight,
  ),
  { ...ring('mails-bouncing', 'Four in a hundred mails bounce; SES stops an account at ten', figures.bounceRate), reaches: 0.04 },
  {
    ...ring('mails-complained', 'One buyer in a thousand calls our mail spam; SES stops an account at five', figures.complaintRate),
    reaches: 0.001,
  },
]

/** One runbook for all of a kind. */
const ofEachTable = Object.entries(throttleFigures).map(([name, figure]): AlarmEntry => ({
  ...ring(`${name}-throttled`, `DynamoDB turns writes to ${name} away`, figure),
  reaches: 10,
  runbook: 'tables-throttled',
}))

const ofEachFunction = Object.entries(errorFigures).map(([name, figure]): AlarmEntry => ({
  ...ring(`errors-${name}`, `${name} fails again and again`, figure),
  reaches: 5,
  runbook: 'function-errors',
}))

/** The nightly proof that the books are in order, and that there was one: two hours late at most. */
const audited: readonly AlarmEntry[] = [
  ring('audit-findings', 'The audit found something in the books that must not be', figures.auditFindings),
  {
    ...ring('audit-silent', 'No audit was finished for 26 hours', figures.auditsFinished),
    missing: 'rings',
    below: true,
    periods: 26,
  },
]

/** The alarms that ring by one figure. Service levels have theirs in service-levels.ts. */
export const alarms: readonly AlarmEntry[] = [...undelivered, ...late, ...failing, ...audited, ...ofEachTable, ...ofEachFunction]
