import type { Instant } from '../domain/day.ts'
import type { LimitWindow } from '../domain/use-limit.ts'

/** Counters that forget themselves. */
export type UseCounts = {
  /** Counts one more use of something by its name, and gives how many there are in this window. One whose answer was lost counts twice. */
  readonly count: (name: string, window: LimitWindow, now: Instant) => Promise<number>
}
