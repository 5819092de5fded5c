// Events of one order arrive in every order, twice, and something goes wrong in between: the invoices are the same as on a good day.
import { describe, expect, it } from 'vitest'
import { events, openHouse, type OrderEvent } from '../support/house.ts'
import { type Random, randomFrom, shuffled } from '../support/house/chance.ts'
import { faultAt, faults } from '../support/house/faults.ts'
import { lostIn } from '../support/house/invariants/endings.ts'
import { violations } from '../support/house/invariants.ts'

const order = 'SO-1'
const half = [{ lineId: '1', quantity: '1' }]
const four: readonly OrderEvent[] = [
  events.placed(),
  events.ready(order),
  events.shipped(order, 'D-1', half),
  events.shipped(order, 'D-2', half),
]

const permutations = <T>(items: readonly T[]): T[][] =>
  items.length < 2 ? [[...items]] : items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]))

/** A call in the middle of what happens anyway; a longer run has some behind it. */
const anywhere = (random: Random): number => 1 + Math.floor(random() * 120)

type Trigger = 'placed' | 'ready' | 'shipped'

const arrive = async (arrivals: readonly OrderEvent[], { trigger, seed }: { trigger: Trigger; seed: number }) => {
  const random = randomFrom(seed)
  const house = await openHouse({ seed, seller: { billing: { trigger, onePer: 'shipment', orderCharges: 'first' } } })
  house.app.hooks.add(faultAt(anywhere(random), faults[seed % faults.length]!, house.app.clock.sleep))
  for (const event of arrivals) {
    await house.publish(event)
    // Some meet the one before them on the way, some come when it is long done.
    if (random() < 0.5) await house.advance(random() * 20)
  }
  await house.rest()
  await house.publish(...shuffled(arrivals, random))
  await house.advance(86_400)
  const records = house.records()
  const billed = records.entries.map(({ digest }) =>
    records.snapshots
      .get(digest)
      ?.lines.map(({ quantity }) => quantity)
      .join(),
  )
  const wrong = [...violations(records), ...lostIn(records, house.accepted)]
  return { billed: billed.join(' '), states: [...new Set(records.headers.map(({ state }) => state))].join(), wrong }
}

const expected: Record<Trigger, string> = { placed: '2', ready: '2', shipped: '1 1' }

for (const trigger of ['placed', 'ready', 'shipped'] as const) {
  describe(`billed when ${trigger}`, () => {
    it('every order of arrival with duplicates and one fault ends in the same invoices', async () => {
      const wrong: string[] = []
      for (const [seed, arrivals] of permutations(four).entries()) {
        const { billed, states, wrong: found } = await arrive(arrivals, { trigger, seed })
        const said = [...found, ...(billed === expected[trigger] && states === 'SENT' ? [] : [`billed ${billed || 'nothing'}, ${states}`])]
        if (said.length > 0) wrong.push(`seed ${seed}, ${arrivals.map(({ detailType }) => detailType).join(' ')}: ${said.join('; ')}`)
      }
      expect(wrong).toEqual([])
    })
  })
}
