// Goods are invoiced and their delivery is never told: where the seller wants it, somebody is asked, once, until it comes, whatever goes wrong.
import { describe, expect, it } from 'vitest'
import { events, openHouse } from '../support/house.ts'
import { faultAt, faults, listSites } from '../support/house/faults.ts'
import { violations } from '../support/house/invariants.ts'

const order = 'SO-1'
const days = (count: number) => count * 86_400

const billing = { trigger: 'placed', onePer: 'order', orderCharges: 'first' } as const
const open = (deliveryWithinDays?: number) =>
  openHouse({ seller: { billing, desk: { twoPersons: false, ...(deliveryWithinDays && { deliveryWithinDays }) } } })
type House = Awaited<ReturnType<typeof open>>

const missing = (house: House) =>
  house
    .records()
    .workItems.flatMap((item) =>
      item.kind === 'missingFact' ? [[item.state, item.orderId, ...item.findings.map(({ code }) => code)]] : [],
    )
const asked = (state: string) => [[state, order, 'DELIVERY_FACT_MISSING']]

describe('an order that is invoiced', () => {
  it('and of which no delivery was told in the days that its seller gives waits for a person, and not before', async () => {
    const house = await open(3)
    await house.publish(events.placed())
    await house.advance(days(3))
    expect(missing(house)).toEqual([])
    await house.advance(days(1))
    expect(missing(house)).toEqual(asked('OPEN'))
  })

  it('is asked for once, though more is told of it, and closed by its delivery', async () => {
    const house = await open(3)
    await house.publish(events.placed())
    await house.advance(days(4))
    await house.publish(events.shipped(order, 'D-1'))
    await house.advance(days(4))
    expect(missing(house)).toEqual(asked('OPEN'))
    await house.publish(events.delivered(order, 'L-1'))
    await house.rest()
    expect(missing(house)).toEqual(asked('DONE'))
  })

  it('is closed by its return, and by a cancellation that is credited', async () => {
    const creditNotes = { prefix: 'A', journal: 'AV', onReturn: 'automatic', onCancellation: 'automatic' } as const
    for (const last of [events.returned(order, 'R-1'), events.cancelled(order)]) {
      const house = await openHouse({ seller: { billing, desk: { twoPersons: false, deliveryWithinDays: 3 }, creditNotes } })
      await house.publish(events.placed())
      await house.advance(days(4))
      expect(missing(house)).toEqual(asked('OPEN'))
      await house.publish(last)
      await house.rest()
      expect(missing(house)).toEqual(asked('DONE'))
    }
  })

  it('is nobody’s matter once it is delivered, nor of a seller that has no such days', async () => {
    const house = await open(3)
    await house.publish(events.placed(), events.delivered(order, 'L-1'))
    const silent = await open()
    await silent.publish(events.placed())
    for (const each of [house, silent]) await each.advance(days(10))
    expect([missing(house), missing(silent)]).toEqual([[], []])
  })
})

describe('with one fault at any call', () => {
  const invoiced = async (): Promise<House> => {
    const house = await open(3)
    await house.publish(events.placed())
    await house.advance(3600)
    return house
  }
  const story = async (house: House): Promise<string[]> => {
    await house.advance(days(4))
    const before = missing(house)
    await house.publish(events.delivered(order, 'L-1'))
    await house.rest()
    await house.advance(days(1))
    const records = house.records()
    return [JSON.stringify([before, missing(house)]), `${records.entries.length} invoice`, ...violations(records)]
  }
  const good = [JSON.stringify([asked('OPEN'), asked('DONE')]), '1 invoice']

  const sitesOfAGoodDay = async (): Promise<string[]> => {
    const house = await invoiced()
    const sites: string[] = []
    house.app.hooks.add(listSites(sites))
    expect(await story(house)).toEqual(good)
    return sites
  }

  for (const fault of faults)
    it(`one person is asked, and the delivery ends it (${fault})`, async () => {
      const sites = await sitesOfAGoodDay()
      const ours = sites.flatMap((site, at) => (/^(?:sweep|receive-order) /.test(site) ? [at + 1] : []))
      const wrong: string[] = []
      for (const n of ours) {
        const house = await invoiced()
        const hook = faultAt(n, fault, house.app.clock.sleep)
        house.app.hooks.add(hook)
        const found = await story(house)
        if (found.join() !== good.join() || hook.site() === undefined) wrong.push(`call ${n}, ${hook.site()}: ${found.join(' ')}`)
      }
      expect(ours.length).toBeGreaterThan(5)
      expect(wrong).toEqual([])
    })
})
