/** Why: what is given up must leave the books and the dunning at once, by two persons, with its VAT where the law puts it. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Company, openCompany } from '../support/company.ts'
import { member, type Person } from '../support/finance.ts'
import { anArticle } from '../support/samples.ts'
import { openShop, type Shop } from '../support/shop.ts'

const cloud = inject('cloud')
let company: Company
let shop: Shop
let finance: Person
let head: Person

beforeAll(async () => {
  company = await openCompany(cloud)
  shop = await openShop(company, 'write-offs', { customer: { invoiceEmail: 'write-offs@mail.example' } })
  finance = await member(cloud, company, { name: 'write-offs-finance', sellerId: shop.sellerId, role: 'accountant' })
  head = await member(cloud, company, { name: 'write-offs-head', sellerId: shop.sellerId, role: 'admin' })
})
afterAll(() => company.close())

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date())

/** Closing balances of the trial balance by account, debit above zero. */
const balances = async (): Promise<Record<string, string>> => {
  const { data } = await finance.api.sellers.showTrialBalance(shop.sellerId, { month: today().slice(0, 7) })
  return Object.fromEntries(
    data.rows.map(({ account, closing }) => [account, closing.debit === '0.00' ? `-${closing.credit}` : closing.debit]),
  )
}

test('what is owed of services is given up by two persons, and a part that comes in after all is income with its VAT', async () => {
  await shop.register('article', anArticle({ sellerId: shop.sellerId, supply: 'service' }))
  await shop.publish(shop.events.placed())
  const { number, invoiceId } = await shop.issued('SO-1')
  await shop.hears('InvoiceSent', 'SO-1')
  const proposal = { writeOffId: 'WO-1', invoice: String(number), proven: false, reason: 'cannot be found' }
  const { data: proposed } = await finance.api.sellers.proposeWriteOff(shop.sellerId, proposal)
  expect(proposed).toMatchObject({
    version: 1,
    state: 'proposed',
    amount: '119.76',
    parts: [{ taxCode: 'S20', net: '99.80', vat: '19.96' }],
  })
  await expect(finance.api.sellers.approveWriteOff(shop.sellerId, 'WO-1', { version: 1 })).rejects.toMatchObject({ status: 403 })
  const { data: approved } = await head.api.sellers.approveWriteOff(shop.sellerId, 'WO-1', { version: 1 })
  expect(approved).toMatchObject({ version: 2, state: 'approved', amount: '119.76' })
  expect(await shop.hears('InvoiceWrittenOff', 'SO-1')).toMatchObject({ number, amount: '119.76', vat: '19.96', open: '0.00' })
  const books = await balances()
  expect(books).toMatchObject({ '654000': '99.80' })
  for (const account of ['411000', '445740']) expect(['0.00', '-0.00', undefined]).toContain(books[account])
  expect((await finance.api.sellers.showInvoice(shop.sellerId, String(invoiceId))).data).toMatchObject({
    open: '0.00',
    status: 'writtenOff',
  })

  const transfer = { paymentId: 'BK-1', payer: 'C-1001', method: 'bankTransfer' as const, currency: 'EUR' as const, receivedOn: today() }
  await finance.api.sellers.recordPayment(shop.sellerId, { ...transfer, amount: '59.88', apply: [{ invoice: String(number) }] })
  expect(await balances()).toMatchObject({ '512000': '59.88', '654000': '99.80', '758300': '-49.90', '445710': '-9.98' })
})

test('VAT that was due comes back once the debt is proven irrecoverable and the buyer has the duplicate', async () => {
  await shop.register('article', anArticle({ sellerId: shop.sellerId, supply: 'goods' }))
  await shop.publish(shop.events.placed({ orderId: 'SO-3' }))
  const { number } = await shop.issued('SO-3')
  await shop.hears('InvoiceSent', 'SO-3')
  const before = await balances()
  const proposal = { writeOffId: 'WO-4', invoice: String(number), proven: true, reason: 'judgement of 2026-11-02' }
  const { data: proposed } = await finance.api.sellers.proposeWriteOff(shop.sellerId, proposal)
  expect(proposed.mention).toContain('99,80 EUR (prix net) et pour la somme de 19,96 EUR (TVA correspondante)')
  const early = head.api.sellers.approveWriteOff(shop.sellerId, 'WO-4', { version: 1 })
  await expect(early).rejects.toMatchObject({ status: 422, error: { findings: [{ code: 'DUPLICATE_NOT_SENT' }] } })
  await finance.api.sellers.recordDuplicate(shop.sellerId, 'WO-4', { version: 1, sentOn: today(), evidence: 'registered letter 1A' })
  await head.api.sellers.approveWriteOff(shop.sellerId, 'WO-4', { version: 2 })
  const cents = (of: Record<string, string>, account: string) => BigInt((of[account] ?? '0.00').replace('.', ''))
  const after = await balances()
  const moved = ['654000', '445710', '411000'].map((account) => cents(after, account) - cents(before, account))
  expect(moved).toEqual([9_980n, 1_996n, -11_976n])
})

test('nobody approves what he has proposed, and what was recorded wrongly is owed again', async () => {
  await shop.publish(shop.events.placed({ orderId: 'SO-2' }))
  const { number, invoiceId } = await shop.issued('SO-2')
  await shop.hears('InvoiceSent', 'SO-2')
  const proposal = { invoice: String(number), amount: '19.76', proven: false, reason: 'a quarrel over little' }
  await head.api.sellers.proposeWriteOff(shop.sellerId, { ...proposal, writeOffId: 'WO-2' })
  const own = head.api.sellers.approveWriteOff(shop.sellerId, 'WO-2', { version: 1 })
  await expect(own).rejects.toMatchObject({ status: 409, error: { code: 'needsAnotherPerson' } })
  const { data: declined } = await finance.api.sellers.declineWriteOff(shop.sellerId, 'WO-2', { version: 1, reason: 'it is no quarrel' })
  expect(declined).toMatchObject({ state: 'declined', declined: { reason: 'it is no quarrel' } })

  await finance.api.sellers.proposeWriteOff(shop.sellerId, { ...proposal, writeOffId: 'WO-3' })
  await head.api.sellers.approveWriteOff(shop.sellerId, 'WO-3', { version: 1 })
  const shown = async () => (await finance.api.sellers.showInvoice(shop.sellerId, String(invoiceId))).data
  expect(await shown()).toMatchObject({ open: '100.00' })
  await head.api.sellers.undoWriteOff(shop.sellerId, 'WO-3', { version: 2, reason: 'of another invoice' })
  expect(await shop.hears('WriteOffUndone', 'SO-2')).toMatchObject({ number, open: '119.76' })
  expect(await shown()).toMatchObject({ open: '119.76' })
})
