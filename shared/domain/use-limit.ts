import type { Instant } from './day.ts'

/** Uses are counted by the minute or the hour of the clock. */
export type LimitWindow = 'minute' | 'hour'
const windows = { minute: { prefix: 'yyyy-mm-ddThh:mm'.length, seconds: 60 }, hour: { prefix: 'yyyy-mm-ddThh'.length, seconds: 3600 } }

/** What the windows are called: two instants of one window give one name. */
export const windowAt = (window: LimitWindow, at: Instant): string => at.slice(0, windows[window].prefix)

export const secondsOf = (window: LimitWindow): number => windows[window].seconds

/** Whole seconds until the next window begins: 1 at least. */
export const secondsLeft = (window: LimitWindow, at: Instant): number => {
  const { seconds } = windows[window]
  return Math.ceil(seconds - ((Date.parse(at) / 1000) % seconds))
}
