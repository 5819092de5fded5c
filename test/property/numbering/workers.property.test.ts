// Whatever the interleaving of any workers at one queue, their clocks and their misfortunes: 1..n, chained, each draft issued once.
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { addSeconds, instantOf } from '../../../shared/domain/day.ts'
import { cases } from '../../support/cases.ts'
import { entriesOf, openWorkplace, troubles, work, wrongWith } from '../../support/workers.ts'

const midnight = instantOf('2026-12-31T23:00:00.000Z')
const share = fc.constantFrom(0, 1 / 30)

const history = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  startSeconds: fc.integer({ min: -3, max: 1 }),
  workers: fc.array(fc.record({ afterMs: fc.integer({ min: 0, max: 800 }), skewMs: fc.integer({ min: -2000, max: 2000 }) }), {
    minLength: 1,
    maxLength: 12,
  }),
  trouble: fc.record({ failing: share, answerLost: share, killed: fc.constantFrom(0, 1 / 6) }),
})

it('workers of one queue number it without a gap', async () => {
  await fc.assert(
    fc.asyncProperty(history, async ({ seed, startSeconds, workers, trouble }) => {
      const place = await openWorkplace(seed, addSeconds(midnight, startSeconds))
      const { clock, hooks } = place.peer
      const remove = hooks.add(troubles(place, trouble))
      const live = async ({ afterMs, skewMs }: (typeof workers)[number], at: number) => {
        await clock.sleep(afterMs)
        return work(place, { number: at + 1, skewMs })
      }
      const ended = await clock.run(Promise.all(workers.map(live)))
      remove()
      const entries = await clock.run(entriesOf(place, workers.length))
      expect(await clock.run(wrongWith(place, entries))).toEqual([])
      expect([ended.every(({ outcome }) => outcome === 'issued'), entries.length]).toEqual([true, workers.length])
    }),
    { numRuns: cases(15) },
  )
})
