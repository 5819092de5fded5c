import type { VirtualClock } from './clock.ts'
import { virtualClock, withTimeout } from './clock.ts'
import type { Hooks } from './hooks.ts'
import { createHooks } from './hooks.ts'
import { startWork } from './work.ts'

/** A Lambda function as its handler file exports it; middleware-wrapped handlers fit too. */
export type LambdaHandler = (event: never, context: never) => unknown

export interface LambdaPeerOptions {
  readonly clock?: VirtualClock
  readonly hooks?: Hooks
  /** Function name or ARN -> handler. */
  readonly functions?: Readonly<Record<string, LambdaHandler>>
  /** On the test's clock, per function name; 30 s when left out. Only with a clock: nothing else ends a killed call. */
  readonly timeoutMs?: (functionName: string) => number
}

export interface LambdaPeer {
  readonly hooks: Hooks
  /** As Step Functions or a poller calls it: the event and the answer cross as JSON; what is thrown keeps its name. */
  invoke(functionName: string, event: unknown): Promise<unknown>
  register(functionName: string, handler: LambdaHandler): void
  /** Whether there is such a function; names and ARNs, with or without a qualifier. */
  has(functionName: string): boolean
}

/** An error as the Lambda service reports it: `name` is the errorType that Retry and Catch see. */
export class LambdaError extends Error {
  override readonly name: string
  constructor(errorType: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = errorType
  }
}

/** "arn:aws:lambda:...:function:validate-order:live" -> "validate-order". */
export const functionNameOf = (id: string) => (id.startsWith('arn:') ? (id.split(':')[6] ?? id) : id)

const asJson = (value: unknown): unknown => (value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown))

/** Lambda functions in memory. */
export function lambdaPeer(options: LambdaPeerOptions = {}): LambdaPeer {
  const { clock = virtualClock(), hooks = createHooks(), timeoutMs = () => 30_000 } = options
  const handlers = new Map(Object.entries(options.functions ?? {}).map(([name, handler]) => [functionNameOf(name), handler]))
  let serial = 0

  const call = async (name: string, event: unknown) => {
    const handler = handlers.get(name)
    if (handler === undefined) throw new LambdaError('Lambda.ResourceNotFoundException', `Function not found: ${name}`)
    const deadlineMs = clock.nowMs() + timeoutMs(name)
    const context = {
      functionName: name,
      awsRequestId: `00000000-0000-4000-a000-${String((serial += 1)).padStart(12, '0')}`,
      invokedFunctionArn: `arn:aws:lambda:eu-central-1:000000000000:function:${name}`,
      getRemainingTimeInMillis: () => Math.max(0, deadlineMs - clock.nowMs()),
    }
    return asJson(await handler(asJson(event) as never, context as never))
  }
  const timedOut = (name: string): never => {
    throw new LambdaError('Sandbox.Timedout', `Task timed out after ${(timeoutMs(name) / 1000).toFixed(2)} seconds`)
  }
  return {
    hooks,
    register: (id, handler) => void handlers.set(functionNameOf(id), handler),
    has: (id) => handlers.has(functionNameOf(id)),
    async invoke(id, event) {
      const name = functionNameOf(id)
      const attempt = { service: 'lambda' as const, operation: 'Invoke', input: { FunctionName: name, Payload: event }, attempt: 1 }
      const ticket = startWork()
      const work = ticket.run(() => hooks.run(attempt, async (seen) => ({ Payload: await call(name, seen.input['Payload']) })))
      const limit = { ms: timeoutMs(name), expired: () => timedOut(name) }
      try {
        const { Payload } = await (options.clock === undefined ? work : withTimeout(clock, limit, work))
        return Payload
      } finally {
        ticket.end()
      }
    },
  }
}
