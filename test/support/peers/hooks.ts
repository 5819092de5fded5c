import type { VirtualClock } from './clock.ts'
import { never } from './work.ts'

export type Service = 'dynamodb' | 's3' | 'ses' | 'sqs' | 'events' | 'states' | 'secrets' | 'lambda'

/** One attempt of one SDK call: the SDK's own retries make a new Call with the next attempt number. */
export interface Call {
  readonly service: Service
  /** As in the command's name without "Command": PutItem, SendRawEmail ... */
  readonly operation: string
  /** A hook may replace it or its members; the caller's object is never touched. */
  input: Record<string, unknown>
  /** Counts all calls behind the same hooks, from 1. */
  readonly sequence: number
  readonly attempt: number
}

export type Outcome = { readonly output: Record<string, unknown> } | { readonly error: unknown }

/**
 * What a test may do around a call. `beforeCall` throws: the service never saw it. `afterCall` throws: it was applied and
 * the answer lost. Either awaits the clock: a slow call. Either never resolves: the caller was killed.
 */
export interface Hook {
  beforeCall?(call: Call): void | Promise<void>
  afterCall?(call: Call, outcome: Outcome): void | Promise<void>
}

export interface Hooks {
  /** Hooks run in the order in which they were added; the result removes this one. */
  add(hook: Hook): () => void
  run(call: Omit<Call, 'sequence'>, apply: (call: Call) => Promise<Record<string, unknown>>): Promise<Record<string, unknown>>
  /** How often each operation was called, "dynamodb:PutItem" -> 3; attempts count. */
  readonly counts: ReadonlyMap<string, number>
}

/** One set of hooks is usually shared by all peers of a test. */
export function createHooks(): Hooks {
  let hooks: readonly Hook[] = []
  const counts = new Map<string, number>()
  let sequence = 0

  const finish = async (call: Call, outcome: Outcome) => {
    for (const hook of hooks) await hook.afterCall?.(call, outcome)
  }
  return {
    counts,
    add(hook) {
      hooks = [...hooks, hook]
      return () => {
        hooks = hooks.filter((other) => other !== hook)
      }
    },
    async run(attempt, apply) {
      const call: Call = { ...attempt, sequence: (sequence += 1) }
      const name = `${call.service}:${call.operation}`
      counts.set(name, (counts.get(name) ?? 0) + 1)
      for (const hook of hooks) await hook.beforeCall?.(call)
      let output
      try {
        output = await apply(call)
      } catch (error) {
        await finish(call, { error })
        throw error
      }
      await finish(call, { output })
      return output
    },
  }
}

export type CallMatch = (call: Call) => boolean

/** `on('dynamodb', 'PutItem')` for the helpers below. */
export const on =
  (service: Service, operation?: string): CallMatch =>
  (call) =>
    call.service === service && (operation === undefined || call.operation === operation)

/** The first `times` matching calls fail before the service sees them. */
export function failBefore(match: CallMatch, error: () => unknown, times = 1): Hook {
  let left = times
  return {
    beforeCall(call) {
      if (left > 0 && match(call)) {
        left -= 1
        throw error()
      }
    },
  }
}

/** The first `times` matching calls are applied, and their answer is lost. */
export function loseAnswer(match: CallMatch, times = 1, error: () => unknown = connectionLost): Hook {
  let left = times
  return {
    afterCall(call, outcome) {
      if (left > 0 && match(call) && 'output' in outcome) {
        left -= 1
        throw error()
      }
    },
  }
}

/** Every matching call takes this long before it is applied. */
export function delay(match: CallMatch, options: { clock: VirtualClock; ms: (call: Call) => number }): Hook {
  return {
    async beforeCall(call) {
      if (match(call)) await options.clock.sleep(options.ms(call))
    },
  }
}

/** The caller dies at its n-th matching call, `before` or `after` the service applied it; its promise never settles. */
export function kill(match: CallMatch, at: { nth: number; when: 'before' | 'after'; onKill?: (call: Call) => void }): Hook {
  let seen = 0
  let dying: Call | undefined
  const die = (call: Call) => {
    at.onKill?.(call)
    return never()
  }
  return {
    async beforeCall(call) {
      if (!match(call)) return
      seen += 1
      if (seen !== at.nth) return
      if (at.when === 'before') await die(call)
      dying = call
    },
    async afterCall(call) {
      if (call === dying) await die(call)
    },
  }
}

/** What Node reports when the peer's answer did not arrive; the SDK takes it as transient and tries again. */
export function connectionLost(): Error {
  return Object.assign(new Error('socket hang up'), { name: 'TimeoutError', code: 'ECONNRESET' })
}
