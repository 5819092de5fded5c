// Each kind of defect, planted past the application: found under its kind, and under no other.
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { entryStored, pageStored, readPage } from '../../shared/adapters/dynamo/entry-item.ts'
import { readHeader } from '../../shared/adapters/dynamo/header-item.ts'
import { itemOf, packed, readItem, type StoredItem } from '../../shared/adapters/dynamo/item.ts'
import { pointerKey } from '../../shared/adapters/dynamo/keys.ts'
import { readOrder } from '../../shared/adapters/dynamo/order-item.ts'
import type { AuditKind } from '../../shared/domain/audit/finding.ts'
import { orderRebateSchema } from '../../shared/domain/crediting/rebate-request.ts'
import { type Day, day } from '../../shared/domain/day.ts'
import { decimalSchema } from '../../shared/domain/decimal.ts'
import { genesisLink, linkOf } from '../../shared/domain/hash-chain.ts'
import type { PostingLine } from '../../shared/domain/journal-entry.ts'
import { add, money } from '../../shared/domain/money.ts'
import { factSchema, type Order, orderSchema } from '../../shared/domain/order.ts'
import { waitingDraftSchema } from '../../shared/domain/series.ts'
import { snapshotText } from '../../shared/domain/snapshot.ts'
import { finalDueDate } from '../../shared/domain/tax/due-dates.ts'
import * as z from 'zod'
import { audited, kindsIn } from '../support/audit/auditor.ts'
import { billedOtherwise, type Books, entriesOf, headerOf, invoiceOf, openBooks, sealAnew } from '../support/audit/books-past-the-app.ts'
import { booksWithHistory } from '../support/audit/scene.ts'
import type { StoredObject } from '../support/peers/s3.ts'

let books: Books
beforeAll(async () => {
  books = openBooks(await booksWithHistory())
})
afterEach(() => books.restore())

type Plant = readonly [string, (books: Books) => Promise<void> | void]

const first = (table: 'books' | 'ledger', of: string): StoredItem => books.all(table, of)[0]!
const second = (table: 'books' | 'ledger', of: string): StoredItem => books.all(table, of)[1]!
const lastHead = () => books.all('books', 'head').at(-1)!
const issuedHeader = (at = 1) => headerOf(books, entriesOf(books)[at]!.invoiceId)
const waitingDraft = () => readItem(waitingDraftSchema, first('books', 'pointer'))
const orderItem = (orderId = 'SO-1') => books.all('books', 'order').find((item) => item['orderId']?.S === orderId)!

const withOrder = async (change: (order: Order) => Order, orderId?: string) => {
  const item = orderItem(orderId)
  const body = packed(JSON.stringify(z.encode(orderSchema, change(readOrder(item)))))
  await books.change('books', item, { body: { B: body } })
}

const cent = money('EUR', 1n)
const raised = (lines: readonly PostingLine[], which: (line: PostingLine) => boolean): PostingLine[] =>
  lines.map((line) => (which(line) ? { ...line, amount: add(line.amount, cent), bookAmount: add(line.bookAmount, cent) } : line))
const isReceivable = ({ auxiliary }: PostingLine) => auxiliary !== undefined
const isRevenue = ({ account }: PostingLine) => account.startsWith('70')

/** The issue of the fifth number on another day, in all that says so. */
const dated = async (issueDate: Day) => {
  const entries = entriesOf(books)
  const entry = entries[4]!
  const page = books
    .all('ledger', 'page')
    .map(readPage)
    .find(({ invoiceIds }) => invoiceIds.includes(entry.invoiceId))!
  await books.put('ledger', pageStored({ ...page, issueDate }))
  const dueDate = finalDueDate(invoiceOf(books, entry.digest).terms, issueDate)
  await books.change('books', headerOf(books, entry.invoiceId), { issueDate: { S: issueDate }, dueDate: { S: dueDate } })
  await sealAnew(
    books,
    entries.map((one, at) => (at === 4 ? { ...one, issueDate } : one)),
  )
}

/** Those of payments are planted in posted.test.ts, in books that have some. */
const plants: Readonly<Record<Exclude<AuditKind, 'payments'>, readonly Plant[]>> = {
  numbers: [
    ['a register page in the middle is gone', () => books.remove('ledger', second('ledger', 'page'))],
    ['the last register page is gone', () => books.remove('ledger', books.all('ledger', 'page').at(-1)!)],
    [
      'a page says another first number than its key',
      () => books.change('ledger', second('ledger', 'page'), { firstSequence: { N: '3' } }),
    ],
    ['the head stands further than the register', () => books.change('books', lastHead(), { sequence: { N: '9' } })],
    [
      'the head of the last year stands further than its register',
      () => books.change('books', first('books', 'head'), { sequence: { N: '9' } }),
    ],
    ['the newest head is gone', () => books.remove('books', lastHead())],
    ['a year that another follows is open', () => books.change('books', first('books', 'head'), { state: { S: 'OPEN' } })],
  ],
  entry: [
    ['an entry is gone', () => books.remove('ledger', first('ledger', 'entry'))],
    [
      'an entry is in another journal than its series',
      () => books.put('ledger', entryStored({ ...entriesOf(books)[1]!, journal: 'VT99' })),
    ],
  ],
  chain: [
    ['a link was changed', () => books.put('ledger', entryStored({ ...entriesOf(books)[1]!, link: 'f'.repeat(64) }))],
    ['the head names another link', () => books.change('books', lastHead(), { lastLink: { S: 'f'.repeat(64) } })],
    ['a page names another link', () => books.change('ledger', first('ledger', 'page'), { link: { S: 'f'.repeat(64) } })],
    [
      'the chain begins anew with a year',
      async () => {
        const entry = { ...entriesOf(books)[3]!, previousLink: genesisLink }
        await books.put('ledger', entryStored({ ...entry, link: linkOf(entry) }))
      },
    ],
  ],
  dates: [
    ['a number is dated before the one ahead of it', () => dated(day('2027-01-01'))],
    ['a page says another date than its entry', () => books.change('ledger', second('ledger', 'page'), { issueDate: { S: '2026-12-30' } })],
    ['the head says another last date', () => books.change('books', lastHead(), { lastIssueDate: { S: '2027-01-04' } })],
  ],
  unbalanced: [
    [
      'revenue is a cent more than was sold',
      () => billedOtherwise(books, 1, (invoice) => ({ ...invoice, posting: raised(invoice.posting, isRevenue) })),
    ],
  ],
  balances: [
    [
      'a counter of this month was changed',
      () => books.change('books', books.all('books', 'balance').at(-1)!, { '411000 EUR debit': { N: '1' } }),
    ],
    ['a counter of the last year was changed', () => books.change('books', first('books', 'balance'), { '707000 EUR credit': { N: '1' } })],
    ['an account was never posted to', () => books.change('books', first('books', 'balance'), { '512000 USD debit': { N: '100' } })],
    ['the balances of a month are gone', () => books.remove('books', first('books', 'balance'))],
    [
      'a month without any entry has balances',
      () =>
        books.put('books', { ...first('books', 'balance'), PK: { S: first('books', 'balance')['PK']!.S!.replace('2026-12', '2026-10') } }),
    ],
  ],
  receivables: [
    [
      'a customer is debited a cent more than its document says',
      () =>
        billedOtherwise(books, 1, (invoice) => ({
          ...invoice,
          posting: raised(invoice.posting, (line) => isReceivable(line) || isRevenue(line)),
        })),
    ],
    [
      'another customer is debited',
      () =>
        billedOtherwise(books, 1, (invoice) => ({
          ...invoice,
          posting: invoice.posting.map((line) => (isReceivable(line) ? { ...line, auxiliary: 'C-9' } : line)),
        })),
    ],
  ],
  facts: [
    ['the facts of a document are gone', () => books.remove('books', snapshotOf(entriesOf(books)[1]!.digest))],
    [
      'a word of the facts was changed',
      () => {
        const { digest } = entriesOf(books)[1]!
        const body = { B: packed(snapshotText({ ...invoiceOf(books, digest), purchaseOrderNumber: 'PO-78' })) }
        return books.change('books', snapshotOf(digest), { body })
      },
    ],
    [
      'posted was to another account than composed',
      async () => {
        const entries = entriesOf(books)
        const elsewhere = (lines: readonly PostingLine[]) => lines.map((line) => (isRevenue(line) ? { ...line, account: '706000' } : line))
        await sealAnew(
          books,
          entries.map((one, at) => (at === 1 ? { ...one, lines: elsewhere(one.lines) } : one)),
        )
      },
    ],
    [
      'a draft that waits would post another amount',
      async () => {
        const draft = waitingDraft()
        const lines = raised(draft.lines, (line) => isReceivable(line) || isRevenue(line))
        const facts = z.encode(waitingDraftSchema, { ...draft, lines })
        await books.change('books', first('books', 'pointer'), { lines: itemOf({ PK: '', SK: '' }, '', facts)['lines'] })
      },
    ],
  ],
  header: [
    ['the state of an issued invoice is gone', () => books.remove('books', issuedHeader())],
    ['a header says another number', () => books.change('books', issuedHeader(), { number: { S: 'F2026-000099' } })],
    ['a header says another due date', () => books.change('books', issuedHeader(), { dueDate: { S: '2027-12-31' } })],
    ['an issued invoice counts as taken back', () => books.change('books', issuedHeader(), { state: { S: 'WITHDRAWN' } })],
    ['a header names another order', () => books.change('books', issuedHeader(), { orderId: { S: 'SO-9' } })],
  ],
  document: [
    ['a document is gone', () => books.document((versions) => void versions.splice(0))],
    ['a second document stands on the first', () => books.document((versions) => void versions.push(other(versions[0] as StoredObject)))],
    [
      'a first document stands under the recorded one',
      () => books.document((versions) => void versions.unshift(other(versions[0] as StoredObject))),
    ],
    [
      'a deletion hides a document',
      () =>
        books.document(
          (versions) => void versions.push({ key: versions[0]!.key, versionId: 'gone', deleted: true, lastModified: new Date(0) }),
        ),
    ],
    [
      'the bytes of a document are others',
      () =>
        books.document(
          (versions) => void versions.splice(0, 1, { ...(versions[0] as StoredObject), bytes: Buffer.from('x'), sha256: 'eA==' }),
        ),
    ],
    [
      'a document is of another invoice',
      () => books.document((versions) => void versions.splice(0, 1, { ...(versions[0] as StoredObject), metadata: {} })),
    ],
    [
      'the bytes of an XML beside a document are others',
      () =>
        books.document(
          (versions) => void versions.splice(0, 1, { ...(versions[0] as StoredObject), bytes: Buffer.from('x'), sha256: 'eA==' }),
          '.ublFrance.xml',
        ),
    ],
    ['a report of our rules was deleted', () => books.document((versions) => void versions.splice(0, 1), '.validation.json')],
    ['a header records no XML beside its document', () => books.change('books', issuedHeader(), { furtherFiles: undefined })],
    ['a header records no document', () => books.change('books', issuedHeader(), { archive: undefined })],
  ],
  mail: [
    ['an invoice counts as sent, and no mail was claimed', () => books.remove('books', first('books', 'mail'))],
    ['a mail was repeated twice', () => books.change('books', first('books', 'mail'), { resends: { N: '2' } })],
    ['a mail went out, and its invoice does not count as sent', () => stepBack()],
    [
      'a claim is of another invoice',
      () => books.change('books', first('books', 'mail'), { invoiceId: second('books', 'mail')['invoiceId'] }),
    ],
  ],
  wait: [
    [
      'nothing says when the next reminder is due',
      () => books.change('books', issuedHeader(), { waitingFor: undefined, dueAt: undefined, dueOf: undefined }),
    ],
    ['an invoice waits, and nobody knows until when', () => books.change('books', issuedHeader(), { dueAt: undefined, dueOf: undefined })],
  ],
  quantities: [
    ['the order is gone', () => books.remove('books', orderItem())],
    [
      'less was ordered than is billed',
      () =>
        withOrder((order) => ({
          ...order,
          content: { ...order.content!, lines: order.content!.lines.map((line) => ({ ...line, quantity: one })) },
        })),
    ],
    ['less was reported than is billed', () => withOrder(eachFact((fact) => ({ ...fact, lines: [{ lineId: '1', quantity: half }] })))],
    ['billed is more than was claimed', () => withOrder(eachFact((fact) => ({ ...fact, claimed: [{ lineId: '1', quantity: half }] })))],
    ['a billed fact could be billed again', () => withOrder(eachFact((fact) => ({ ...fact, state: 'READY' })))],
  ],
  credits: [
    [
      'a header says that an invoice is credited, and no credit note is',
      () => books.change('books', issuedHeader(), { credited: { S: 'EUR 1.00' }, open: { S: 'EUR 58.88' } }),
    ],
    ['a credit note took of an invoice, and its header does not say so', () => credited('1')],
    ['more is credited of an invoice than it says', () => credited('60', { credited: { S: 'EUR 60.00' }, open: { S: 'EUR -0.12' } })],
    ['a rebate takes more of an invoice than it says', () => rebated('60')],
    [
      'more VAT is credited than an invoice says',
      () => credited('12', { credited: { S: 'EUR 12.00' }, open: { S: 'EUR 47.88' } }, { tax: '12' }),
    ],
    [
      'more units are credited than an invoice bills',
      () => credited('12', { credited: { S: 'EUR 12.00' }, open: { S: 'EUR 47.88' } }, { quantity: '1.5' }),
    ],
  ],
  lateFees: [
    ['two indemnities are claimed for the delay of one invoice', () => claimedLate('2026-12-30', '2026-12-31')],
    ['the delay of one invoice is claimed twice up to a day', () => claimedLate('2026-12-31', '2026-12-31')],
  ],
  draft: [
    ['a frozen draft waits in no queue', () => books.remove('books', first('books', 'pointer'))],
    ['another draft waits than is frozen', () => books.change('books', headerOf(books, waitingDraft().invoiceId), { draft: { N: '2' } })],
    [
      'a draft that was taken back still waits',
      () => books.change('books', headerOf(books, waitingDraft().invoiceId), { state: { S: 'PARKED' } }),
    ],
    ['an issued invoice waits for another number', () => waitAgain()],
  ],
  unreadable: [
    ['an entry', () => books.change('ledger', first('ledger', 'entry'), { number: undefined })],
    ['a register page', () => books.change('ledger', second('ledger', 'page'), { invoiceIds: undefined })],
    ['a head', () => books.change('books', first('books', 'head'), { state: undefined })],
    ['the newest head', () => books.change('books', lastHead(), { state: undefined })],
    ['a header', () => books.change('books', issuedHeader(), { draft: { S: 'two' } })],
    ['a snapshot', () => books.change('books', snapshotOf(entriesOf(books)[1]!.digest), { body: { B: gzipSync('{}') } })],
    ['an order', () => books.change('books', orderItem(), { body: { B: Buffer.from('no gzip') } })],
    ['a mail claim', () => books.change('books', first('books', 'mail'), { state: { S: 'LOST' } })],
    ['a draft that waits', () => books.change('books', first('books', 'pointer'), { currency: undefined })],
  ],
}

const [one, half] = [decimalSchema.parse('1'), decimalSchema.parse('0.5')]
const eachFact =
  (change: (fact: Order['facts'][number]) => Order['facts'][number]) =>
  (order: Order): Order => ({ ...order, facts: order.facts.map(change) })

/** The order of the second invoice as if a credit note had taken so much of it, and its header as it then is. */
const credited = async (gross: string, header?: Record<string, AttributeValue>, of: { tax?: string; quantity?: string } = {}) => {
  const { invoiceId } = entriesOf(books)[1]!
  const { tax = '0', quantity = '0' } = of
  const group = { category: 'S', rate: '20', base: 'EUR 0.00', tax: `EUR ${tax}.00`, taxInBookCurrency: `EUR ${tax}.00`, taxPoints: [] }
  const fact = factSchema.parse({
    factId: 'credit:R-1',
    kind: 'credit',
    date: '2026-12-30',
    state: 'INVOICING',
    invoiceId: 'c'.repeat(40),
    attempt: 1,
    credit: { requestId: 'R-1', invoiceId, reason: 'rebate', part: { kind: 'all' }, by: 'finance', at: '2026-12-30T10:00:00.000Z' },
    credited: {
      lines: [{ lineId: '1', quantity, amount: 'EUR 0.00' }],
      adjustments: [],
      groups: [group],
      revenue: [],
      gross: `EUR ${gross}.00`,
    },
  })
  const [order] = invoiceOf(books, entriesOf(books)[1]!.digest).sources
  await withOrder((before) => ({ ...before, facts: [...before.facts, fact] }), order!.orderId)
  if (header !== undefined) await books.change('books', issuedHeader(), header)
}

/** The order of the second invoice as if statements of its delay up to these days had each claimed an indemnity. */
const claimedLate = async (...days: string[]) => {
  const { invoiceId } = entriesOf(books)[1]!
  const facts = days.map((until, at) =>
    factSchema.parse({
      factId: `fees:${at}`,
      kind: 'lateFees',
      date: until,
      state: 'INVOICING',
      invoiceId: 'cd'[at]!.repeat(40),
      attempt: 1,
      lateFees: { invoiceId, until, by: 'finance', at: '2026-12-31T10:00:00.000Z' },
      feesClaimed: { until, fee: 'EUR 1.00', indemnity: 'EUR 40.00' },
    }),
  )
  const [order] = invoiceOf(books, entriesOf(books)[1]!.digest).sources
  await withOrder((before) => ({ ...before, facts: [...before.facts, ...facts] }), order!.orderId)
}

/** The order of the second invoice as if a rebate over a period had taken so much of it. */
const rebated = async (gross: string) => {
  const { invoiceId } = entriesOf(books)[1]!
  const claim = { lines: [], adjustments: [], groups: [], revenue: [], gross: `EUR ${gross}.00` }
  const rebate = orderRebateSchema.parse({ rebateId: 'c'.repeat(40), invoiceId, claim })
  const [order] = invoiceOf(books, entriesOf(books)[1]!.digest).sources
  await withOrder((before) => ({ ...before, rebates: [rebate] }), order!.orderId)
}

const snapshotOf = (digest: string) => books.all('books', 'snapshot').find(({ PK }) => PK?.S === `SNAPSHOT#${digest}`)!

const other = (document: StoredObject): StoredObject => ({ ...document, versionId: 'another' })

const stepBack = async () => {
  const { invoiceId } = readHeader(issuedHeader())
  await books.change('books', headerOf(books, invoiceId), { state: { S: 'STORED' } })
}

const waitAgain = async () => {
  const [entry, header] = [entriesOf(books)[1]!, readHeader(issuedHeader())]
  const { digest, lines, invoiceId } = entry
  const { frozenAt, draft, zone } = header
  const pointer = { invoiceId, draft, frozenAt, digest, currency: 'EUR' as const, zone, journal: 'VT', prefix: 'F', digits: 6, lines }
  const queue = { sellerId: entry.sellerId, kind: 'invoice' as const }
  await books.put('books', itemOf(pointerKey(queue, pointer), 'pointer', z.encode(waitingDraftSchema, pointer)))
}

describe.each(Object.entries(plants))('%s', (kind, ofKind) => {
  it.each(ofKind.map(([what, plant]) => ({ what, plant })))('$what', async ({ plant }) => {
    await books.house.app.clock.run(Promise.resolve(plant(books)))
    const report = await audited(books.house)
    expect(kindsIn(report), JSON.stringify(report.findings, null, 1)).toEqual([kind])
  })
})

it('without any of them the books are in order', async () => {
  expect((await audited(books.house)).findings).toEqual([])
})
