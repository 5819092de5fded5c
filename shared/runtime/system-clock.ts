import { randomUUID } from 'node:crypto'
import { instant } from '../domain/day.ts'
import type { Clock, Ids } from '../ports/clock.ts'

export const systemClock: Clock = { now: () => instant(new Date()) }
export const systemIds: Ids = { next: () => randomUUID() }
