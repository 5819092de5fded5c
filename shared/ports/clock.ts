import type { Instant } from '../domain/day.ts'

export type Clock = { readonly now: () => Instant }

/** Fresh unique ids, such as the attempt id of a mail claim. */
export type Ids = { readonly next: () => string }

/** Waits for a random time between half of the given one and all of it; injected, since tests have a clock of their own. */
export type Pause = (atMostMs: number) => Promise<void>
