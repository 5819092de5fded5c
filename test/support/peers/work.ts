import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * What is being done in real time: a function that renders or compresses must not find the test's clock jumped ahead
 * only because the event loop was quiet for a moment.
 */
interface Work {
  /** How many of its parts sleep on a clock, or will never go on. */
  resting: number
}

const current = new AsyncLocalStorage<Work>()
const underWay = new Set<Work>()
/** A piece of work that does nothing for so long is taken to wait for something that never comes. */
const PATIENCE_MS = 2_000

export interface Ticket {
  run<T>(work: () => T): T
  end(): void
}

/** What a service does by itself afterwards is not done by the process that asked for it, and does not end with it. */
export const byItself: <T>(work: () => T) => T = AsyncLocalStorage.snapshot()

/** Announces a piece of work; until it ends or sleeps, clocks do not jump. */
export function startWork(): Ticket {
  const work: Work = { resting: 0 }
  underWay.add(work)
  return { run: (part) => current.run(work, part), end: () => void underWay.delete(work) }
}

/** What an earlier run has left lying will never go on, and no clock need look at it any more. */
export function forgetWork(): void {
  underWay.clear()
}

/** Marks the work that calls it as resting until the result is called. */
export function rest(): () => void {
  const work = current.getStore()
  if (work === undefined) return () => undefined
  work.resting += 1
  return () => {
    work.resting -= 1
  }
}

/** A promise that never settles: what a killed process answers. */
export function never(): Promise<never> {
  rest()
  return new Promise<never>(() => undefined)
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))
const busy = () => [...underWay].some(({ resting }) => resting === 0)
const reading = () => process.getActiveResourcesInfo().some((name) => name.startsWith('FSReq'))

/** Resolves when nothing can go on any more without time passing. */
export async function allAtRest(): Promise<void> {
  const since = Date.now()
  for (let quiet = 0; quiet < 3;) {
    await turn()
    const moving = (busy() || reading()) && Date.now() - since < PATIENCE_MS
    quiet = moving ? 0 : quiet + 1
    if (moving && Date.now() - since > 5) await new Promise<void>((resolve) => setTimeout(resolve, 1))
  }
}
