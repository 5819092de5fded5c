import { functions, type FunctionName } from './functions.ts'
import { listProcessorOf, listWorkflow } from './list-step.ts'

/**
 * One list of a run, from orders that are billable to invoices that are numbered, posted and archived, with their mails on the queue. The
 * steps are those of order-to-invoice, each for all orders of the list that have come so far. An Express execution may run twice (Step
 * Functions guide, "Choosing workflow type"): every step finds its own work done, so nothing is billed or mailed twice.
 */
export const billList = listWorkflow({
  startAt: 'Open the list',
  reportAt: 'Report the list',
  states: {
    'Open the list': { call: 'open-list', next: 'Is the list open?' },
    'Is the list open?': { outcome: { open: 'Validate orders', paused: 'List left', done: 'List done before' } },
    'List left': { end: 'The run is paused: the list is billed when somebody resumes it.' },
    'List done before': { end: 'An earlier attempt of the run has billed it.' },

    // An order that changed under our hands is validated again, and what was known of it before is forgotten.
    'Validate orders': {
      runOrders: 'validate-order-list',
      of: ['open', 'orderChanged'],
      knowing: 'only the order',
      next: 'Record in ledger',
    },
    'Record in ledger': { runOrders: 'record-in-ledger-list', of: ['accepted', 'frozenBefore', 'waiting'], next: 'Are all issued?' },
    'Are all issued?': {
      anyOrder: { orderChanged: 'Validate orders', waiting: 'Wait for the numbers' },
      untilCalls: 6,
      otherwise: 'Generate invoices',
    },
    'Wait for the numbers': { waitSeconds: 5, next: 'Record in ledger' },
    'Generate invoices': { runOrders: 'generate-invoice-list', of: ['issued'], next: 'Store invoices' },
    'Store invoices': { runOrders: 'store-invoice-list', of: ['issued'], next: 'Hand over mails' },
    'Hand over mails': { runOrders: 'hand-over-mail-list', of: ['stored'], next: 'Report the list' },

    'Report the list': { call: 'report-list', next: 'List reported' },
    'List reported': { end: 'Its report says what became of each order; the sweep takes up what is not finished.' },
    'Unknown outcome': { fail: 'UnknownOutcome', because: 'A step answered with an outcome that has no way on.' },
  },
})

export type RunPlaces = {
  readonly functionArn: (name: FunctionName) => string
  readonly manifestBucket: string
  /** Lists that are billed at the same time. */
  readonly listsAtOnce: number
}

/** The child executions have this in their name, so that the role can be granted exactly them. */
export const listsLabel = 'Lists'

const billEveryList = ({ functionArn, manifestBucket, listsAtOnce }: RunPlaces) => ({
  Type: 'Map',
  Label: listsLabel,
  ItemReader: {
    Resource: 'arn:aws:states:::s3:getObject',
    ReaderConfig: { InputType: 'JSONL' },
    Arguments: { Bucket: manifestBucket, Key: '{% $states.input.manifestKey %}' },
  },
  ItemSelector: '{% $merge([$states.context.Map.Item.Value, {"runId": $states.input.runId, "calls": 0}]) %}',
  ItemProcessor: listProcessorOf(billList, { functionArn }),
  MaxConcurrency: listsAtOnce,
  // A list whose execution fails does not end the run: it has not reported, and that ends the run as incomplete.
  ToleratedFailurePercentage: 100,
  Output: '{% $states.input %}',
  Next: 'Close the run',
})

const closeTheRun = ({ functionArn }: RunPlaces) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: functionArn('close-run'), Payload: '{% $states.input %}' },
  TimeoutSeconds: 2 * functions['close-run'].timeoutSeconds,
  Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 5, BackoffRate: 2, MaxAttempts: 5, MaxDelaySeconds: 60, JitterStrategy: 'FULL' }],
  Output: '{% $merge([$states.input, $states.result.Payload]) %}',
  Next: 'Is the run complete?',
})

const isTheRunComplete = {
  Type: 'Choice',
  Choices: [
    { Condition: "{% $states.input.outcome = 'done' %}", Next: 'Run done' },
    { Condition: "{% $states.input.outcome = 'paused' %}", Next: 'Run paused' },
    { Condition: "{% $states.input.outcome = 'superseded' %}", Next: 'Attempt superseded' },
  ],
  Default: 'Run incomplete',
}

/** A run: every list of its manifest, so many at once, then its end. Whatever ends it in another way than well or paused has an alarm. */
export const monthEndDefinition = (places: RunPlaces) => ({
  QueryLanguage: 'JSONata',
  StartAt: 'Bill every list',
  TimeoutSeconds: 24 * 3600,
  States: {
    'Bill every list': billEveryList(places),
    'Close the run': closeTheRun(places),
    'Is the run complete?': isTheRunComplete,
    'Run done': { Type: 'Succeed', Comment: 'Every order of the manifest has come to its end.' },
    'Run paused': { Type: 'Succeed', Comment: 'Lists are left for the next attempt.' },
    'Attempt superseded': { Type: 'Succeed', Comment: 'The run was resumed while this attempt still ended; the later one closes it.' },
    'Run incomplete': {
      Type: 'Fail',
      Error: 'RunIncomplete',
      Cause: 'A list has not reported or holds orders that are not finished: `npm run month-end -- show` names them.',
    },
  },
})
