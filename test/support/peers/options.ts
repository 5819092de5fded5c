import { retriesAtOnce, retriesOn } from './attach.ts'
import type { VirtualClock } from './clock.ts'
import { virtualClock } from './clock.ts'
import type { Hooks } from './hooks.ts'
import { createHooks } from './hooks.ts'

export interface PeerOptions<ClientConfig> {
  /** Whoever gives a clock moves it: the SDK's pauses between retries wait on it. Without one, retries do not pause. */
  readonly clock?: VirtualClock
  readonly hooks?: Hooks
  /** For the jitter of its own client's retries. */
  readonly random?: () => number
  readonly client?: ClientConfig
}

/** Most peers of an application are only ever reached by the clients of its functions; their own is made when somebody asks for it. */
export const onFirstUse = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => (made ??= make())
}

/** The parts that peers share when a test gives them, and fresh ones when it does not. */
export function sharedParts(options: PeerOptions<unknown>) {
  const { clock, hooks = createHooks(), random = Math.random } = options
  return { clock: clock ?? virtualClock(), hooks, retryStrategy: clock === undefined ? retriesAtOnce() : retriesOn(clock, { random }) }
}
