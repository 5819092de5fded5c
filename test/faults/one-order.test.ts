// One order through the whole pipeline, and at every single call one thing goes wrong: in the end it is issued, stored and mailed once.
import { beforeAll, describe, expect, it } from 'vitest'
import { events, type House, type HouseOptions, openHouse } from '../support/house.ts'
import { type Fault, faultAt, faults, listSites } from '../support/house/faults.ts'
import { lostIn } from '../support/house/invariants/endings.ts'
import { violations } from '../support/house/invariants.ts'

const day = 86_400
/** Gets an XML beside the PDF, so that the archive has several files to keep together. */
const customer = { eInvoice: { format: 'ublFrance' } } as const

/** What is wrong at the end of a run in which one order was to become one invoice, mailed once or as often as may be. */
const wrongWith = (house: House, mostMails = 1): string[] => {
  const records = house.records()
  const states = records.headers.map(({ state }) => state)
  const mails = records.mails.length
  const documents = records.documents.length
  const all = records.entries.length === 1 && documents === 1 && mails > 0 && mails <= mostMails
  return [
    ...violations(records),
    ...lostIn(records, house.accepted),
    ...(states.join() === 'SENT' ? [] : [`the invoice is ${states.join() || 'not there'}`]),
    ...(all ? [] : [`${records.entries.length} entries, ${documents} documents, ${mails} mails`]),
  ]
}

type Run = { readonly n: number; readonly fault: Fault; readonly mostMails: number; readonly options?: HouseOptions }

const run = async ({ n, fault, mostMails, options = {} }: Run): Promise<string[]> => {
  const house = await openHouse({ customer, ...options })
  const hook = faultAt(n, fault, house.app.clock.sleep)
  house.app.hooks.add(hook)
  await house.publish(events.placed())
  await house.rest()
  await house.advance(day)
  const wrong = hook.site() === undefined ? ['the fault struck nothing'] : wrongWith(house, mostMails)
  return wrong.length === 0 ? [] : [`call ${n}, ${hook.site()}: ${wrong.join('; ')}`]
}

/** The calls of a run without a fault, in their order; the house is given back to be looked at. */
const sitesOf = async (options: HouseOptions = {}): Promise<{ sites: string[]; house: House }> => {
  const house = await openHouse({ customer, ...options })
  const sites: string[] = []
  house.app.hooks.add(listSites(sites))
  await house.publish(events.placed())
  await house.rest()
  return { sites, house }
}

let sites: string[]

beforeAll(async () => {
  const quiet = await sitesOf()
  sites = quiet.sites
  await quiet.house.advance(day)
  expect(wrongWith(quiet.house)).toEqual([])
})

describe('one order, one fault at each of its calls', () => {
  it('the run without a fault takes every step of the workflow', () => {
    const callers = new Set(sites.map((site) => site.split(' ')[0]))
    expect(callers).toEqual(
      new Set([
        'a',
        'generate-invoice',
        'keep-invoice-list',
        'publish-events',
        'receive-order',
        'record-delivery',
        'record-in-ledger',
        'schedule-reminder',
        'send-mail',
        'store-invoice',
        'validate-order',
      ]),
    )
  })

  for (const fault of faults) {
    it(`${fault}: issued, stored and mailed in the end, once`, async () => {
      const wrong: string[] = []
      for (let n = 1; n <= sites.length; n += 1) wrong.push(...(await run({ n, fault, mostMails: 1 })))
      expect(wrong).toEqual([])
    })
  }
})

describe('one order, and the mail provider tells nothing', () => {
  const options = { mailSays: () => [] }
  let silent: string[]
  beforeAll(async () => {
    silent = (await sitesOf(options)).sites
  })

  for (const fault of faults) {
    it(`${fault}: a mail whose answer is lost is sent once more at most, and counted`, async () => {
      const wrong: string[] = []
      const first = silent.findIndex((site) => site.startsWith('send-mail')) + 1
      for (let n = first; n <= silent.length; n += 1) wrong.push(...(await run({ n, fault, mostMails: 2, options })))
      expect(wrong).toEqual([])
    })
  }
})
