import type { VirtualClock } from '../peers/clock.ts'
import { virtualClock } from '../peers/clock.ts'
import { checkMachine } from './check.ts'
import type { Machine } from './definition.ts'
import type { Execution, Frame, Step, Tasks, Visit } from './execution.ts'
import { failureOf, StateFailure } from './failure.ts'
import type { RunChain } from './map.ts'
import type { Chance } from './query.ts'
import { runState } from './states.ts'
import type { TaskTokens } from './tokens.ts'
import { taskTokens } from './tokens.ts'

export interface RunOptions {
  readonly definition: Machine | string
  readonly input?: unknown
  readonly tasks: Tasks
  /** Whoever gives a clock moves it (`clock.run(runMachine(...))`); without one, waits are jumped over. */
  readonly clock?: VirtualClock
  readonly name?: string
  readonly machineName?: string
  readonly tokens?: TaskTokens
  readonly chance?: Partial<Chance>
  /** Stops the execution: ABORTED. */
  readonly signal?: AbortSignal
  /** Sees each visit as it begins; the object fills up until the state is left. */
  readonly onVisit?: (visit: Visit) => void
}

export interface Result {
  readonly status: 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED'
  readonly output?: unknown
  readonly error?: string
  readonly cause?: string
  readonly history: readonly Visit[]
  /** Names of the top level's states in the order visited. */
  readonly path: readonly string[]
}

const MAX_BYTES = 256 * 1024
const MAX_VISITS = 25_000

/** Runs a state machine to its end. Throws only for the test's mistakes: an invalid definition, a task not given. */
export async function runMachine(options: RunOptions): Promise<Result> {
  const definition = typeof options.definition === 'string' ? (JSON.parse(options.definition) as Machine) : options.definition
  checkMachine(definition)
  const clock = options.clock ?? virtualClock()
  const work = execute(definition, { ...options, clock })
  return options.clock === undefined ? clock.run(work) : work
}

async function execute(definition: Machine, options: RunOptions & { clock: VirtualClock }): Promise<Result> {
  const { clock, input = {}, name = 'execution', machineName = 'machine', signal } = options
  const history: Visit[] = []
  const ended = new AbortController()
  const execution: Execution = {
    id: `arn:aws:states:eu-central-1:000000000000:execution:${machineName}:${name}`,
    name,
    machineName,
    input,
    startedAt: clock.now(),
    clock,
    chance: { random: Math.random, uuid: () => crypto.randomUUID(), ...options.chance },
    tasks: options.tasks,
    tokens: options.tokens ?? taskTokens(),
    history,
    visits: { count: 0 },
    signal: ended.signal,
  }
  const report = (result: Omit<Result, 'history' | 'path'>): Result => {
    const path = history.filter((visit) => visit.within.length === 0).map((visit) => visit.state)
    return { ...result, history, path }
  }
  const timer = new AbortController()
  const timeout = clock.sleep(
    (definition.TimeoutSeconds ?? 0) * 1000,
    definition.TimeoutSeconds === undefined ? AbortSignal.abort() : timer.signal,
  )
  const stopped = new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()))
  try {
    const frame = { execution, states: definition.States, within: [], variables: {} }
    return await Promise.race([
      runChain(definition.StartAt, input, { frame, onVisit: options.onVisit }).then(
        (output) => report({ status: 'SUCCEEDED', output }),
        (thrown: unknown) => failed(thrown, report),
      ),
      timeout.then(() => report({ status: 'TIMED_OUT', error: 'States.Timeout' })),
      stopped.then(() => report({ status: 'ABORTED' })),
    ])
  } finally {
    timer.abort('over')
    ended.abort('over')
  }
}

/** A state's failure ends the execution; a mistake of the test is thrown on. */
function failed(thrown: unknown, report: (result: Omit<Result, 'history' | 'path'>) => Result): Result {
  const { error, cause } = failureOf(thrown)
  return report({ status: 'FAILED', error, cause })
}

interface Running {
  readonly frame: Frame
  readonly onVisit: RunOptions['onVisit']
}

async function runChain(startAt: string, input: unknown, running: Running): Promise<unknown> {
  const { execution } = running.frame
  let [name, data]: [string | undefined, unknown] = [startAt, input]
  while (name !== undefined) {
    // An execution that has ended elsewhere goes no step further.
    if (execution.signal.aborted) await new Promise<never>(() => undefined)
    const done = await visitState(name, data, running)
    ;[name, data] = [done.next, done.output]
  }
  return data
}

async function visitState(name: string, input: unknown, running: Running) {
  const { frame, onVisit } = running
  const { execution } = frame
  const state = frame.states[name]!
  const visit: Visit = { state: name, type: state.Type, within: frame.within, enteredAt: execution.clock.now(), input, retries: 0 }
  execution.history.push(visit)
  onVisit?.(visit)
  execution.visits.count += 1
  if (execution.visits.count > MAX_VISITS)
    throw new StateFailure('States.Runtime', 'The execution reached the maximum number of history events')
  const step: Step = { frame, name, visit, input }
  const inner: RunChain = (processor, data, part) =>
    runChain(processor.StartAt, data, { ...running, frame: { execution, states: processor.States, ...part } })
  try {
    const done = await runState(state, step, inner)
    if (Buffer.byteLength(JSON.stringify(done.output)) > MAX_BYTES) {
      throw new StateFailure(
        'States.DataLimitExceeded',
        `The state "${name}" returned a result with a size exceeding the maximum number of bytes`,
      )
    }
    Object.assign(visit, { output: done.output, exitedAt: execution.clock.now(), ...(done.next === undefined ? {} : { next: done.next }) })
    return done
  } catch (thrown) {
    const failure = failureOf(thrown)
    Object.assign(visit, { error: failure.error, exitedAt: execution.clock.now() })
    throw failure
  }
}
