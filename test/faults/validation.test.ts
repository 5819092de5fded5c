// Why: each posted entry gets one number of its journal and year, 1..n, whatever is lost, repeated or killed while it is given, and whoever runs beside.
import { describe, expect, it } from 'vitest'
import { type House, openHouse } from '../support/house.ts'
import { faultAt, faults, listSites } from '../support/house/faults.ts'
import { plainRenderer } from '../support/house/functions.ts'
import { lostIn } from '../support/house/invariants/endings.ts'
import { violations } from '../support/house/invariants.ts'

/** A transfer and another of the year before, so that two years are numbered. */
const withEntries = async (count: number): Promise<House> => {
  const house = await openHouse({ wiring: { renderer: plainRenderer() } })
  for (let n = 1; n <= count; n += 1)
    await house.call('record-payment', {
      what: 'receive',
      sellerId: 'lumiere',
      paymentId: `BK-${n}`,
      method: 'bankTransfer',
      amount: '10',
      currency: 'EUR',
      receivedOn: n % 2 === 0 ? '2025-12-31' : '2026-11-24',
      apply: [],
      by: 'finance',
    })
  await house.rest()
  return house
}

const wrongIn = (house: House): string[] => {
  const records = house.records()
  return [...violations(records), ...lostIn(records, house.accepted)]
}
const registered = (house: House) => {
  const { journalPages, waitingEntries } = house.records()
  const numbered = journalPages.toSorted((a, b) => a.year - b.year || a.firstSequence - b.firstSequence)
  return [numbered.map(({ year, firstSequence, entryIds }) => `${year} from ${firstSequence}: ${entryIds.length}`), waitingEntries.length]
}

describe('a validation', () => {
  it('numbers each year of a journal by itself, and what comes later goes on after it', async () => {
    const house = await withEntries(3)
    const validated = { outcome: 'validated', entries: 3 }
    expect(await house.call('validate-entries', {})).toMatchObject(validated)
    expect(registered(house)).toEqual([['2025 from 1: 1', '2026 from 1: 2'], 0])
    await house.call('record-payment', {
      what: 'refund',
      sellerId: 'lumiere',
      paymentId: 'BK-2',
      version: 1,
      refundId: 'RF-1',
      amount: '1',
      reason: 'twice',
      on: '2026-11-24',
      by: 'finance',
    })
    expect(await house.call('validate-entries', { sellerId: 'lumiere' })).toMatchObject({
      series: [{ series: 'lumiere#BQ#2026', from: 3, to: 3 }],
    })
    expect(await house.call('validate-entries', {})).toEqual({ outcome: 'validated', entries: 0, series: [] })
    await house.rest()
    expect(wrongIn(house)).toEqual([])
  })

  it('of more than a transaction takes goes on until nothing waits', async () => {
    const house = await withEntries(200)
    expect(await house.call('validate-entries', {})).toMatchObject({ outcome: 'validated', entries: 200 })
    expect(registered(house)).toEqual([['2025 from 1: 97', '2025 from 98: 3', '2026 from 1: 97', '2026 from 98: 3'], 0])
    expect(wrongIn(house)).toEqual([])
  })

  it('meets another one: each entry is numbered once', async () => {
    const house = await withEntries(130)
    house.app.hooks.add({ beforeCall: ({ service }) => (service === 'dynamodb' ? house.app.clock.sleep(7) : undefined) })
    for (const after of [0, 3, 11])
      house.begin(async () => {
        await house.app.clock.sleep(after)
        await house.app.lambda.invoke(house.app.functionId('validate-entries'), {})
      })
    await house.rest()
    expect([registered(house)[1], wrongIn(house)]).toEqual([0, []])
  })

  it('that meets a fault at any of its calls is made good by the next', async () => {
    const sites: string[] = []
    const quiet = await withEntries(3)
    quiet.app.hooks.add(listSites(sites))
    await quiet.call('validate-entries', {})
    expect(sites.length).toBeGreaterThan(20)
    for (const fault of faults)
      for (let n = 1; n <= sites.length; n += 1) {
        const house = await withEntries(3)
        const hook = faultAt(n, fault, house.app.clock.sleep)
        const end = house.app.hooks.add(hook)
        house.ask('validate-entries', {})
        await house.rest()
        end()
        expect(hook.site(), `call ${n}`).toBeDefined()
        expect(await house.call('validate-entries', {})).toMatchObject({ outcome: 'validated' })
        await house.rest()
        expect([`${fault} ${hook.site()}`, registered(house)[1], ...wrongIn(house)]).toEqual([`${fault} ${hook.site()}`, 0])
      }
  })

  it('of an entry that cannot be read leaves it aside, and tells', async () => {
    const house = await withEntries(2)
    house.app.hooks.add({
      afterCall({ operation }, outcome) {
        if (operation !== 'BatchGetItem' || !('output' in outcome)) return
        const { Responses = {} } = outcome.output as { Responses?: Record<string, { lines?: unknown; entryId?: { S?: string } }[]> }
        for (const item of Object.values(Responses).flat()) if (item.entryId?.S === 'payment/BK-1') delete item.lines
      },
    })
    expect(await house.call('validate-entries', {})).toMatchObject({ outcome: 'incomplete', entries: 1 })
    expect(registered(house)).toEqual([['2025 from 1: 1'], 1])
  })
})
