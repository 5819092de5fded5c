/** Why: whoever asks a customer for money must see at once what it owes and what it has left, and be able to send just that. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Company, openCompany } from '../support/company.ts'
import { member, type Person } from '../support/finance.ts'
import { has, textOf } from '../support/poppler.ts'
import { openShop, type Shop } from '../support/shop.ts'

const cloud = inject('cloud')
let company: Company
let shop: Shop
let finance: Person
let viewer: Person

beforeAll(async () => {
  company = await openCompany(cloud)
  shop = await openShop(company, 'accounts', { customer: { invoiceEmail: 'accounts@mail.example', language: 'en' } })
  finance = await member(cloud, company, { name: 'accounts', sellerId: shop.sellerId, role: 'accountant' })
  viewer = await member(cloud, company, { name: 'accounts-viewer', sellerId: shop.sellerId, role: 'viewer' })
})
afterAll(() => company.close())

const customerId = 'C-1001'
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date())
const received = (paymentId: string, amount: string, invoice: string) =>
  finance.api.sellers.recordPayment(shop.sellerId, {
    paymentId,
    amount,
    payer: customerId,
    method: 'bankTransfer',
    currency: 'EUR',
    receivedOn: today(),
    apply: [{ invoice }],
  })

const shown = async () => (await viewer.api.sellers.showAccount(shop.sellerId, customerId)).data.accounts[0]
/** The balance of debit less credit on the receivables. */
const on411 = async (): Promise<string> => {
  const { data } = await viewer.api.sellers.showTrialBalance(shop.sellerId, { month: today().slice(0, 7) })
  const { debit, credit } = data.rows.find(({ account }) => account === '411000')!.closing
  return debit === '0.00' ? `-${credit}` : debit
}

test('an account holds what is open, what was paid too much and what was credited after it was paid; it is what stands on 411, and its PDF says so', async () => {
  for (const orderId of ['SO-1', 'SO-2', 'SO-3']) await shop.publish(shop.events.placed({ orderId }))
  const issued = await Promise.all(['SO-1', 'SO-2', 'SO-3'].map((orderId) => shop.issued(orderId)))
  for (const orderId of ['SO-1', 'SO-2', 'SO-3']) await shop.hears('InvoiceSent', orderId)
  const [open, part, paid] = issued.map(({ number }) => String(number)) as [string, string, string]
  await received('AC-1', '19.76', part)
  await received('AC-2', '150.00', paid)
  await finance.api.sellers.creditInvoice(shop.sellerId, {
    invoice: String(issued[2]?.['invoiceId']),
    requestId: 'AC-R',
    reason: 'return',
    part: { kind: 'all' },
  })
  await shop.hears('CreditNoteIssued', 'SO-3')

  const kinds = async () => [(await shown())?.items.length, (await shown())?.credits.map(({ kind }) => kind).toSorted()]
  await expect.poll(kinds, { timeout: 30_000, interval: 1000 }).toEqual([2, ['paidBeyond', 'payment']])
  const account = (await shown())!
  expect(account.items.map(({ number }) => number).toSorted()).toEqual([open, part].toSorted())
  expect(account.items.find(({ number }) => number === part)).toMatchObject({
    gross: '119.76',
    paid: '19.76',
    open: '100.00',
    daysOverdue: 0,
  })
  expect(account.credits).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'payment', paymentId: 'AC-2', amount: '30.24' }),
      expect.objectContaining({ kind: 'paidBeyond', number: paid, amount: '119.76' }),
    ]),
  )
  expect(account).toMatchObject({ owed: '219.76', overdue: '0.00', credit: '150.00', balance: '69.76' })
  expect(await on411()).toBe(account.balance)

  await expect(viewer.api.sellers.stateAccount(shop.sellerId, customerId)).rejects.toMatchObject({ status: 403 })
  const { data: statement } = await finance.api.sellers.stateAccount(shop.sellerId, customerId)
  expect(statement).toMatchObject({ customerId, on: today(), expiresInSeconds: 300 })
  const file = await fetch(statement.url)
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  const bytes = new Uint8Array(await file.arrayBuffer())
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
  if (!has('pdftotext')) return
  const text = textOf(bytes)
  for (const part of ['Statement of account', 'Balance to pay: €69.76', open, '119.76', '€30.24', `Overpayment of invoice ${paid}`])
    expect(text).toContain(part)
})

test('a customer whom the seller does not have has no account', async () => {
  await expect(viewer.api.sellers.showAccount(shop.sellerId, 'C-NOBODY')).rejects.toMatchObject({ status: 404 })
  await expect(finance.api.sellers.stateAccount(shop.sellerId, 'C-NOBODY')).rejects.toMatchObject({ status: 404 })
})
