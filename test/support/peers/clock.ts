import { allAtRest, rest } from './work.ts'

/**
 * Time of a test: it stands still until the test moves it, or until everything that works has come to rest and only
 * sleepers are left (`run`). Peers, interpreter and fault schedules share one, so an hour of waiting costs nothing.
 */
export interface VirtualClock {
  nowMs(): number
  now(): Date
  /** Resolves when the clock has been moved past now + ms; once the signal is aborted, never. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  /** Moves on by ms, waking the sleepers in order of their time and letting each do its work before the next wakes. */
  readonly advance: (ms: number) => Promise<void>
  /** Awaits `work`, jumping to the next sleeper's time whenever nothing else can happen. */
  run<T>(work: Promise<T>): Promise<T>
  /** When the next sleeper wakes; undefined when nobody sleeps. */
  nextWakeMs(): number | undefined
  /** How many sleep. */
  sleepers(): number
}

interface Sleeper {
  readonly atMs: number
  readonly wake: () => void
}

const STALL_AFTER_MS = 5_000

/** Starts at a Tuesday noon in UTC unless told otherwise. */
export function virtualClock(start: Date | string = '2026-03-10T12:00:00.000Z'): VirtualClock {
  let nowMs = new Date(start).getTime()
  const waiting: Sleeper[] = []

  const sleep = (ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (signal?.aborted === true) return
      const goOn = rest()
      const wake = () => {
        goOn()
        resolve()
      }
      const sleeper = { atMs: nowMs + Math.max(0, ms), wake }
      const place = waiting.findIndex((other) => other.atMs > sleeper.atMs)
      waiting.splice(place === -1 ? waiting.length : place, 0, sleeper)
      signal?.addEventListener('abort', () => {
        const at = waiting.indexOf(sleeper)
        if (at === -1) return
        waiting.splice(at, 1)
        goOn()
      })
    })
  const wakeNext = () => {
    const next = waiting.shift()
    if (next === undefined) return
    nowMs = Math.max(nowMs, next.atMs)
    next.wake()
  }
  const advance = async (ms: number) => {
    const target = nowMs + ms
    await allAtRest()
    while (waiting[0] !== undefined && waiting[0].atMs <= target) {
      wakeNext()
      await allAtRest()
    }
    nowMs = Math.max(nowMs, target)
  }
  const run = async <T>(work: Promise<T>): Promise<T> => {
    const state = { done: false }
    const finished = work.finally(() => (state.done = true))
    finished.catch(() => undefined)
    let restingSince = Date.now()
    while (!state.done) {
      await allAtRest()
      if (state.done) break
      if (waiting.length > 0) {
        wakeNext()
        restingSince = Date.now()
      } else if (Date.now() - restingSince > STALL_AFTER_MS) {
        throw new Error('The clock is stalled: the work is not done, and nothing sleeps that could be woken')
      } else {
        await new Promise<void>((resolve) => setTimeout(resolve, 1))
      }
    }
    return finished
  }
  const nextWakeMs = () => waiting[0]?.atMs
  return { nowMs: () => nowMs, now: () => new Date(nowMs), sleep, advance, run, nextWakeMs, sleepers: () => waiting.length }
}

const over = 'over'

/** `work`, or what `expired` makes of it when it is not done after ms; an unfinished timer does not outlive the work. */
export async function withTimeout<T>(
  clock: Pick<VirtualClock, 'sleep'>,
  limit: { ms: number; expired: () => T | Promise<T> },
  work: Promise<T>,
): Promise<T> {
  const timer = new AbortController()
  try {
    return await Promise.race([work, clock.sleep(limit.ms, timer.signal).then(limit.expired)])
  } finally {
    // With a reason of its own: the usual one is an exception with a stack, made only to be thrown away.
    timer.abort(over)
  }
}
