// The month-end run in the whole application: what it bills is what the ordinary workflow would have billed, and it can be stopped and repeated.
import { describe, expect, it } from 'vitest'
import { events, type House, openHouse } from '../support/house.ts'
import { plainRenderer } from '../support/house/functions.ts'
import { lostIn } from '../support/house/invariants/endings.ts'
import { violations } from '../support/house/invariants.ts'
import { billedAtMonthEnd, monthEndOf } from '../support/house/month-end.ts'

const day = 86_400
const idsOf = (count: number): string[] => Array.from({ length: count }, (_, at) => `SO-${String(at + 1).padStart(3, '0')}`)

/** A house whose orders wait for the month's end. */
const openWaiting = async (count: number): Promise<House> => {
  const house = await openHouse({ seller: billedAtMonthEnd, wiring: { renderer: plainRenderer() } })
  await house.publish(...idsOf(count).map((orderId) => events.placed({ orderId })))
  await house.rest()
  return house
}
const wrongWith = (house: House): string[] => [...violations(house.records()), ...lostIn(house.records(), house.accepted)]

describe("orders of a seller that bills at the month's end", () => {
  it('wait for the run, and are billed, archived and mailed by it, with their reminder due', async () => {
    const house = await openWaiting(90)
    expect(house.records().entries).toEqual([])
    expect(house.records().orders.map(({ wait }) => wait.dueAt)).toEqual(Array.from({ length: 90 }, () => '2026-12-04T00:00:00.000Z'))
    const run = await monthEndOf(house, idsOf(90))
    expect(await run.start()).toMatchObject({ outcome: 'started', attempt: 1 })
    await house.rest()
    expect(await run.show()).toMatchObject({
      run: { state: 'DONE', lists: 3, orders: 90 },
      listsReported: 3,
      outcomes: { mailed: 90 },
      unfinished: [],
    })
    await house.advance(day)
    const { entries, mails, headers, archived } = house.records()
    expect([entries.length, archived.length, mails.length]).toEqual([90, 90, 90])
    expect(new Set(headers.map(({ state, nextReminder }) => `${state} ${nextReminder}`))).toEqual(new Set(['SENT before-due']))
    expect(wrongWith(house)).toEqual([])
  })
})
