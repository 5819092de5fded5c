import { deadLetterFigures, figures, type Figure } from './figures.ts'

/**
 * What we promise over thirty days. Of `events` a share must be quick: each that takes longer than `within` costs of the budget. Of `slices` of
 * five minutes a share must be good: one in which the figures together reach `reaches` costs.
 */
export type ServiceLevel = {
  readonly name: string
  readonly promise: string
  /** In percent. What is left to a hundred is the budget of thirty days. */
  readonly objective: number
  readonly runbook: string
  /** While it burns, invoices do not go out. */
  readonly stops?: true
} & Measure

type Measure =
  | { readonly of: 'events'; readonly figure: Figure; readonly withinSeconds: number }
  | { readonly of: 'slices'; readonly figures: readonly Figure[]; readonly reaches: number }

/**
 * How fast the budget burns (Google, The Site Reliability Workbook, ch. 5): 14.4 times as fast as it may spends a fiftieth of it in an hour, 6
 * times as fast a twentieth in six. Each is seen over a long window, and over a short one so that it ends when the trouble ends.
 */
export const burnWindows = [
  { name: 'fast', burns: 14.4, longMinutes: 60, shortMinutes: 5 },
  { name: 'slow', burns: 6, longMinutes: 360, shortMinutes: 30 },
] as const
export type BurnWindow = (typeof burnWindows)[number]

const queues = (...names: readonly string[]): Figure[] => names.flatMap((name) => deadLetterFigures[name] ?? [])
const deadLettersOf = (name: string, promise: string, figures: readonly Figure[]): ServiceLevel => ({
  name,
  promise,
  objective: 99,
  runbook: 'dead-letters-lying',
  of: 'slices',
  figures,
  reaches: 1,
})

/** An alarm on an expression takes ten figures at most, so dead letters are two promises. */
export const serviceLevels: readonly ServiceLevel[] = [
  {
    name: 'order-to-sent',
    promise: 'An invoice is sent five minutes after its order could be billed (runs apart, which send at SES\u2019s rate)',
    objective: 99,
    runbook: 'order-to-sent',
    of: 'events',
    figure: figures.orderToSentP95,
    withinSeconds: 300,
    stops: true,
  },
  {
    name: 'numbering-backlog',
    promise: 'No draft waits longer than two minutes for its number',
    objective: 99,
    runbook: 'drafts-waiting',
    of: 'slices',
    figures: [figures.oldestDraft],
    reaches: 120,
    stops: true,
  },
  {
    name: 'held-orders',
    promise: 'No work item is open for longer than three days',
    objective: 95,
    runbook: 'work-items-overdue',
    of: 'slices',
    figures: [figures.workItemOverdue],
    reaches: 86_400,
  },
  {
    name: 'overdue-waits',
    promise: 'Nothing that a machine is to drive on is more than half an hour late',
    objective: 99,
    runbook: 'waits-overdue',
    of: 'slices',
    figures: [figures.oldestOverdue],
    reaches: 1800,
  },
  {
    name: 'reminder-lag',
    promise: 'No reminder is more than an hour late',
    objective: 99,
    runbook: 'reminders-overdue',
    of: 'slices',
    figures: [figures.reminderLag],
    reaches: 3600,
  },
  deadLettersOf(
    'dead-letters-of-orders',
    'No order event, execution or call lies undelivered',
    queues('orders-undelivered', 'orders-not-taken-in', 'failures-untold', 'schedules-undelivered', 'calls-failed'),
  ),
  deadLettersOf(
    'dead-letters-of-mails',
    'No mail, no event of a mail and no event of ours lies undelivered',
    queues('mails-not-sent', 'mail-events-undelivered', 'mail-events-not-recorded', 'events-not-published', 'ledger-changed'),
  ),
]

const budget = ({ objective }: ServiceLevel): number => (100 - objective) / 100

/** The share of slow events, in percent, at which the budget burns so fast. */
export const burningPercent = (level: ServiceLevel, { burns }: BurnWindow): number => Number((100 * burns * budget(level)).toFixed(2))

/** How many of a window's slices are bad when the budget burns so fast; all of them when even that is slower. */
export const burningSlices = (level: ServiceLevel, { burns, longMinutes }: BurnWindow): { readonly bad: number; readonly of: number } => {
  const slices = longMinutes / 5
  return { bad: Math.min(slices, Math.ceil(burns * budget(level) * slices)), of: slices }
}
