/** Why: `npm start` shows finance how each case of getting paid is posted; what it shows must be right to the cent, account by account. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Cloud, startCloud } from '../support/cloud.ts'
import { balancesOf, cases, type Ground, openGround } from '../support/getting-paid.ts'

const { iamEnforced } = inject('cloud')
let cloud: Cloud | undefined
let ground: Ground

/** A cloud of its own: its clock is moved by weeks, which no other test would bear. */
beforeAll(async () => {
  if (iamEnforced) return
  cloud = await startCloud({ name: 'getting-paid' })
  ground = await openGround(cloud)
})
afterAll(async () => {
  await ground?.company.close()
  await cloud?.stop()
})

/**
 * Each invoice: EUR 99.80 of services and EUR 19.96 of VAT (20 %), which waits on 44574 for the payment. Stripe's fees are those of its list:
 * card 1.5 % and EUR 0.25, debit EUR 0.35. Of EUR 50 out of 119.76, EUR 8.33 is VAT. In cents, debits above zero.
 */
const booksAfter: Readonly<Record<string, Readonly<Record<string, bigint>>>> = {
  'paid by card from its page': { '411000': 0n, '445710': -1996n, '445740': 0n, '517000': 11_771n, '627000': 205n },
  'paid by SEPA debit, which took six days': { '411000': 0n, '445710': -3992n, '445740': 0n, '517000': 23_712n, '627000': 240n },
  'paid in part, by a transfer with its reference': { '411000': 6976n, '445710': -4825n, '445740': -1163n, '512000': 5000n },
  'overpaid: what is too much is the customer\u2019s credit': { '411000': 3952n, '445710': -6821n, '445740': -1163n, '512000': 20_000n },
  'disputed by the buyer, and credited in part': { '411000': 9940n, '445710': -6821n, '445740': -2161n, '706000': -44_910n },
  // Interest: 119.76 x 15 % x 10 / 365 = 0.49; and the indemnity of EUR 40, both outside VAT.
  'reminded three times, and charged for ten days of delay, which a transfer pays': {
    '411000': 21_916n,
    '445740': -4157n,
    '512000': 24_049n,
    '763100': -49n,
    '758100': -4000n,
  },
}

test('every case that npm start shows is held to figures', () => {
  expect(cases.map(({ shows }) => shows)).toEqual(Object.keys(booksAfter))
})

test.for(cases)('an invoice is $shows, and every account is where it must be', async ({ shows, run }, context) => {
  if (iamEnforced) context.skip('the grants are those of the other tests; this one is about time and accounts')
  await run(ground)
  const balances = await balancesOf(ground)
  expect(Object.fromEntries(balances)).toMatchObject(booksAfter[shows] ?? {})
  expect([...balances.values()].reduce((sum, balance) => sum + balance, 0n)).toBe(0n)
})

test('of each that was not paid by its due date it is told once that it is overdue, and of how much', async (context) => {
  if (iamEnforced) context.skip('the grants are those of the other tests; this one is about time and accounts')
  const { company, shop } = ground
  await Promise.all([1, 2].map(() => company.invoke('RemindCustomersFunction', {})))
  for (const orderId of ['ST-3', 'ST-5', 'ST-6']) await shop.hears('InvoiceOverdue', orderId)
  const told = shop.all('InvoiceOverdue').map(({ orderId, open, currency }) => `${String(orderId)} ${String(currency)} ${String(open)}`)
  expect(told.toSorted()).toEqual(['ST-3 EUR 69.76', 'ST-5 EUR 59.88', 'ST-6 EUR 119.76'])
})

test('the statement of late fees is in the mailbox and the archive, a PDF that is no e-invoice, and its books are in order', async (context) => {
  if (iamEnforced) context.skip('the grants are those of the other tests; this one is about time and accounts')
  const { company, shop, accountant } = ground
  const { number, invoiceId } = await shop.hears('LateFeeIssued', 'ST-6')
  const mail = (await company.mails()).find(({ subject }) => subject.includes(String(number)))
  expect(mail?.attachments.map(({ filename }) => filename)).toEqual([`${number}.pdf`])
  const { sellers } = accountant.api
  const { data: document } = await sellers.showInvoice(shop.sellerId, String(invoiceId))
  expect(document).toMatchObject({
    kind: 'lateFees',
    number,
    gross: '40.49',
    vat: '0.00',
    paid: '40.49',
    open: '0.00',
    documents: [{ format: 'document' }],
  })
  const { data: link } = await sellers.linkDocument(shop.sellerId, String(invoiceId), 'document')
  const bytes = Buffer.from(await (await fetch(link.url)).arrayBuffer())
  expect([bytes.subarray(0, 5).toString(), bytes.includes('factur-x')]).toEqual(['%PDF-', false])
  const { data: vat } = await sellers.showVat(shop.sellerId, { month: String(document.issueDate).slice(0, 7) })
  expect(vat.rows.map(({ category }) => category)).not.toContain('O')
})
