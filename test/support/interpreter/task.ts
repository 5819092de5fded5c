import { functionNameOf } from '../peers/lambda.ts'
import { withTimeout } from '../peers/clock.ts'
import type { TaskState } from './definition.ts'
import type { Step, TaskCall } from './execution.ts'
import { fillField } from './execution.ts'
import { InterpreterMistake, StateFailure } from './failure.ts'

const WAITING = '.waitForTaskToken'
const LAMBDA = /^arn:aws[^:]*:states:::lambda:invoke$/
const FUNCTION_ARN = /^arn:aws[^:]*:lambda:/

/** The result of one attempt of a task, or the failure it ends with. */
export async function runTask(state: TaskState, step: Step): Promise<unknown> {
  const { clock, signal } = step.frame.execution
  const seconds = await limit(state.TimeoutSeconds, 'TimeoutSeconds', step)
  const over = new AbortController()
  const waits = state.Resource.endsWith(WAITING)
  const work = waits ? waitForToken(state, step, AbortSignal.any([over.signal, signal])) : callWithArguments(state, step, state.Resource)
  if (seconds === undefined) return work
  const expired = (): never => {
    throw new StateFailure('States.Timeout', `Task did not finish within ${seconds} seconds`)
  }
  try {
    return await withTimeout(clock, { ms: seconds * 1000, expired }, work)
  } finally {
    over.abort('over')
  }
}

async function limit(template: number | string | undefined, field: string, step: Step): Promise<number | undefined> {
  return template === undefined ? undefined : Number(await fillField(step, { [field]: template }))
}

async function callWithArguments(state: TaskState, step: Step, resource: string): Promise<unknown> {
  const given = state.Arguments === undefined ? step.input : await fillField(step, { Arguments: state.Arguments })
  const { execution } = step.frame
  return call({ resource, arguments: given, state: step.name, token: step.token, execution: execution.id }, step)
}

async function call(task: TaskCall, step: Step): Promise<unknown> {
  const { tasks } = step.frame.execution
  const known = tasks.resources?.[task.resource]
  if (known !== undefined) return plain(await known(task.arguments as never, task))
  if (tasks.lambda !== undefined && FUNCTION_ARN.test(task.resource)) {
    return plain(await tasks.lambda(functionNameOf(task.resource), task.arguments, task))
  }
  if (tasks.lambda !== undefined && LAMBDA.test(task.resource)) {
    const { FunctionName, Payload } = task.arguments as { FunctionName: string; Payload?: unknown }
    const payload = await tasks.lambda(functionNameOf(FunctionName), Payload ?? {}, task)
    return { ExecutedVersion: '$LATEST', StatusCode: 200, Payload: plain(payload) }
  }
  throw new InterpreterMistake(`The interpreter has no task for ${task.resource} (state "${step.name}")`)
}

/** Results cross as JSON; nothing becomes null. */
const plain = (value: unknown): unknown => (value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown))

/** Hands the token over by the integration and waits until somebody ends the task with it. */
async function waitForToken(state: TaskState, step: Step, over: AbortSignal): Promise<unknown> {
  const { tokens, clock } = step.frame.execution
  const opened = tokens.open()
  over.addEventListener('abort', opened.close)
  const heartbeat = await limit(state.HeartbeatSeconds, 'HeartbeatSeconds', step)
  const stop = new AbortController()
  try {
    const withToken = { ...step, token: opened.token }
    // The heart may have to beat already while the request is handed over.
    const watched =
      heartbeat === undefined
        ? []
        : [beating({ clock, seconds: heartbeat, stop: AbortSignal.any([stop.signal, over]), onBeat: opened.onBeat })]
    await callWithArguments(state, withToken, state.Resource.slice(0, -WAITING.length))
    return await Promise.race([opened.outcome, ...watched])
  } finally {
    stop.abort('over')
    opened.close()
  }
}

interface Heart {
  readonly clock: Step['frame']['execution']['clock']
  readonly seconds: number
  readonly stop: AbortSignal
  readonly onBeat: (beat: () => void) => void
}

function beating(heart: Heart): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>()
  promise.catch(() => undefined)
  let timer = new AbortController()
  const watch = () => {
    const mine = (timer = new AbortController())
    void heart.clock.sleep(heart.seconds * 1000, AbortSignal.any([mine.signal, heart.stop])).then(() => {
      reject(new StateFailure('States.HeartbeatTimeout', `No heartbeat for ${heart.seconds} seconds`))
    })
  }
  heart.onBeat(() => {
    timer.abort('over')
    watch()
  })
  watch()
  return promise
}
