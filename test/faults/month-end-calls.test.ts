// A run of two orders, and at each kind of call one thing goes wrong: whoever repeats the run finds each order issued, stored and mailed once.
import { beforeAll, describe, expect, it } from 'vitest'
import { events, type House, openHouse } from '../support/house.ts'
import { type Fault, faultAt, faults, listSites } from '../support/house/faults.ts'
import { plainRenderer } from '../support/house/functions.ts'
import { lostIn } from '../support/house/invariants/endings.ts'
import { violations } from '../support/house/invariants.ts'
import { billedAtMonthEnd, type MonthEnd, monthEndOf } from '../support/house/month-end.ts'

const day = 86_400
const orderIds = ['SO-1', 'SO-2']

const openWaiting = async (): Promise<{ house: House; run: MonthEnd }> => {
  const house = await openHouse({ seller: billedAtMonthEnd, wiring: { renderer: plainRenderer() } })
  await house.publish(...orderIds.map((orderId) => events.placed({ orderId })))
  await house.rest()
  return { house, run: await monthEndOf(house, orderIds) }
}

/** As a person does: starts it, and as long as it is not done looks again after a while and starts it once more. */
const untilDone = async (house: House, run: MonthEnd): Promise<void> => {
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await run.start().catch(() => undefined)
    await house.advance(700)
    if ((await run.show().catch(() => undefined))?.run?.state === 'DONE') return
  }
}

const wrongWith = (house: House): string[] => {
  const records = house.records()
  const counts = [records.entries.length, records.documents.length, records.mails.length]
  return [
    ...violations(records),
    ...lostIn(records, house.accepted),
    ...(counts.every((count) => count === 2) ? [] : [`${counts.join(', ')} entries, documents, mails`]),
  ]
}

const billWith = async (n: number, fault: Fault): Promise<string[]> => {
  const { house, run } = await openWaiting()
  const hook = faultAt(n, fault, (ms) => house.app.clock.sleep(ms))
  house.app.hooks.add(hook)
  await untilDone(house, run)
  await house.advance(day)
  const state = (await run.show()).run.state
  const wrong = [...(hook.site() === undefined ? ['the fault struck nothing'] : wrongWith(house)), ...(state === 'DONE' ? [] : [state])]
  return wrong.length === 0 ? [] : [`call ${n}, ${hook.site()}: ${wrong.join('; ')}`]
}

/** Step Functions reads the manifest itself, and nobody kills Step Functions. */
const canStrike = (fault: Fault, site: string | undefined): boolean => !(fault.startsWith('killed') && site === 'a service s3:GetObject')

let sites: string[]
/** The first and the last call of each function to each operation. */
let places: number[]

beforeAll(async () => {
  const { house, run } = await openWaiting()
  sites = []
  house.app.hooks.add(listSites(sites))
  await run.start()
  await house.rest()
  places = [...new Set(sites.flatMap((site) => [sites.indexOf(site) + 1, sites.lastIndexOf(site) + 1]))]
  await house.advance(day)
  expect(wrongWith(house)).toEqual([])
})

describe('a run of two orders, one fault at each kind of call', () => {
  it('without a fault takes every step of a list', () => {
    const callers = new Set(sites.map((site) => site.split(' ')[0]))
    for (const step of ['validate-order', 'record-in-ledger', 'generate-invoice', 'store-invoice', 'hand-over-mail'])
      expect(callers).toContain(`${step}-list`)
    for (const caller of ['start-run', 'open-list', 'report-list', 'close-run', 'send-mail', 'a']) expect(callers).toContain(caller)
  })

  for (const fault of faults) {
    it(`${fault}: each order is issued, stored and mailed once, and the run is done`, async () => {
      const wrong: string[] = []
      for (const place of places.filter((each) => canStrike(fault, sites[each - 1]))) wrong.push(...(await billWith(place, fault)))
      expect(wrong).toEqual([])
    })
  }
})
