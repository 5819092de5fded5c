import type { Instant } from '../domain/day.ts'

/**
 * One write as its caller names it; `digest` is the hash of what is asked, so that a key is not used for two things. `attempt` names this
 * request alone among all that come under the key.
 */
export type ApiCall = { readonly subject: string; readonly key: string; readonly digest: string; readonly attempt: string }

export type ApiAnswer = { readonly status: number; readonly body: string; readonly etag: string | undefined }

/**
 * What becomes of a call that begins: it is this one's to do, another attempt is at it, it was answered before, or its key names something
 * else. An attempt that was cut off is taken over after a minute, one that failed at once: both are safe, as every command knows its own repeats.
 */
export type Begun =
  | { readonly state: 'begun' }
  | { readonly state: 'running' }
  | { readonly state: 'answered'; readonly answer: ApiAnswer }
  | { readonly state: 'otherRequest' }

export type ApiCalls = {
  readonly begin: (call: ApiCall, now: Instant) => Promise<Begun>
  /** Opens the key for the next attempt, since this one has failed. Nothing happens when another is at it, or it was answered. */
  readonly giveBack: (call: ApiCall) => Promise<void>
  /** Keeps the answer for a day. */
  readonly keep: (call: ApiCall, answer: ApiAnswer, now: Instant) => Promise<void>
  /** Counts one more call of a subject in this minute, and gives how many there are. */
  readonly count: (subject: string, now: Instant) => Promise<number>
}
