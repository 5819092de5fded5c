/**
 * Order events through the whole application: what the door lets in must be billed or held in every later step, printed, stored and mailed.
 * A case is one event; some of each house's customers, articles and sellers are hostile too.
 */
import type { Random } from '../../support/house/chance.ts'
import { events, openHouse, type House, type OrderEvent } from '../../support/house.ts'
import { plainRenderer, realRenderer } from '../../support/house/functions.ts'
import { lostIn } from '../../support/house/invariants/endings.ts'
import { violations } from '../../support/house/invariants.ts'
import { aCustomer, anArticle, anOrder, aPrice, aSeller } from '../../support/samples.ts'
import type { Border } from '../border.ts'
import { hostileText, noise, pick } from '../hostile.ts'
import { listening, personalised, tellsPersonalData } from '../witness.ts'

type Json = Record<string, unknown>

const richOrder = (random: Random, orderId: string): Json => ({
  version: 1,
  ...anOrder({ orderId, revision: 1 + Math.floor(random() * 3) }),
  buyerReference: 'Service',
  contractReference: 'CT-1',
  lines: Array.from({ length: 1 + Math.floor(random() * 3) }, (_, at) => ({
    ...anOrder().lines[0]!,
    lineId: String(at + 1),
    description: 'Laiton',
    allowances: [{ amount: '1.00', reason: 'Remise', reasonCode: '95' }],
    charges: [{ amount: '0.50', reason: 'Gravure', reasonCode: 'ABK' }],
  })),
  freight: { amount: '12.50', reason: 'Transport' },
  packaging: { amount: '2.50', reason: 'Emballage' },
  allowances: [{ amount: '3.00', reason: 'Bienvenue', reasonCode: '95' }],
  paymentTerms: { due: { kind: 'endOfMonthPlus', days: 15 }, agreed: true, earlyPayment: { percent: '2', withinDays: 8 } },
})

const terms: readonly Json[] = [
  { kind: 'net', days: 365 },
  { kind: 'daysThenEndOfMonth', days: 0 },
  { kind: 'fixedDay', dayOfMonth: 31, afterDays: 365 },
  { kind: 'instalments', parts: Array.from({ length: 12 }, () => ({ percent: '8.333333333', due: { kind: 'net', days: 1 } })) },
]

/** Values that the door may well let in: of the right kind, and at the edges of what it allows. */
const edges: Readonly<Record<string, readonly unknown[]>> = {
  quantity: ['0', '-1', '0.000000001', '999999999999999999', '3.333333333', '1000000'],
  netUnitPrice: ['0', '-49.90', '49.90', '0.000000001', '999999999999999999.999999999', '1'],
  priceBaseQuantity: ['0', '-1', '3', '0.000000001', '999999999999999999'],
  amount: ['0', '-5', '999999999999999999', '0.001', '149.70', '0.005'],
  orderDate: ['0000-01-01', '0001-01-01', '9999-12-31', '2026-11-30', '2024-02-29'],
  shippedOn: ['0000-01-01', '9999-12-31', '2030-01-01', '2026-11-24'],
  readyOn: ['0000-01-01', '9999-12-31', '2026-11-24'],
  percent: ['0', '-2', '100', '101', '0.000000001', '999999999999999999'],
  lineId: ['__proto__', 'constructor', '1', ' ', '=1+1', '#', '/'],
  reasonCode: ['', '95', '9999', '\t', '<b>'],
  due: terms,
  currency: ['JPY', 'TND', 'USD', 'EUR', 'CLF'],
  unitCode: ['ZZ', 'C62', 'KGM', '000', 'XX'],
  countryCode: ['FR', 'DE', 'XI', 'GB', 'ZZ', 'US', 'MC', 'GP', 'CH'],
  postcode: ['98000', '97100', '', 'A', '69002', '00000'],
  incoterm: ['EXW', 'DDP', 'CIF'],
  transportBy: ['seller', 'buyer', 'thirdParty'],
}

/** One to three fields of the kinds above, or any text, changed in place; the form of the event stays. */
const atTheEdge = (random: Random, value: unknown, key = ''): unknown => {
  if (random() < 0.06 && key in edges) return pick(random, edges[key]!)
  if (Array.isArray(value)) return value.map((member) => atTheEdge(random, member))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, atTheEdge(random, member, name)]))
  if (typeof value === 'string' && /name|description|reason|line1|city|Reference|OrderNumber|contact/i.test(key) && random() < 0.06)
    return random() < 0.2 ? noise(random, 40) : hostileText(random)
  return value
}

const orderIds = ['SO-1', 'SO-2', 'SO/3:a']

const eventOf = (random: Random): OrderEvent => {
  const orderId = pick(random, orderIds)
  const kind = random()
  const lines = [{ lineId: pick(random, ['1', '2', '__proto__']), quantity: pick(random, ['1', '0.5', '2', '999999999999999999']) }]
  const event =
    kind < 0.65
      ? { detailType: 'OrderPlaced', detail: richOrder(random, orderId) }
      : pick(random, [
          events.ready(orderId),
          events.cancelled(orderId),
          events.shipped(orderId, pick(random, ['S-1', 'S-2', '__proto__x']), random() < 0.7 ? lines : undefined),
        ])
  return { detailType: event.detailType, detail: personalised(atTheEdge(random, event.detail)) as object }
}

const register = async (house: House, random: Random): Promise<void> => {
  const records = { seller: aSeller(), customer: { ...aCustomer(), revision: 2 }, article: anArticle(), price: aPrice() }
  const kind = pick(random, Object.keys(records) as (keyof typeof records)[])
  await house.call('register-master-data', { kind, record: personalised(atTheEdge(random, records[kind])) })
}

const triggers = ['placed', 'placed', 'ready', 'shipped', 'delivered'] as const

export const wholeHouseBorder: Border = {
  name: 'whole-house',
  needsTemplates: true,
  casesPerWorld: 6,
  share: 0.005,
  open: async (world) => {
    const seller = { billing: { trigger: triggers[world % triggers.length]!, onePer: 'shipment', orderCharges: 'first' } } as const
    const renderer = world % 40 === 0 ? realRenderer : plainRenderer()
    const house = await openHouse({ seed: world, seller, wiring: { renderer } })
    return async (random) => {
      const event = eventOf(random)
      const { lines } = await listening(async () => {
        if (random() < 0.1) await register(house, random)
        await house.publish(event)
        await house.rest()
        if (random() < 0.2) await house.advance(86_400 * Math.floor(random() * 60))
      })
      const records = house.records()
      const failed = records.workItems.filter(({ kind, state }) => kind === 'failure' && state === 'OPEN')
      const found = [
        ...failed.map(({ findings }) => `a step failed for good: ${JSON.stringify(findings).slice(0, 700)}`),
        ...violations(records),
        ...lostIn(records, house.accepted),
        ...tellsPersonalData({ lines }),
      ]
      return found.length === 0 ? [] : [...found, `event: ${JSON.stringify(event).slice(0, 2500)}`]
    }
  },
}
