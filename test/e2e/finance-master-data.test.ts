/** Why: two admins who change one seller must not undo each other, and what is issued stays as it was; only a real call has real headers. */
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { customerProfileSchema } from '../../shared/domain/customer.ts'
import { type Company, openCompany } from '../support/company.ts'
import { apiAddress, member, type Person } from '../support/finance.ts'
import { aCustomer, aPrice } from '../support/samples.ts'
import { openShop, type Shop } from '../support/shop.ts'

const cloud = inject('cloud')
const sellerId = 'api-master-data'

let company: Company
let shop: Shop
let admin: Person

beforeAll(async () => {
  company = await openCompany(cloud)
  shop = await openShop(company, sellerId)
  admin = await member(cloud, company, { name: 'master-data', sellerId, role: 'admin' })
})
afterAll(() => company.close())

const call = (path: string, init: RequestInit = {}, headers: Record<string, string> = {}) =>
  fetch(`${apiAddress(cloud)}/sellers/${sellerId}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${admin.token}`, 'content-type': 'application/json', ...headers },
  })
const put = (path: string, body: object, headers?: Record<string, string>) =>
  call(path, { method: 'PUT', body: JSON.stringify(body) }, headers)

test('a seller is changed on the revision that was read, the history says by whom, and an issued invoice stays as it is', async () => {
  await shop.publish(shop.events.placed({ orderId: 'SO-1' }))
  const { invoiceId } = await shop.hears('InvoiceSent', 'SO-1')
  /** What the invoice says, and the very bytes of its document; its timeline goes on. */
  const issued = async () => {
    const { data } = await admin.api.sellers.showInvoice(sellerId, String(invoiceId))
    const { data: link } = await admin.api.sellers.linkDocument(sellerId, String(invoiceId), 'facturX')
    const bytes = Buffer.from(await (await fetch(link.url)).arrayBuffer())
    const { number, customerName, lines, entry, documents } = data
    return { number, customerName, lines, entry, documents, document: bytes.toString('base64') }
  }
  const before = await issued()

  const read = await call('/seller')
  const etag = read.headers.get('etag') ?? ''
  const seller = { ...((await read.json()) as object), name: 'Renamed SAS' }
  expect((await put('/seller', seller)).status).toBe(428)
  const changed = await put('/seller', seller, { 'if-match': etag })
  expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"'])
  expect((await put('/seller', { ...seller, name: 'Too late' }, { 'if-match': etag })).status).toBe(412)

  const { data } = await admin.api.sellers.listSellerHistory(sellerId)
  expect(data.versions.map(({ by, record }) => [by, record.name])).toEqual([
    [admin.subject, 'Renamed SAS'],
    ['desk', shop.seller.name],
  ])
  expect(await issued()).toEqual(before)
})

test('finance corrects a customer: what upstream says later is proposed for that field alone, and a stale reading is told', async () => {
  const { customerId } = aCustomer()
  const path = `/customers/${customerId}`
  const read = await call(path)
  const etag = read.headers.get('etag') ?? ''
  const before = (await read.json()) as { revision: number; name: string } & Record<string, unknown>
  const corrected = { ...before, contactName: 'Set by finance' }
  const put1 = await put(path, corrected, { 'if-match': etag })
  expect([put1.status, await put1.json()]).toMatchObject([200, { contactName: 'Set by finance', setByFinance: ['contactName'] }])
  expect((await put(path, corrected, { 'if-match': etag })).status).toBe(412)

  const profile = Object.fromEntries(Object.entries(before).filter(([field]) => field in customerProfileSchema.shape))
  await shop.publish(
    shop.event('CustomerChanged', {
      customerId,
      revision: before.revision + 1,
      customer: { ...profile, name: 'Renamed upstream', contactName: 'Of upstream' },
    }),
  )
  await vi.waitFor(
    async () => {
      const { data } = await admin.api.sellers.showCustomer(sellerId, customerId)
      expect(data).toMatchObject({ name: 'Renamed upstream', contactName: 'Set by finance', upstream: { contactName: 'Of upstream' } })
    },
    { timeout: 60_000, interval: 300 },
  )
  const { data } = await admin.api.sellers.listCustomerHistory(sellerId, customerId)
  expect(data.versions.map(({ by }) => by)).toEqual(['CustomerChanged', admin.subject, 'desk'])

  const own = { ...corrected, customerId: 'C-OWN', setByFinance: [] }
  expect((await put('/customers/C-OWN', own, { 'if-none-match': '*' })).status).toBe(200)
  expect((await put('/customers/C-OWN', own, { 'if-none-match': '*' })).status).toBe(412)
})

test('terms that change with a coming year are stored, and shown on their day', async () => {
  const read = await call('/seller')
  const seller = (await read.json()) as object
  const terms = { due: { kind: 'net', days: 45 }, agreed: true }
  const from = `${new Date().getUTCFullYear() + 1}-01-01`
  const planned = await put('/seller', { ...seller, planned: [{ from, set: { terms } }] }, { 'if-match': read.headers.get('etag') ?? '' })
  expect(planned.status).toBe(200)
  const { data: now } = await admin.api.sellers.showSeller(sellerId)
  expect(now).toMatchObject({ terms: shop.seller.terms, planned: [{ from, set: { terms } }] })
  expect(await (await call(`/seller?on=${from}`)).json()).toMatchObject({ terms })
})

test('a price is added, and is found in its list', async () => {
  const price = aPrice({ sellerId, validFrom: '2027-01-01' })
  expect((await put(`/prices/${price.sku}`, price)).status).toBe(200)
  const { data } = await admin.api.sellers.listPrices(sellerId, price.sku)
  expect(data.prices.map(({ validFrom }) => validFrom)).toContain('2027-01-01')
})

test('what is held is a discrepancy, with who can mend it', async () => {
  await shop.publish(shop.events.placed({ orderId: 'SO-2', customerId: 'C-9999' }))
  await vi.waitFor(
    async () => {
      const { data } = await admin.api.sellers.listDiscrepancies(sellerId, { owner: 'masterData' })
      expect(data.discrepancies).toMatchObject([{ ageDays: 0, owners: ['masterData'], codes: ['CUSTOMER_UNKNOWN'] }])
    },
    { timeout: 60_000, interval: 300 },
  )
})
