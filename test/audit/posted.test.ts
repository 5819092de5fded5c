// What is posted beside the sales journals is audited too: in order whatever was paid, applied, undone and given back; and each defect that is
// planted past the application is found under its kind, and under no other.
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { StoredItem } from '../../shared/adapters/dynamo/item.ts'
import { audited, kindsIn } from '../support/audit/auditor.ts'
import { type Books, openBooks } from '../support/audit/books-past-the-app.ts'
import { events, type House, openHouse } from '../support/house.ts'
import { plainRenderer } from '../support/house/functions.ts'
import { latency } from '../support/house/scenes.ts'

const own = { sellerId: 'lumiere', by: 'finance' }
const receipt = { ...own, what: 'receive', method: 'bankTransfer', currency: 'EUR', receivedOn: '2026-11-24', apply: [] }

/** Two invoices; transfers that settle, leave and give back, of the year before and of nobody too; a card; some numbered, some waiting. */
const withPayments = async (): Promise<House> => {
  const house = await openHouse({ wiring: { renderer: plainRenderer() } })
  await house.publish(events.placed(), events.placed({ orderId: 'SO-2' }))
  await house.rest()
  const record = async (input: object) => expect(await house.call('record-payment', input)).toMatchObject({ outcome: 'recorded' })
  await record({ ...receipt, paymentId: 'BK-1', payer: 'C-1001', amount: '100', apply: [{ invoice: 'F2026-000001', amount: '60' }] })
  await record({ ...receipt, paymentId: 'BK-2', amount: '12.34', receivedOn: '2025-12-30' })
  await house.call('validate-entries', {})
  await record({ ...own, what: 'apply', paymentId: 'BK-1', version: 1, apply: [{ invoice: 'F2026-000002', amount: '30' }] })
  await record({ ...own, what: 'undo', paymentId: 'BK-1', version: 2, allocationId: 1, reason: 'of another' })
  await record({ ...own, what: 'refund', paymentId: 'BK-1', version: 3, refundId: 'RF-1', amount: '5', on: '2026-11-24', reason: 'twice' })
  await record({ ...receipt, paymentId: 'pi_1', method: 'card', payer: 'C-1001', amount: '50', fee: '0.95', reference: 'F2026-000001' })
  await house.call('validate-entries', {})
  await record({ ...receipt, paymentId: 'BK-3', payer: 'C-1001', amount: '1' })
  await house.rest()
  return house
}

let books: Books
beforeAll(async () => {
  books = openBooks(await withPayments())
})
afterEach(() => books.restore())

const posting = (entryId: string): StoredItem => books.all('ledger', 'posting').find((item) => item['entryId']?.S === entryId)!
const payment = (paymentId: string): StoredItem => books.all('books', 'payment').find((item) => item['paymentId']?.S === paymentId)!
const pages = (): StoredItem[] => books.all('ledger', 'journalPage').filter(({ PK }) => PK?.S === 'REGISTER#lumiere#BQ#2026')
const withLine = (item: StoredItem, account: string, change: StoredItem) => ({
  lines: { L: item['lines']!.L!.map((line) => (line.M!['account']?.S === account ? { M: { ...line.M!, ...change } } : line)) },
})

const plants: readonly (readonly [string, readonly string[], () => Promise<unknown>])[] = [
  ['a page of a journal is gone', ['balances', 'numbers'], () => books.remove('ledger', pages()[0]!)],
  ['the last page of a journal is gone', ['balances', 'numbers'], () => books.remove('ledger', pages().at(-1)!)],
  [
    'a page names an entry of another year',
    ['balances', 'chain', 'entry'],
    () => books.change('ledger', pages()[0]!, { entryIds: { L: [{ S: 'payment/BK-2' }] } }),
  ],
  ['a numbered entry is gone', ['entry', 'payments'], () => books.remove('ledger', posting('payment/BK-1/3'))],
  [
    'a numbered entry says another day of the month',
    ['chain'],
    () => books.change('ledger', posting('payment/BK-1/3'), { date: { S: '2026-11-23' } }),
  ],
  [
    'an entry that waits does not balance',
    ['balances', 'payments', 'unbalanced'],
    () =>
      books.change(
        'ledger',
        posting('payment/BK-3'),
        withLine(posting('payment/BK-3'), '512000', { bookAmount: { S: 'EUR 2.00' }, amount: { S: 'EUR 2.00' } }),
      ),
  ],
  [
    'a pointer is gone: the entry would never be numbered',
    ['balances'],
    () => books.remove('books', books.all('books', 'waitingEntry')[0]!),
  ],
  [
    'a counter of a month was changed',
    ['balances'],
    () => {
      const item = books.all('books', 'balance').find(({ PK }) => PK?.S === 'BALANCE#lumiere#PP#2026-11')!
      return books.change('books', item, { '517000 EUR debit': { N: '4906' } })
    },
  ],
  [
    'a head was set back',
    ['numbers'],
    () =>
      books.change(
        'books',
        books.all('books', 'journalHead').find(({ PK, SK }) => PK?.S === 'SERIES#lumiere#BQ' && SK?.S === '2026')!,
        { sequence: { N: '1' } },
      ),
  ],
  [
    'an entry credits another customer',
    ['chain', 'payments'],
    () => books.change('ledger', posting('payment/pi_1'), withLine(posting('payment/pi_1'), '411000', { auxiliary: { S: 'C-9' } })),
  ],
  [
    'a payment says another amount',
    ['payments'],
    () => books.change('books', payment('BK-3'), { amount: { S: 'EUR 3.00' }, bookAmount: { S: 'EUR 3.00' } }),
  ],
  ['a payment is gone', ['payments'], () => books.remove('books', payment('BK-3'))],
  [
    'an invoice says that less is paid than its payments settle, and that more is open',
    ['credits', 'payments'],
    () => {
      const header = books.all('books', 'invoice').find((item) => item['number']?.S === 'F2026-000002')!
      return books.change('books', header, { payments: { L: [] } })
    },
  ],
]

describe('postings and payments', () => {
  it('in order give no finding, and a count of every check', async () => {
    const report = await audited(books.house)
    expect(report.findings).toEqual([])
    // Four payments with the three invoices that they name, and two invoices that name payments; five entries and two of sales.
    expect(report.checked).toMatchObject({ payments: 4 + 3 + 2, unbalanced: 5 + 2 })
  })

  it('in order give no finding in pieces, nor while others are posted and numbered', async () => {
    const house = await withPayments()
    latency(house, 20)
    for (let n = 1; n <= 12; n += 1)
      house.begin(async () => {
        await house.app.clock.sleep(n * 150)
        house.ask('record-payment', { ...receipt, paymentId: `LATE-${n}`, payer: 'C-1001', amount: '1', reference: 'F2026-000001' })
        if (n % 3 === 0) house.ask('validate-entries', {})
      })
    const report = audited(house, { scope: 'everything' }, { perRead: 2, perCall: 3 })
    await house.advance(60)
    expect((await report).findings).toEqual([])
  })

  it('in order give no finding after a write-off, and what comes in of it after all', async () => {
    const house = await withPayments()
    const writeOff = (input: object) => house.call('write-off-invoice', { sellerId: 'lumiere', writeOffId: 'WO-1', ...input })
    await writeOff({ what: 'propose', invoice: 'F2026-000002', proven: false, reason: 'cannot be found', by: 'anna' })
    expect(await writeOff({ what: 'approve', version: 1, by: 'head' })).toMatchObject({ outcome: 'recorded' })
    await house.call('validate-entries', {})
    await house.call('record-payment', { ...receipt, paymentId: 'BK-9', payer: 'C-1001', amount: '20', reference: 'F2026-000002' })
    await house.rest()
    expect((await audited(house)).findings).toEqual([])
  })

  it.each(plants.map(([what, kinds, plant]) => ({ what, kinds, plant })))('$what', async ({ kinds, plant }) => {
    await books.house.app.clock.run(plant())
    const report = await audited(books.house)
    expect(kindsIn(report), JSON.stringify(report.findings, null, 1)).toEqual(kinds)
  })
})
