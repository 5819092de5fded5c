/**
 * Lets the application in memory live: pollers, executions, schedules and the mail provider go on side by side, and time jumps from one
 * thing that happens to the next.
 */
import type { InMemoryApp } from '../peers/app.ts'
import type { Schedule, Source } from '../peers/event-sources.ts'

export type Life = {
  /** Everything that happens in this time, in its order. */
  advance(seconds: number): Promise<void>
  /** Until nothing more happens within the next minute; an execution may still wait for an answer that comes later or never. */
  rest(): Promise<void>
  /** Something that goes on beside the pollers: a call from outside. */
  begin(work: () => Promise<unknown>): void
}

type Parts = {
  readonly app: InMemoryApp
  /** More than the template wires: the mail provider's events. Each answers how many it has taken. */
  readonly watchers: readonly (() => number)[]
  /** When each schedule has something to do; one that finds nothing does nothing, so such ticks are passed over. */
  readonly dueAtMs: (schedule: Schedule) => number | undefined
}

/** Lambda polls a queue by several pollers, and a stream's shard by one. */
const pollersOf = ({ name }: Source): number => (/sqs/i.test(name) ? 2 : 1)

const tickAfter = (ms: number, everyMs: number): number => Math.ceil(ms / everyMs) * everyMs

export const lifeOf = ({ app, watchers, dueAtMs }: Parts): Life => {
  const { clock } = app
  const polling = new Map<Source, number>()
  const fired = new Map<Schedule, number>()
  let moved = 0

  const poll = (source: Source) => {
    for (let free = pollersOf(source) - (polling.get(source) ?? 0); free > 0; free -= 1) {
      polling.set(source, (polling.get(source) ?? 0) + 1)
      const done = source.pump().then((taken) => (moved += taken))
      void done.finally(() => polling.set(source, (polling.get(source) ?? 0) - 1))
    }
  }
  const tickOf = (schedule: Schedule): number | undefined => {
    const due = dueAtMs(schedule)
    if (due === undefined) return undefined
    const last = fired.get(schedule)
    return tickAfter(Math.max(due, clock.nowMs(), last === undefined ? 0 : last + 1), schedule.everyMs)
  }
  const fire = (schedule: Schedule) => {
    fired.set(schedule, clock.nowMs())
    // One that fails comes again with the next tick. What it put on a queue is to be looked at once it is done.
    const done = () => void (moved += 1)
    schedule.fire().then(done, done)
  }
  const look = async () => {
    moved = 0
    for (const watcher of watchers) moved += watcher()
    app.sources.forEach(poll)
    await clock.advance(0)
  }
  /** Until nothing more happens without time passing: the last look began at rest, so it has seen everything. */
  const settle = async () => {
    for (let quiet = 0; quiet < 2; quiet = moved === 0 ? quiet + 1 : 0) await look()
  }
  const nextMs = (): number => {
    const ticks = app.schedules.map(tickOf)
    const all = [app.sqs.nextVisibleMs(), clock.nextWakeMs(), ...ticks].filter((at) => at !== undefined)
    return Math.min(Infinity, ...all)
  }
  const goTo = async (ms: number) => {
    const ticking = app.schedules.filter((schedule) => tickOf(schedule) === ms)
    await clock.advance(ms - clock.nowMs())
    ticking.forEach(fire)
    await settle()
  }
  return {
    async advance(seconds) {
      const target = clock.nowMs() + seconds * 1000
      await settle()
      for (let next = nextMs(); next <= target; next = nextMs()) await goTo(next)
      await goTo(target)
    },
    async rest() {
      await settle()
      for (let next = nextMs(); next <= clock.nowMs() + 60_000; next = nextMs()) await goTo(next)
    },
    begin(work) {
      moved += 1
      work().catch(() => undefined)
    },
  }
}
