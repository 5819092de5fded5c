import type { Emulator } from './emulator.ts'
import type { StripeFake } from './stripe/server.ts'

export interface LocalClock {
  now: () => Date
  /** What is due meanwhile happens at its own time, as far as Stripe does it; what waits for the functions is driven on by their schedules. */
  pass: (seconds: number) => Promise<void>
}

/** Stripe's signatures are good for five minutes, so neither clock is ever further ahead of the other. */
const stepSeconds = 200

export const openClock = ({ setAhead }: Pick<Emulator, 'setAhead'>, stripe: Pick<StripeFake, 'pass'>): LocalClock => {
  let ahead = 0
  return {
    now: () => new Date(Date.now() + ahead * 1000),
    pass: async (seconds) => {
      const until = ahead + seconds
      while (ahead < until) {
        const step = Math.min(stepSeconds, until - ahead)
        ahead += step
        setAhead(ahead)
        await stripe.pass(step)
      }
    },
  }
}
