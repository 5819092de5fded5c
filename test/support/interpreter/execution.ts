import type { VirtualClock } from '../peers/clock.ts'
import type { Machine } from './definition.ts'
import type { Bindings, Chance } from './query.ts'
import { fill } from './query.ts'
import type { TaskTokens } from './tokens.ts'

/** One visit of a state; a state that is retried is one visit. */
export interface Visit {
  readonly state: string
  readonly type: string
  /** Where in Maps and Parallels: ['Each order[3]']; empty at the top. */
  readonly within: readonly string[]
  readonly enteredAt: Date
  readonly input: unknown
  exitedAt?: Date
  output?: unknown
  retries: number
  /** The last error, caught or not. */
  error?: string
  next?: string
}

/** A call of a task with what a real integration would know. */
export interface TaskCall {
  readonly resource: string
  readonly arguments: unknown
  readonly state: string
  readonly token: string | undefined
  readonly execution: string
}

/** The outside world of a machine. Errors that these throw become the task's error by their name. */
export interface Tasks {
  /** `arn:aws:states:::lambda:invoke` and plain function ARNs. */
  lambda?(functionName: string, payload: unknown, call: TaskCall): Promise<unknown>
  /** Other integrations by resource, without `.waitForTaskToken`. */
  readonly resources?: Readonly<Record<string, (given: never, call: TaskCall) => unknown>>
  /** ItemReader by resource: the items. */
  readonly readers?: Readonly<Record<string, (given: never, config: unknown) => Promise<readonly unknown[]> | readonly unknown[]>>
  /** ResultWriter by resource: what the Map's result then is. */
  readonly writers?: Readonly<Record<string, (given: never, results: readonly unknown[]) => unknown>>
}

/** What all states of one execution share. */
export interface Execution {
  readonly id: string
  readonly name: string
  readonly machineName: string
  readonly input: unknown
  readonly startedAt: Date
  readonly clock: VirtualClock
  readonly chance: Chance
  readonly tasks: Tasks
  readonly tokens: TaskTokens
  readonly history: Visit[]
  /** How many states this execution has visited, without those of child executions. */
  readonly visits: { count: number }
  /** Aborted when the execution is stopped or times out. */
  readonly signal: AbortSignal
}

/** Where a chain of states runs: the top, or one iteration of a Map, or one branch. */
export interface Frame {
  readonly execution: Execution
  readonly states: Machine['States']
  readonly within: readonly string[]
  variables: Bindings
  readonly map?: { readonly Item: { readonly Index: number; readonly Value: unknown } }
}

/** One state at work on one input. */
export interface Step {
  readonly frame: Frame
  readonly name: string
  readonly visit: Visit
  readonly input: unknown
  token?: string
}

export interface Extra {
  readonly result?: unknown
  readonly errorOutput?: { readonly Error: string; readonly Cause: string }
}

function contextOf(step: Step) {
  const { execution, map } = step.frame
  return {
    Execution: {
      Id: execution.id,
      Input: execution.input,
      Name: execution.name,
      RoleArn: 'arn:aws:iam::000000000000:role/machine',
      StartTime: execution.startedAt.toISOString(),
      RedriveCount: 0,
    },
    State: { EnteredTime: step.visit.enteredAt.toISOString(), Name: step.name, RetryCount: step.visit.retries },
    StateMachine: { Id: `arn:aws:states:eu-central-1:000000000000:stateMachine:${execution.machineName}`, Name: execution.machineName },
    ...(step.token === undefined ? {} : { Task: { Token: step.token } }),
    ...(map === undefined ? {} : { Map: map }),
  }
}

/** Fills in one field, `{ Output: state.Output }`, with $states and the variables in scope. */
export function fillField(step: Step, named: Readonly<Record<string, unknown>>, extra: Extra = {}): Promise<unknown> {
  const [[field, template] = ['', undefined]] = Object.entries(named)
  const states = { input: step.input, context: contextOf(step), ...extra }
  return fill(template, field, { bindings: { ...step.frame.variables, states }, chance: step.frame.execution.chance })
}

/** Assign sees the variables as they were; all are set at once. */
export async function assign(step: Step, template: Readonly<Record<string, unknown>> | undefined, extra: Extra = {}): Promise<() => void> {
  if (template === undefined) return () => undefined
  const values = (await fillField(step, { Assign: template }, extra)) as Bindings
  return () => {
    step.frame.variables = { ...step.frame.variables, ...values }
  }
}
