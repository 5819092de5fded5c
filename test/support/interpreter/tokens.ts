import { StateFailure } from './failure.ts'

interface Waiting {
  readonly settle: (outcome: { output: unknown } | { failure: StateFailure }) => void
  beat: () => void
}

/** Task tokens that states wait for; whoever got one over a queue ends the wait. */
export interface TaskTokens {
  /** Opens a token; `beat` is called at each heartbeat. */
  open(): { token: string; outcome: Promise<unknown>; readonly onBeat: (beat: () => void) => void; readonly close: () => void }
  /** Each answers whether somebody still waits for the token. */
  succeed(token: string, output: unknown): boolean
  fail(token: string, error: string, cause: string): boolean
  heartbeat(token: string): boolean
  readonly waiting: readonly string[]
}

export function taskTokens(): TaskTokens {
  const byToken = new Map<string, Waiting>()
  let serial = 0
  const settle = (token: string, outcome: Parameters<Waiting['settle']>[0]) => {
    const one = byToken.get(token)
    byToken.delete(token)
    one?.settle(outcome)
    return one !== undefined
  }
  return {
    get waiting() {
      return [...byToken.keys()]
    },
    open() {
      const token = `task-token-${(serial += 1)}`
      const { promise, resolve, reject } = Promise.withResolvers<unknown>()
      // Whoever waits may have given up already.
      promise.catch(() => undefined)
      byToken.set(token, {
        settle: (outcome) => ('output' in outcome ? resolve(outcome.output) : reject(outcome.failure)),
        beat: () => undefined,
      })
      const onBeat = (beat: () => void) => {
        const one = byToken.get(token)
        if (one !== undefined) one.beat = beat
      }
      return { token, outcome: promise, onBeat, close: () => void byToken.delete(token) }
    },
    succeed: (token, output) => settle(token, { output }),
    fail: (token, error, cause) => settle(token, { failure: new StateFailure(error, cause) }),
    heartbeat(token) {
      byToken.get(token)?.beat()
      return byToken.has(token)
    },
  }
}
