import type { VirtualClock } from './clock.ts'
import type { Hooks, Service } from './hooks.ts'

type Output = Record<string, unknown>
/** One operation of a service: the command's input (already rewritten by hooks) and the serialised request as it would be sent. */
export type Operation = (
  input: never,
  wire: { readonly body?: unknown; readonly headers?: Record<string, string> },
) => Output | Promise<Output>
export type Operations = Readonly<Record<string, Operation>>

interface MiddlewareArguments {
  readonly input: Record<string, unknown>
  readonly request: { readonly headers?: Record<string, string>; readonly body?: unknown }
}
type Handler = (args: MiddlewareArguments) => Promise<{ output: unknown; response: unknown }>
interface Stack {
  remove(name: string): boolean
  addRelativeTo(
    middleware: (next: Handler, context: { commandName?: string }) => Handler,
    options: { name: string; relation: 'after'; toMiddleware: string; override: boolean },
  ): void
}

export interface Peer {
  readonly service: Service
  readonly hooks: Hooks
  readonly operations: Operations
}

/** What the SDK does to a request for the sake of the network and its log, which no peer looks at. */
const onlyForNetworks = [
  'loggerMiddleware',
  'hostHeaderMiddleware',
  'recursionDetectionMiddleware',
  'getUserAgentMiddleware',
  'httpAuthSchemeMiddleware',
  'httpSigningMiddleware',
]

/**
 * Puts a peer where the network begins: after the SDK's validation, serialisation and retry loop, instead of signing and
 * sending. So adapters run with their real client, commands, retries and error classes.
 */
export function attachPeer<C extends { middlewareStack: unknown }>(client: C, peer: Peer): C {
  const stack = client.middlewareStack as Stack
  for (const name of onlyForNetworks) stack.remove(name)
  stack.addRelativeTo(
    (_next, context) => async (args) => {
      const operation = (context.commandName ?? '').replace(/Command$/, '')
      const apply = peer.operations[operation]
      if (apply === undefined) throw new Error(`The ${peer.service} peer does not know ${operation}`)
      const attempt = Number(/attempt=(\d+)/.exec(args.request.headers?.['amz-sdk-request'] ?? '')?.[1] ?? 1)
      const call = { service: peer.service, operation, input: { ...args.input }, attempt }
      const output = await peer.hooks.run(call, async (seen) => apply(seen.input as never, args.request))
      return { output: { $metadata: { httpStatusCode: 200, requestId: 'peer' }, ...output }, response: undefined }
    },
    { name: 'inMemoryPeer', relation: 'after', toMiddleware: 'retryMiddleware', override: true },
  )
  return client
}

interface RetryToken {
  getRetryCount(): number
  getRetryDelay(): number
}

/** The SDK's standard retries (back-off with full jitter up to 20 s), except that they wait on the test's clock. */
export function retriesOn(clock: Pick<VirtualClock, 'sleep'>, options: { maxAttempts?: number; random?: () => number } = {}) {
  const { maxAttempts = 3, random = Math.random } = options
  const token = (count: number): RetryToken => ({ getRetryCount: () => count, getRetryDelay: () => 0 })
  return {
    async acquireInitialRetryToken() {
      return token(0)
    },
    async refreshRetryTokenForRetry(last: RetryToken, failure: { errorType: string }) {
      const count = last.getRetryCount() + 1
      if (failure.errorType === 'CLIENT_ERROR' || count >= maxAttempts) throw new Error('No retry token available')
      const baseMs = failure.errorType === 'THROTTLING' ? 500 : 100
      await clock.sleep(Math.floor(random() * Math.min(20_000, baseMs * 2 ** (count - 1))))
      return token(count)
    },
    recordSuccess() {
      // The standard strategy's token bucket is left out: a test's calls are few.
    },
  }
}

/** Retries without waiting, for tests that move no clock. */
export const retriesAtOnce = () => retriesOn({ sleep: () => Promise.resolve() })

const nowhere = { url: new URL('https://peer.invalid') }

/** What every client behind a peer is made with: nothing of it reaches a network, nor the settings of whoever runs the tests. */
export const offline = {
  region: 'eu-central-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  defaultsMode: 'standard',
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  ignoreConfiguredEndpointUrls: true,
  // Where a request would go to is worked out once, not for each call; a queue's URL says nothing of it.
  endpointProvider: () => nowhere,
  useQueueUrlAsEndpoint: false,
  cacheMiddleware: true,
} as const
