// Why: a price that finance decides is money. Whatever fails, whoever decides at the same moment, one decision bills one invoice.
import { describe, expect, it, test } from 'vitest'
import { events, type House, openHouse } from '../support/house.ts'
import { plainRenderer } from '../support/house/functions.ts'
import { violations } from '../support/house/invariants.ts'
import { calls, slow } from '../support/house/scenes.ts'

const line = { lineId: '1', sku: 'LAMP-1', name: 'Lampe', quantity: '1', unitCode: 'C62' }
const priced = (netUnitPrice: string, revision = 1) => events.placed({ revision, lines: [{ ...line, netUnitPrice }] })
const at = (kind: 'takeListPrice' | 'takeOrderPrice') => [{ kind, field: 'lines[0].netUnitPrice' }]

const heldHouse = async (): Promise<House> => {
  const house = await openHouse({ wiring: { renderer: plainRenderer() } })
  await house.publish(priced('45.00'))
  await house.rest()
  return house
}

const asked = (house: House, kind: Parameters<typeof at>[0], by: string) => {
  const { sellerId, workItemId } = house.records().workItems[0]!
  return { sellerId, workItemId, by, note: `agreed with ${by}`, repairs: at(kind) }
}
const outcomeOf = async (house: House, input: object) => ((await house.call('release-order', input)) as { outcome: string }).outcome

/** What the invoices bill of the line, and at whose word. */
const billed = (house: House) => {
  const { entries, snapshots } = house.records()
  return entries.map(({ digest }) => {
    const { netPrice, taken } = snapshots.get(digest)!.lines[0]!
    return { netPrice, take: taken?.take, by: taken?.by }
  })
}

describe('a price that finance decides', () => {
  it('bills that price with who took it, and a repeat of the command bills nothing more', async () => {
    const house = await heldHouse()
    const input = asked(house, 'takeListPrice', 'claire')
    expect([await outcomeOf(house, input), await outcomeOf(house, input)]).toEqual(['released', 'closed'])
    await house.rest()
    expect(billed(house)).toEqual([{ netPrice: '49.9', take: 'listPrice', by: 'claire' }])
    expect(house.records().workItems).toMatchObject([{ state: 'RELEASED', closedBy: 'claire', repairs: at('takeListPrice') }])
    expect(violations(house.records())).toEqual([])
  })

  it('is one decision when two persons take different prices at one moment, and the second is told', async () => {
    const house = await heldHouse()
    slow(house, calls('release-order', 'TransactWriteItems'), { seconds: 5 })
    house.ask('release-order', asked(house, 'takeListPrice', 'claire'))
    await house.advance(1)
    expect(await outcomeOf(house, asked(house, 'takeOrderPrice', 'paul'))).toBe('released')
    await house.rest()
    expect(billed(house)).toEqual([{ netPrice: '45', take: 'orderPrice', by: 'paul' }])
    expect(house.records().orders[0]!.decisions).toMatchObject([{ take: 'orderPrice', by: 'paul', reason: 'agreed with paul' }])
    expect(violations(house.records())).toEqual([])
  })

  test.each(['TransactWriteItems', 'StartExecution', 'PutItem'])(
    'is made once when %s fails at first, and the command is repeated',
    async (operation) => {
      const house = await heldHouse()
      const input = asked(house, 'takeOrderPrice', 'claire')
      const end = failing(house, operation)
      await expect(outcomeOf(house, input)).rejects.toThrow()
      end()
      await outcomeOf(house, input)
      await house.rest()
      expect(billed(house)).toEqual([{ netPrice: '45', take: 'orderPrice', by: 'claire' }])
      expect(house.records().orders[0]!.decisions).toHaveLength(1)
      expect(house.records().workItems[0]!.state).not.toBe('OPEN')
      expect(violations(house.records())).toEqual([])
    },
  )

  it('is dropped by a revision with another price, which is held anew, even when a later one says the first price again', async () => {
    const house = await openHouse({ wiring: { renderer: plainRenderer() }, seller: { billing: byReadiness } })
    await house.publish(priced('45.00'), events.ready('SO-1'))
    await house.rest()
    const stopped = failing(house, 'StartExecution')
    await expect(outcomeOf(house, asked(house, 'takeOrderPrice', 'claire'))).rejects.toThrow()
    await house.publish(priced('44.00', 2), priced('45.00', 3)).catch(() => undefined)
    stopped()
    await house.rest()
    expect(billed(house)).toEqual([])
    expect(house.records().orders[0]!.decisions).toBeUndefined()
    const { facts } = house.records().orders[0]!
    expect(facts).toMatchObject([{ state: 'HELD' }])
    expect(house.records().workItems.at(-1)).toMatchObject({ state: 'OPEN', findings: [{ code: 'PRICE_DIFFERS', actual: '45' }] })
  })
})

const byReadiness = { trigger: 'ready', onePer: 'order', orderCharges: 'first' } as const

const failing = (house: House, operation: string): (() => void) =>
  house.app.hooks.add({
    beforeCall(call) {
      if (calls('release-order', operation)(call)) throw Object.assign(new Error('down'), { name: 'InternalServerError' })
    },
  })

describe('without the reason', () => {
  it('nothing is repaired', async () => {
    const house = await heldHouse()
    const { note: _, ...silent } = asked(house, 'takeOrderPrice', 'claire')
    await expect(outcomeOf(house, silent)).rejects.toThrow()
    expect(house.records().workItems).toMatchObject([{ state: 'OPEN' }])
  })
})
