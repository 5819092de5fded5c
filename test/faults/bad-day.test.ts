// Many orders on a day when calls fail, lose their answers, are slow and kill their callers; then a good day. Runs replay by their seed:
// SEEDS=100 tries a hundred, FIRST_SEED=42 begins there.
import { describe, expect, it } from 'vitest'
import { events, type House, openHouse, type OrderEvent } from '../support/house.ts'
import { type Random, randomFrom, shuffled } from '../support/house/chance.ts'
import { clearDesk } from '../support/house/desk.ts'
import { badDay } from '../support/house/faults.ts'
import { plainRenderer } from '../support/house/functions.ts'
import { lostIn } from '../support/house/invariants/endings.ts'
import { violations } from '../support/house/invariants.ts'

const first = Number(process.env['FIRST_SEED'] ?? 1)
const seeds = Array.from({ length: Number(process.env['SEEDS'] ?? 3) }, (_, at) => first + at)
const orders = 8

/** What the shop says of one order: shipped in two parts, some things twice, now and then cancelled or changed. */
const toldOf = (orderId: string, random: Random): OrderEvent[] => {
  const part = (id: string) => events.shipped(orderId, id, [{ lineId: '1', quantity: '1' }])
  const told = [events.placed({ orderId }), events.ready(orderId), part('D-1'), part('D-2')]
  const more = [
    ...(random() < 0.2 ? [events.cancelled(orderId)] : []),
    ...(random() < 0.2 ? [events.placed({ orderId, revision: 2, buyerReference: 'changed' })] : []),
  ]
  return shuffled([...told, ...told.filter(() => random() < 0.4), ...more], random)
}

const liveThrough = async ({ seed, orders }: { seed: number; orders: number }): Promise<House> => {
  const random = randomFrom(seed)
  const trigger = (['placed', 'ready', 'shipped'] as const)[seed % 3]!
  const house = await openHouse({
    seed,
    wiring: { renderer: plainRenderer() },
    seller: { billing: { trigger, onePer: 'shipment', orderCharges: 'first' } },
    dynamo: { transactionMs: (actions) => 20 + actions / 2, indexLagMs: () => random() * 2000 },
  })
  const end = house.app.hooks.add(badDay({ random, rate: 0.05 + random() * 0.1, sleep: (ms) => house.app.clock.sleep(ms) }))
  const all = Array.from({ length: orders }, (_, at) => toldOf(`SO-${at + 1}`, random)).flat()
  for (const event of shuffled(all, random)) {
    await house.publish(event)
    if (random() < 0.5) await house.advance(random() * 30)
  }
  await house.advance(1200)
  end()
  for (let round = 0; round < 5; round += 1) {
    await house.advance(86_400)
    if ((await clearDesk(house)) === 0) break
  }
  return house
}

/** What happened, call by call and number by number. */
const traceOf = (house: House) => [
  ...house.app.hooks.counts,
  ...house.records().entries.map(({ number, invoiceId, postedAt }) => `${number} ${invoiceId} ${postedAt}`),
  ...house.app.ses.sent.map(({ at, tags }) => `${at.toISOString()} ${tags['invoice']} ${tags['kind']}`),
]

it('a run repeats itself from its seed, to the last call', async () => {
  const [once, again] = [await liveThrough({ seed: first, orders: 2 }), await liveThrough({ seed: first, orders: 2 })]
  expect(traceOf(again)).toEqual(traceOf(once))
})

describe(`${orders} orders on a bad day`, () => {
  for (const seed of seeds) {
    it(`keep every promise, and all come to their end on the next day (seed ${seed})`, async () => {
      const house = await liveThrough({ seed, orders })
      const records = house.records()
      expect([...violations(records), ...lostIn(records, house.accepted)]).toEqual([])
    })
  }
})
