import { platformFailures, transientFailures } from '../shared/domain/failures.ts'
import { functions, type FunctionName } from './functions.ts'
import { type AskOutcome, askOutcome, type End, type Failed, type Pause } from './step.ts'

/**
 * States of the execution that bills one list of a run. Its data are the orders of the list, each with an outcome; a state takes those
 * whose outcome says so and leaves the others as they are. `N` are the names of all states.
 */
type CallFunction<N> = { readonly call: FunctionName; readonly next: N }
type RunOrders<N> = {
  readonly runOrders: FunctionName
  /** Outcomes of the orders that it takes. */
  readonly of: readonly string[]
  readonly knowing?: 'only the order'
  readonly next: N
}
/** Goes to the first state of which an order has the outcome; an Express execution has five minutes, so not for ever. */
type AskOrders<N> = { readonly anyOrder: Readonly<Record<string, N>>; readonly untilCalls: number; readonly otherwise: N }
export type ListState<N> = CallFunction<N> | RunOrders<N> | AskOutcome<N> | AskOrders<N> | Pause<N> | End | Failed

export type ListWorkflow<N extends string> = {
  readonly startAt: N
  /** What tells of a list, also of one that a failing call has stopped. */
  readonly reportAt: N
  readonly states: Readonly<Record<N, ListState<N>>>
}
export const listWorkflow = <N extends string>(definition: {
  readonly startAt: NoInfer<N>
  readonly reportAt: NoInfer<N>
  readonly states: Readonly<Record<N | 'Unknown outcome', ListState<NoInfer<N>>>>
}): ListWorkflow<N | 'Unknown outcome'> => definition

type Asl = Readonly<Record<string, unknown>>
type Places = { readonly functionArn: (name: FunctionName) => string }

/** At most 1 + 2 + 4 + 8 = 15 s of pauses: what fails longer is reported as unfinished, and the sweep takes it up. */
const retryCall = [
  {
    ErrorEquals: [...transientFailures, ...platformFailures],
    IntervalSeconds: 1,
    BackoffRate: 2,
    MaxAttempts: 4,
    MaxDelaySeconds: 8,
    JitterStrategy: 'FULL',
  },
]

const callTask = (name: FunctionName, Payload: string, { functionArn }: Places): Asl => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: functionArn(name), Payload },
  // A call that hangs is given up a moment after the function's own end: five minutes are too short for more.
  TimeoutSeconds: functions[name].timeoutSeconds + 5,
  Retry: retryCall,
})

const callFunction = <N extends string>({ call, next }: CallFunction<N>, places: Places): Asl => ({
  ...callTask(call, '{% $states.input %}', places),
  Output: '{% $merge([$states.input, $states.result.Payload]) %}',
  Next: next,
})

const listed = (outcomes: readonly string[]): string => JSON.stringify(outcomes)
const taken = (of: readonly string[]): string => `$states.input.orders[outcome in ${listed(of)}]`
const left = (of: readonly string[]): string => `$states.input.orders[$not(outcome in ${listed(of)})]`

/** The ids of an order, and what the run says of it. */
const onlyTheOrder = ['sellerId', 'orderId', 'factId', 'purpose', 'invoiceId', 'attempt', 'mailBy'].map((id) => `"${id}": ${id}`).join(', ')

/** Arrays are built in brackets: JSONata makes a plain value of a selection with one member. */
const runOrders = <N extends string>(name: string, { runOrders: step, of, knowing, next }: RunOrders<N>, rest: Rest<N>): Asl => ({
  ...callTask(step, `{% {"orders": [${taken(of)}${knowing === undefined ? '' : `.{${onlyTheOrder}}`}]} %}`, rest.places),
  Output: `{% $merge([$states.input, {"calls": $states.input.calls + 1, "orders": [${left(of)}, $states.result.Payload.orders]}]) %}`,
  Catch: [{ ErrorEquals: ['States.ALL'], Output: stoppedAt(name), Next: rest.reportAt }],
  Next: next,
})

const stoppedAt = (name: string): string =>
  `{% $merge([$states.input, {"stopped": {"step": ${JSON.stringify(name)}, "error": $states.errorOutput.Error}}]) %}`

const askOrders = <N extends string>({ anyOrder, untilCalls, otherwise }: AskOrders<N>): Asl => ({
  Type: 'Choice',
  Choices: Object.entries(anyOrder).map(([outcome, Next]) => ({
    Condition: `{% $states.input.calls < ${untilCalls} and $count(${taken([outcome])}) > 0 %}`,
    Next,
  })),
  Default: otherwise,
})

type Rest<N> = { readonly places: Places; readonly reportAt: N }

const toState = <N extends string>(name: string, state: ListState<N>, rest: Rest<N>): Asl => {
  if ('call' in state) return callFunction(state, rest.places)
  if ('runOrders' in state) return runOrders(name, state, rest)
  if ('anyOrder' in state) return askOrders(state)
  if ('outcome' in state) return askOutcome(state)
  if ('waitSeconds' in state) return { Type: 'Wait', Seconds: state.waitSeconds, Next: state.next }
  // The results of all lists together must fit into the 256 kB of a state: what became of a list stands in its report.
  if ('end' in state) return { Type: 'Succeed', Comment: state.end, Output: {} }
  return { Type: 'Fail', Error: state.fail, Cause: state.because }
}

/** The item processor of the Map that runs all lists. */
export const listProcessorOf = <N extends string>({ startAt, reportAt, states }: ListWorkflow<N>, places: Places): Asl => ({
  ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
  StartAt: startAt,
  States: Object.fromEntries(
    Object.entries<ListState<N>>(states).map(([name, state]) => [name, toState(name, state, { places, reportAt })]),
  ),
})
