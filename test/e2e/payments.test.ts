/** Why: what a customer pays must reach its invoice, the ledger and the dunning at once, whoever records it, once. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { rfReference } from '../../shared/domain/identifiers/rf-reference.ts'
import { type Company, openCompany } from '../support/company.ts'
import { member, type Person } from '../support/finance.ts'
import { anArticle } from '../support/samples.ts'
import { openShop, type Shop } from '../support/shop.ts'

const cloud = inject('cloud')
let company: Company
let shop: Shop
let finance: Person

beforeAll(async () => {
  company = await openCompany(cloud)
  shop = await openShop(company, 'payments', { customer: { invoiceEmail: 'payments@mail.example' } })
  await shop.register('article', anArticle({ sellerId: shop.sellerId, supply: 'service' }))
  finance = await member(cloud, company, { name: 'payments', sellerId: shop.sellerId, role: 'accountant' })
})
afterAll(() => company.close())

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date())
const transfer = (paymentId: string, amount: string) => ({
  paymentId,
  amount,
  payer: 'C-1001',
  method: 'bankTransfer' as const,
  currency: 'EUR' as const,
  receivedOn: today(),
  apply: [],
})

/** Closing balances of the trial balance by account, debit above zero. */
const balances = async (): Promise<Record<string, string>> => {
  const { data } = await finance.api.sellers.showTrialBalance(shop.sellerId, { month: today().slice(0, 7) })
  return Object.fromEntries(
    data.rows.map(({ account, closing }) => [account, closing.debit === '0.00' ? `-${closing.credit}` : closing.debit]),
  )
}

test('a transfer with the RF reference pays a part, a second one pays it off, and what is too much stays the customer’s until it is undone', async () => {
  await shop.publish(shop.events.placed())
  const { number, invoiceId } = await shop.issued('SO-1')
  await shop.hears('InvoiceSent', 'SO-1')
  const { sellers } = finance.api
  const part = { ...transfer('BK-1', '59.88'), reference: rfReference(String(number)) }
  const { data: first } = await sellers.recordPayment(shop.sellerId, part)
  expect(first).toMatchObject({
    version: 1,
    unapplied: '0.00',
    allocations: [{ invoiceId, amount: '59.88', collected: [{ taxCode: 'S20', net: '49.90', vat: '9.98' }] }],
  })
  expect(await balances()).toMatchObject({ '411000': '59.88', '512000': '59.88', '445740': '-9.98', '445710': '-9.98' })
  expect((await sellers.recordPayment(shop.sellerId, part)).data).toEqual(first)

  const { data: second } = await sellers.recordPayment(shop.sellerId, {
    ...transfer('BK-2', '70.00'),
    apply: [{ invoice: String(number) }],
  })
  expect(second).toMatchObject({ unapplied: '10.12', allocations: [{ amount: '59.88' }] })
  expect(await shop.hears('InvoicePaid', 'SO-1')).toMatchObject({ number, gross: '119.76' })
  const received = () => shop.all('PaymentReceived').reduce((cents, { amount }) => cents + BigInt(String(amount).replace('.', '')), 0n)
  await expect.poll(received, { timeout: 20_000 }).toBe(12_988n)
  expect((await sellers.showInvoice(shop.sellerId, String(invoiceId))).data).toMatchObject({ paid: '119.76', open: '0.00' })
  const paid = await balances()
  expect(paid).toMatchObject({ '411000': '-10.12', '512000': '129.88', '445710': '-19.96' })
  expect(['0.00', '-0.00', undefined]).toContain(paid['445740'])

  const { data: undone } = await sellers.undoAllocation(shop.sellerId, 'BK-2', 1, { version: 1, reason: 'of another company' })
  expect(undone).toMatchObject({ unapplied: '70.00', allocations: [{ undone: { reason: 'of another company' } }] })
  expect(await balances()).toMatchObject({ '411000': '-10.12', '445740': '-9.98', '445710': '-9.98' })
  await expect(sellers.applyPayment(shop.sellerId, 'BK-2', { version: 1, apply: [{ invoice: String(number) }] })).rejects.toMatchObject({
    status: 409,
  })
})

test('a transfer of somebody unknown waits on its account until finance applies it, and more than is owed is refused in words', async () => {
  await shop.publish(shop.events.placed({ orderId: 'SO-2' }))
  const { number } = await shop.issued('SO-2')
  await shop.hears('InvoiceSent', 'SO-2')
  const { sellers } = finance.api
  const { payer: _nobody, ...unknown } = transfer('BK-3', '119.76')
  await sellers.recordPayment(shop.sellerId, unknown)
  expect(await balances()).toMatchObject({ '471000': '-119.76' })
  const tooMuch = sellers.applyPayment(shop.sellerId, 'BK-3', { version: 1, apply: [{ invoice: String(number), amount: '200' }] })
  await expect(tooMuch).rejects.toMatchObject({ status: 422, error: { findings: [{ code: 'AMOUNT_ABOVE_OWED' }] } })
  await sellers.applyPayment(shop.sellerId, 'BK-3', { version: 1, apply: [{ invoice: String(number) }] })
  expect(await shop.hears('CreditApplied', 'SO-2')).toMatchObject({ number, amount: '119.76', open: '0.00' })
  expect(['0.00', '-0.00', undefined]).toContain((await balances())['471000'])
})
