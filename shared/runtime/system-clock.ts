import { randomInt, randomUUID } from 'node:crypto'
import { instant } from '../domain/day.ts'
import type { Clock, Ids, Pause } from '../ports/clock.ts'

export const systemClock: Clock = { now: () => instant(new Date()) }
export const systemIds: Ids = { next: () => randomUUID() }

/** A random part of the time, so that those who wait together do not come back together. */
export const systemPause: Pause = (atMostMs) =>
  new Promise((resolve) => setTimeout(resolve, randomInt(Math.ceil(atMostMs / 2), Math.ceil(atMostMs) + 1)))

/** All three, for a step that needs them. */
export const systemTime = { clock: systemClock, ids: systemIds, pause: systemPause }
