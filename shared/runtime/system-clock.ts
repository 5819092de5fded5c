import { randomInt, randomUUID } from 'node:crypto'
import { instant } from '../domain/day.ts'
import type { Clock, Ids } from '../ports/clock.ts'

export const systemClock: Clock = { now: () => instant(new Date()) }
export const systemIds: Ids = { next: () => randomUUID() }

/** Waits for a random part of the given time, so that those who wait together do not come back together. */
export const systemPause = (atMostMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, randomInt(1, atMostMs)))
