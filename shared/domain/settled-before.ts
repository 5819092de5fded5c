import { addSeconds, type Instant } from './day.ts'

/**
 * How old a publish mark is before the feed of changes gives it. A mark says when its writer read the clock; it is seen later: by as much
 * as the writer may still run (30 seconds in publish-events, 240 in the sweep), clocks differ and the index lags. Whoever reads on from a
 * position must find everything before it there, since it never looks back.
 */
export const settlingSeconds = 300

/** What was published before this instant is all there. */
export const settledBefore = (now: Instant): Instant => addSeconds(now, -settlingSeconds)
