/** Why: entries get their numbers, and a closed month refuses more of them, in the deployed application as well. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Company, openCompany } from '../support/company.ts'
import { member, type Person } from '../support/finance.ts'
import { openShop, type Shop } from '../support/shop.ts'

const cloud = inject('cloud')
let company: Company
let shop: Shop
let finance: Person

beforeAll(async () => {
  company = await openCompany(cloud)
  shop = await openShop(company, 'entries', {})
  finance = await member(cloud, company, { name: 'entries', sellerId: shop.sellerId, role: 'accountant' })
})
afterAll(() => company.close())

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date())
const year = () => Number(today().slice(0, 4))
const transfer = (paymentId: string, receivedOn: string, more: object = {}) =>
  finance.api.sellers.recordPayment(shop.sellerId, {
    paymentId,
    amount: '10.00',
    method: 'bankTransfer' as const,
    currency: 'EUR' as const,
    receivedOn,
    apply: [],
    ...more,
  })
const numbersOf = async (years: { from: string; until: string }) => {
  const { data } = await finance.api.sellers.listEntries(shop.sellerId, { journal: 'BQ', account: '512000', ...years })
  return data.rows.map(({ entryId, number }) => `${entryId} ${number ?? 'waits'}`)
}

test('what was posted waits, and is numbered by journal and year', async () => {
  const { sellers } = finance.api
  await transfer('BK-1', today())
  await transfer('BK-2', today())
  const all = { from: `${year() - 2}-01-01`, until: today() }
  expect((await numbersOf(all)).toSorted()).toEqual(['payment/BK-1 waits', 'payment/BK-2 waits'])
  const series = `${shop.sellerId}#BQ#${year()}`
  expect((await sellers.validateEntries(shop.sellerId, {})).data).toEqual({
    outcome: 'validated',
    entries: 2,
    series: [{ series, from: 1, to: 2 }],
  })
  await transfer('BK-3', `${year() - 1}-06-30`)
  expect((await sellers.validateEntries(shop.sellerId, {})).data).toMatchObject({ entries: 1 })
  await transfer('BK-4', today())
  expect((await sellers.validateEntries(shop.sellerId, {})).data).toMatchObject({ series: [{ series, from: 3, to: 3 }] })
  expect(await numbersOf(all)).toEqual([
    `payment/BK-3 BQ${year() - 1}-000001`,
    `payment/BK-1 BQ${year()}-000001`,
    `payment/BK-2 BQ${year()}-000002`,
    `payment/BK-4 BQ${year()}-000003`,
  ])
})

test('a month that is closed takes no more entries, and says on which day they may be booked', async () => {
  const { sellers } = finance.api
  const refused = { status: 422, error: { findings: [{ code: 'PERIOD_NOT_OVER' }] } }
  await expect(sellers.closePeriod(shop.sellerId, { month: today().slice(0, 7) })).rejects.toMatchObject(refused)
  const month = `${year() - 1}-06`
  expect((await sellers.closePeriod(shop.sellerId, { month })).data).toMatchObject({
    closedThrough: month,
    closed: [{ month, by: finance.subject }],
  })
  expect((await sellers.showPeriods(shop.sellerId)).data).toMatchObject({ closedThrough: month })
  const late = `${year() - 1}-06-29`
  const closed = { status: 422, error: { findings: [{ code: 'PERIOD_CLOSED', field: 'receivedOn', actual: late }] } }
  await expect(transfer('BK-5', late)).rejects.toMatchObject(closed)
  expect((await transfer('BK-5', late, { bookedOn: `${year() - 1}-07-01` })).data).toMatchObject({ receivedOn: late, unapplied: '10.00' })
})

test('what an order brought in is told by rate of VAT and day of receipt', async () => {
  await shop.publish(shop.events.placed())
  const { number } = await shop.issued('SO-1')
  await transfer('BK-9', today(), { amount: '119.76', payer: 'C-1001', apply: [{ invoice: String(number) }] })
  const { data } = await finance.api.sellers.showCash(shop.sellerId, { from: today(), until: today() })
  expect(data.rows).toEqual([
    { day: today(), currency: 'EUR', gross: expect.any(String), net: expect.any(String), vat: '0.00' },
    { day: today(), currency: 'EUR', taxCode: 'S20', gross: '119.76', net: '99.80', vat: '19.96' },
  ])
})
