// Goods are delivered and nothing that bills them is told: somebody is asked, once, until it comes, whatever goes wrong in between.
import { describe, expect, it } from 'vitest'
import { events, openHouse } from '../support/house.ts'
import { faultAt, faults, listSites } from '../support/house/faults.ts'
import { violations } from '../support/house/invariants.ts'

const order = 'SO-1'
const hours = (count: number) => count * 3600

const open = () => openHouse({ seller: { billing: { trigger: 'shipped', onePer: 'order', orderCharges: 'first' } } })
type House = Awaited<ReturnType<typeof open>>

const missing = (house: House) =>
  house.records().workItems.flatMap((item) => (item.kind === 'missingFact' ? [[item.state, item.orderId, item.findings[0]?.field]] : []))

describe('an order that is delivered', () => {
  it('while its shipment was never told, waits for a person after six hours and not before', async () => {
    const house = await open()
    await house.publish(events.placed(), events.delivered(order, 'L-1'))
    await house.advance(hours(5))
    expect(missing(house)).toEqual([])
    await house.advance(hours(2))
    expect(missing(house)).toEqual([['OPEN', order, '']])
  })

  it('before anybody told of the order at all, is asked for by the event that is missing, and billed when that comes', async () => {
    const house = await openHouse({ seller: { billing: { trigger: 'placed', onePer: 'order', orderCharges: 'first' } } })
    await house.publish(events.delivered(order, 'L-1'))
    await house.advance(hours(7))
    expect(missing(house)).toEqual([['OPEN', order, 'OrderPlaced']])
    await house.publish(events.placed())
    await house.advance(hours(1))
    expect(missing(house)).toEqual([['DONE', order, 'OrderPlaced']])
    expect(house.records().entries).toHaveLength(1)
  })

  it('in part, or cancelled, or billed in time, is nobody’s matter', async () => {
    const house = await open()
    const part = [{ lineId: '1', quantity: '1' }]
    await house.publish(events.placed(), events.delivered(order, 'L-1', part))
    await house.publish(events.placed({ orderId: 'SO-2' }), events.delivered('SO-2', 'L-2'), events.cancelled('SO-2'))
    await house.publish(events.placed({ orderId: 'SO-3' }), events.delivered('SO-3', 'L-3'), events.shipped('SO-3', 'D-3'))
    await house.advance(hours(24))
    expect(missing(house)).toEqual([])
  })
})

describe('with one fault at any call', () => {
  const story = async (house: House): Promise<string[]> => {
    await house.publish(events.placed(), events.delivered(order, 'L-1'))
    await house.advance(hours(8))
    const asked = missing(house)
    await house.publish(events.shipped(order, 'D-1'))
    await house.rest()
    await house.advance(hours(24))
    const records = house.records()
    return [JSON.stringify([asked, missing(house)]), `${records.entries.length} invoice`, ...violations(records)]
  }
  const good = [JSON.stringify([[['OPEN', order, '']], [['DONE', order, '']]]), '1 invoice']

  const sitesOfAGoodDay = async (): Promise<string[]> => {
    const house = await open()
    const sites: string[] = []
    house.app.hooks.add(listSites(sites))
    expect(await story(house)).toEqual(good)
    return sites
  }

  for (const fault of faults)
    it(`one person is asked, the answer ends it, and one invoice is issued (${fault})`, async () => {
      const sites = await sitesOfAGoodDay()
      const ours = sites.flatMap((site, at) => (/^(?:sweep|receive-order) /.test(site) ? [at + 1] : []))
      const wrong: string[] = []
      for (const n of ours) {
        const house = await open()
        const hook = faultAt(n, fault, house.app.clock.sleep)
        house.app.hooks.add(hook)
        const found = await story(house)
        if (found.join() !== good.join() || hook.site() === undefined) wrong.push(`call ${n}, ${hook.site()}: ${found.join(' ')}`)
      }
      expect(ours.length).toBeGreaterThan(20)
      expect(wrong).toEqual([])
    })
})
