/** Seconds since 1970, as Stripe counts. */
export type Seconds = number

type Entry = { at: Seconds; readonly order: number; readonly run: () => void | Promise<void> }

/** What is still to happen in the fake, and its clock: the given one, moved forward by whoever wants to see tomorrow. */
export type Agenda = {
  readonly now: () => Seconds
  /** Lets something happen so many seconds from now. */
  readonly after: (seconds: Seconds, run: Entry['run']) => void
  /** Moves the clock, and lets all happen that is due meanwhile, each thing at its own time; 0 for what is due now. */
  readonly move: (seconds: Seconds) => Promise<void>
  /** Lets all happen now that would within this time, and leaves the clock: whoever hears of it has no other clock than the true one. */
  readonly hasten: (seconds: Seconds) => Promise<void>
}

export const agendaOn = (clock: () => Seconds): Agenda => {
  const entries: Entry[] = []
  let [ahead, count] = [0, 0]
  let running: Promise<void> = Promise.resolve()
  const now = () => clock() + ahead
  const next = (until: Seconds): Entry | undefined => {
    const due = entries.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at || a.order - b.order)[0]
    if (due !== undefined) entries.splice(entries.indexOf(due), 1)
    return due
  }
  const runUntil = async (until: Seconds): Promise<void> => {
    for (let due = next(until); due !== undefined; due = next(until)) {
      ahead += Math.max(0, due.at - now())
      await due.run()
    }
    ahead += Math.max(0, until - now())
  }
  // One after the other: two who move the clock at once would let things happen twice or out of order.
  const inTurn = (run: () => Promise<void>): Promise<void> => (running = running.catch(() => {}).then(run))
  return {
    now,
    after: (seconds, run) => void entries.push({ at: now() + seconds, order: (count += 1), run }),
    move: (seconds) => inTurn(() => runUntil(now() + seconds)),
    hasten: (seconds) =>
      inTurn(() => {
        for (const entry of entries) entry.at -= seconds
        return runUntil(now())
      }),
  }
}
