import { platformFailures, terminalFailures, transientFailures, type TerminalFailureName } from '../shared/domain/failures.ts'
import { functions, type FunctionName } from './functions.ts'

/** What a state does; `N` are the names of all states, so that a way to nowhere does not compile. */
type Ends<N> = { readonly [F in TerminalFailureName]?: N }
type RunFunction<N> = {
  readonly run: FunctionName
  readonly knowing?: 'only the order'
  readonly ends?: Ends<N>
  /** Where a failure without an end of its own goes; to a person when left out. */
  readonly orElse?: N
  readonly next: N
}
type HandOver<N> = {
  readonly handOver: 'mail queue'
  readonly message: Readonly<Record<string, unknown>>
  readonly timeoutHours: number
  readonly ends: Ends<N>
  readonly next: N
}
type OpenWorkItem<N> = { readonly openWorkItem: true; readonly orElse: N; readonly next: N }
export type AskOutcome<N> = { readonly outcome: Readonly<Record<string, N>> }
export type Pause<N> = { readonly waitSeconds: number; readonly next: N }
export type End = { readonly end: string }
export type Failed = { readonly fail: string; readonly because: string }
export type State<N> = RunFunction<N> | HandOver<N> | OpenWorkItem<N> | AskOutcome<N> | Pause<N> | End | Failed

export type Workflow<N extends string> = {
  readonly startAt: N
  readonly timeoutDays: number
  readonly states: Readonly<Record<N, State<N>>>
}

/** The states that step.ts itself sends failures to, which every workflow must have. */
type Ways = 'Needs a person' | 'Unknown outcome'

export const workflow = <N extends string>(definition: {
  readonly startAt: NoInfer<N>
  readonly timeoutDays: number
  readonly states: Readonly<Record<N | Ways, State<NoInfer<N>>>>
}): Workflow<N | Ways> => definition

/** Where the states find what they call. */
export type Places = { readonly functionArn: (name: FunctionName) => string; readonly mailQueueUrl: string }

type Asl = Readonly<Record<string, unknown>>

/**
 * One policy per failure class; full jitter, so that a burst that failed together does not come back together.
 * - transient: at most 1 + 2 + 4 + 8 + 16 + 32 + 60 + 60 = 183 s of pauses (half of it on average), 9 calls.
 * - platform: at most 2 + 4 + 8 + 16 + 32 + 5 x 60 = 362 s of pauses, 11 calls; a throttled account or a bad hour of a zone.
 * A step that meets both has 20 calls within about ten minutes of pauses; then a person is told, and the sweep stays behind it.
 */
const transientPolicy = { IntervalSeconds: 1, BackoffRate: 2, MaxAttempts: 8, MaxDelaySeconds: 60, JitterStrategy: 'FULL' }
const platformPolicy = { IntervalSeconds: 2, BackoffRate: 2, MaxAttempts: 10, MaxDelaySeconds: 60, JitterStrategy: 'FULL' }

const retryStep = [
  { ErrorEquals: transientFailures, ...transientPolicy },
  { ErrorEquals: platformFailures, ...platformPolicy },
]

/**
 * Handing over fails in the queue's own names, hence States.TaskFailed (any failure but a time-out); what the mail step says is final.
 * A mail that nobody answered is handed over once more: its claim says whether it was sent.
 */
const retryHandOver = [
  { ErrorEquals: terminalFailures, MaxAttempts: 0 },
  { ErrorEquals: ['States.Timeout'], IntervalSeconds: 1, MaxAttempts: 1 },
  { ErrorEquals: ['States.TaskFailed'], ...transientPolicy },
]

/** What the work item shall say, beside the ids that travel anyway. */
const failureOf = (state: string): string =>
  `{% $merge([$states.input, {"step": ${JSON.stringify(state)}, "error": $states.errorOutput.Error,` +
  ` "cause": $string($states.errorOutput.Cause), "execution": $states.context.Execution.Name}]) %}`

const catchFailures = <N extends string>(state: string, ends: Ends<N> = {}, orElse: N | Ways = 'Needs a person'): readonly Asl[] => [
  ...Object.entries(ends).map(([failure, Next]) => ({ ErrorEquals: [failure], Output: failureOf(state), Next })),
  { ErrorEquals: ['States.ALL'], Output: failureOf(state), Next: orElse },
]

/** Twice the function's own time-out: a call that hangs in between is given up, a queue for a free instance is not. */
const taskTimeout = (name: FunctionName): number => 2 * functions[name].timeoutSeconds

const callFunction = (name: FunctionName, Payload: string, { functionArn }: Places): Asl => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: functionArn(name), Payload },
  TimeoutSeconds: taskTimeout(name),
  Retry: retryStep,
})

/** What a step answers is added to what is known, so each state is given the ids of the order and the small facts found so far. */
const runFunction = <N extends string>(name: string, state: RunFunction<N>, places: Places): Asl => {
  const known = state.knowing === 'only the order' ? '$states.context.Execution.Input' : '$states.input'
  return {
    ...callFunction(state.run, `{% ${known} %}`, places),
    Output: `{% $merge([${known}, $states.result.Payload]) %}`,
    Catch: catchFailures(name, state.ends, state.orElse),
    Next: state.next,
  }
}

const handOver = <N extends string>(name: string, state: HandOver<N>, { mailQueueUrl }: Places): Asl => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
  Arguments: {
    QueueUrl: mailQueueUrl,
    MessageBody: {
      sellerId: '{% $states.input.sellerId %}',
      invoiceId: '{% $states.input.invoiceId %}',
      ...state.message,
      taskToken: '{% $states.context.Task.Token %}',
    },
  },
  TimeoutSeconds: state.timeoutHours * 3600,
  Retry: retryHandOver,
  Output: '{% $merge([$states.input, $states.result]) %}',
  Catch: catchFailures(name, state.ends),
  Next: state.next,
})

const openWorkItem = <N extends string>(state: OpenWorkItem<N>, places: Places): Asl => ({
  ...callFunction('open-work-item', '{% $states.input %}', places),
  Output: '{% $states.input %}',
  Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $states.input %}', Next: state.orElse }],
  Next: state.next,
})

export const askOutcome = <N extends string>({ outcome }: AskOutcome<N>): Asl => ({
  Type: 'Choice',
  Choices: Object.entries(outcome).map(([answer, Next]) => ({ Condition: `{% $states.input.outcome = '${answer}' %}`, Next })),
  Default: 'Unknown outcome',
})

const toState = <N extends string>(name: string, state: State<N>, places: Places): Asl => {
  if ('run' in state) return runFunction(name, state, places)
  if ('handOver' in state) return handOver(name, state, places)
  if ('openWorkItem' in state) return openWorkItem(state, places)
  if ('outcome' in state) return askOutcome(state)
  if ('waitSeconds' in state) return { Type: 'Wait', Seconds: state.waitSeconds, Next: state.next }
  if ('end' in state) return { Type: 'Succeed', Comment: state.end }
  return { Type: 'Fail', Error: state.fail, Cause: state.because }
}

export type Definition = {
  readonly QueryLanguage: 'JSONata'
  readonly StartAt: string
  readonly TimeoutSeconds: number
  readonly States: Readonly<Record<string, Asl>>
}

/** The workflow in the Amazon States Language. */
export const definitionOf = <N extends string>({ startAt, timeoutDays, states }: Workflow<N>, places: Places): Definition => ({
  QueryLanguage: 'JSONata',
  StartAt: startAt,
  TimeoutSeconds: timeoutDays * 24 * 3600,
  States: Object.fromEntries(Object.entries<State<N>>(states).map(([name, state]) => [name, toState(name, state, places)])),
})
