/** Why: what a buyer says is wrong must reach finance with the page's link alone, and its answer the buyer; what is credited is no longer disputed. */
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
  shop = await openShop(company, 'disputes', { customer: { invoiceEmail: 'disputes@mail.example' } })
  finance = await member(cloud, company, { name: 'disputes', sellerId: shop.sellerId, role: 'accountant' })
})
afterAll(() => company.close())

/** The emulator serves the pages' API under its own address. */
const reachable = (address: string): string => {
  const { hostname, pathname, search } = new URL(address)
  return `${cloud.endpoint}/_aws/execute-api/${hostname.split('.')[0]}/$default${pathname}${search}`
}
const page = async (link: string) => (await (await fetch(reachable(link))).text()).replaceAll('\u00a0', ' ')

/** Each seller's numbers begin at 1, so that a number alone may be that of another test's invoice. */
const linkOf = async (number: string): Promise<string> => {
  const mails = (await company.mails()).filter(({ destination }) => destination.to.some((to) => to.includes('disputes@mail.example')))
  const mail = mails.find(({ body }) => body.text?.includes(number) && body.text.includes('/invoice/'))
  return /https?:\S+\/invoice\/\S+/.exec(mail?.body.text ?? '')?.[0] ?? ''
}

const tells = async (link: string, form: Record<string, string>): Promise<Response> => {
  const action = /<form method="post" action="([^"]+\/dispute\?key=[^"]+)"/.exec(await page(link))?.[1]?.replaceAll('&amp;', '&') ?? ''
  return fetch(reachable(new URL(action, link).href), { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' })
}

test('what a buyer disputes on the page is finance’s to answer, and the page shows the answer', async () => {
  await shop.publish(shop.events.placed())
  const { number, invoiceId } = await shop.issued('SO-1')
  await shop.hears('InvoiceSent', 'SO-1')
  const link = await linkOf(String(number))
  const form = { category: 'quality', amount: '20,50', note: 'one lamp is broken' }
  for (const _ of [1, 2]) expect((await tells(link, form)).status).toBe(303)
  const told = { invoiceId, category: 'quality', amount: '20.50', open: '119.76', disputed: '20.50', openedBy: 'buyer' }
  expect(await shop.hears('DisputeOpened', 'SO-1')).toMatchObject(told)
  expect(await page(link)).toContain('one lamp is broken')

  const { sellers } = finance.api
  const opened = async () => (await sellers.listDisputes(shop.sellerId, {})).data.disputes
  await expect.poll(opened, { timeout: 20_000 }).toMatchObject([{ number, amount: '20.50', note: 'one lamp is broken', ageDays: 0 }])
  const disputeId = (await opened())[0]!.disputeId
  expect((await sellers.listDiscrepancies(shop.sellerId, { kind: 'disputed' })).data.discrepancies).toMatchObject([
    { invoiceId, owners: ['finance'] },
  ])
  await sellers.assignDispute(shop.sellerId, String(invoiceId), disputeId, { owner: 'anna' })
  expect((await sellers.showDispute(shop.sellerId, String(invoiceId), disputeId)).data).toMatchObject({ owner: 'anna', state: 'open' })
  const rejection = { as: 'rejection' as const, reason: 'the carrier has a signature' }
  const { data } = await sellers.resolveDispute(shop.sellerId, String(invoiceId), disputeId, rejection)
  expect(data).toMatchObject({ state: 'resolved', resolution: { as: 'rejection', reason: 'the carrier has a signature' } })
  expect(await shop.hears('DisputeResolved', 'SO-1')).toMatchObject({ invoiceId, resolvedAs: 'rejection', disputed: '0.00' })
  expect(await page(link)).toContain('the carrier has a signature')
  await expect.poll(opened, { timeout: 20_000 }).toEqual([])
})

test('a dispute that finance opens ends with the credit note that it names, once that is issued', async () => {
  await shop.publish(shop.events.placed({ orderId: 'SO-2' }))
  const { number, invoiceId } = await shop.issued('SO-2')
  await shop.hears('InvoiceSent', 'SO-2')
  const { sellers } = finance.api
  const id = String(invoiceId)
  const dispute = { disputeId: 'D-1', category: 'quantity' as const, part: { what: 'lines' as const, lines: [1] } }
  expect((await sellers.openDispute(shop.sellerId, id, dispute)).data).toMatchObject({ amount: '119.76', openedBy: 'finance' })
  const more = sellers.openDispute(shop.sellerId, id, { ...dispute, disputeId: 'D-2' })
  await expect(more).rejects.toMatchObject({ status: 422, error: { findings: [{ code: 'NOTHING_TO_DISPUTE' }] } })
  const { data: credit } = await sellers.creditInvoice(shop.sellerId, {
    invoice: String(number),
    requestId: 'R-1',
    reason: 'return',
    part: { kind: 'all' },
  })
  await shop.hears('CreditNoteIssued', 'SO-2')
  const resolution = { as: 'creditNote' as const, creditNoteId: credit.creditNoteId, reason: 'all came back' }
  const { data } = await sellers.resolveDispute(shop.sellerId, id, 'D-1', resolution)
  expect(data).toMatchObject({ state: 'resolved', resolution: { creditNoteId: credit.creditNoteId, creditNoteNumber: 'A2026-000001' } })
  expect((await sellers.listDisputesOfInvoice(shop.sellerId, id)).data.disputes).toMatchObject([{ state: 'resolved' }])
})
