// Finance looks at one invoice, its documents and its order: over the real adapters and the in-memory DynamoDB.
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { marshall } from '@aws-sdk/util-dynamodb'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Caller } from '../../../functions/finance-api/action.ts'
import { invoiceActions } from '../../../functions/finance-api/invoices.ts'
import { queueListKey } from '../../../shared/adapters/dynamo/keys.ts'
import { dynamoLedgerReads } from '../../../shared/adapters/dynamo/ledger-reads.ts'
import { s3DocumentLinks } from '../../../shared/adapters/s3/s3-document-links.ts'
import { invoiceRoutes } from '../../../shared/contracts/api/invoice-routes.ts'
import { addSeconds, day, type Instant, instantOf } from '../../../shared/domain/day.ts'
import { customerIdSchema, type SellerId } from '../../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../../shared/domain/invoice-header.ts'
import { type Books, booksOver, createTables, freezeOf, freshSeller, idsOf, noon, orderFor, queueFor } from '../../support/books.ts'
import { anIssuedInvoice } from '../../support/invoices/examples.ts'
import { dynamoPeer } from '../../support/peers/dynamo.ts'

const caller: Caller = { subject: 'anna', sellers: {}, operator: false, requestKey: 'r', ifMatch: undefined }
const signing = new S3Client({ region: 'eu-west-3', credentials: { accessKeyId: 'a', secretAccessKey: 's' } })
const query = {}

let books: Books
let sellerId: SellerId
beforeEach(async () => {
  const { client } = dynamoPeer()
  books = booksOver(client, await createTables(client))
  sellerId = freshSeller()
})

const actions = () =>
  invoiceActions({
    ...books,
    ledger: dynamoLedgerReads(books.tables, books.client),
    documentLinks: s3DocumentLinks('archive', signing),
    clock: { now: () => noon },
  })
const frozen = async (number = 1): Promise<InvoiceHeader> => {
  const sample = { sellerId, number }
  const ids = idsOf(sample)
  const line = { sku: 'LAMP', name: 'Lamp', quantity: '2', unitCode: 'C62', netPrice: '50' }
  const changes = { invoiceId: ids.invoiceId, sellerId, purchaseOrderNumber: 'PO-7' }
  const digest = await books.invoices.putSnapshot(anIssuedInvoice({ lines: [line], changes }).invoice)
  await books.orders.save({ order: orderFor(sample), occurrences: [], workItems: [], wait: undefined })
  const freeze = freezeOf(sample, 1)
  const header = { ...freeze.header, digest }
  expect(await books.invoices.freezeDraft({ ...freeze, header, pointer: { ...freeze.pointer, digest } })).toBe('frozen')
  return header
}

const issued = async (number = 1, at: Instant = noon): Promise<InvoiceHeader> => {
  const header = await frozen(number)
  await books.invoices.commitOldest(queueFor(sellerId), at)
  return header
}

const stored = async (): Promise<InvoiceHeader> => {
  const header = await issued()
  const archive = { key: `${sellerId}/2026/F2026-000001.pdf`, versionId: 'v-1', sha256: 'a'.repeat(64) }
  const next: InvoiceHeader = { ...header, state: 'STORED', number: 'F2026-000001', issueDate: day('2026-11-24'), archive }
  await books.invoices.advance({ header: next, from: 'FROZEN', occurrences: [], workItems: [], wait: undefined })
  return next
}

const show = ({ invoiceId }: InvoiceHeader, seller = sellerId) =>
  actions().showInvoice({ params: { sellerId: seller, invoiceId }, query }, caller)
const link = ({ invoiceId }: InvoiceHeader, format: 'facturX' | 'peppol', seller = sellerId) =>
  actions().linkDocument({ params: { sellerId: seller, invoiceId, format }, query }, caller)

describe('an invoice that finance looks at', () => {
  it('has its number, totals, lines and entry the moment it is issued, and its document once that is stored', async () => {
    const header = await issued()
    const answer = await show(header)
    expect(answer).toMatchObject({
      body: {
        status: 'issued',
        kind: 'invoice',
        number: 'F2026-000001',
        issueDate: '2026-11-24',
        purchaseOrderNumber: 'PO-7',
        net: '100.00',
        vat: '20.00',
        gross: '120.00',
        lines: [{ sku: 'LAMP', netAmount: '100.00' }],
        entry: { sequence: 1, lines: [{ account: '411000', side: 'debit' }, {}, {}] },
        documents: [],
      },
    })
    expect('body' in answer && invoiceRoutes.showInvoice.answer.safeParse(answer.body).success).toBe(true)
  })

  it('that still waits has neither number nor entry', async () => {
    const answer = await show(await frozen())
    expect(answer).toMatchObject({ body: { status: 'waitingForNumber', gross: '120.00' } })
    expect('body' in answer && [answer.body.number, answer.body.entry]).toEqual([undefined, undefined])
  })

  it('of another seller is unknown, like one that does not exist', async () => {
    const header = await stored()
    const other = freshSeller()
    const foreign = await show(header, other)
    expect(foreign).toMatchObject({ status: 404, code: 'unknownInvoice' })
    expect(await show({ ...header, ...idsOf({ sellerId: other, number: 9 }) }, other)).toEqual(foreign)
    expect(await link(header, 'facturX', other)).toEqual(foreign)
  })
})

const told = (header: InvoiceHeader, type: 'InvoiceDelivered' | 'OrderCancelled', seconds: number): Promise<void> => {
  const { orderId, invoiceId, factId, customerId } = header
  const facts = type === 'OrderCancelled' ? { type, orderId } : { type, invoiceId, orderId, factId, customerId, number: 'F2026-000001' }
  const place = { occurredAt: addSeconds(noon, seconds), occurrenceId: `${type}-${header.invoiceId}` }
  return books.timeline.record({ sellerId: header.sellerId, ...place, occurrence: facts })
}

const typesOf = (answer: object): string[] =>
  'body' in answer ? (answer.body as { timeline: { type: string }[] }).timeline.map(({ type }) => type) : []

describe('the timeline', () => {
  const showOrder = ({ orderId }: InvoiceHeader, seller = sellerId) =>
    actions().showOrder({ params: { sellerId: seller, orderId }, query }, caller)

  it('of an order has in order of time what happened to it and to its documents; that of an invoice what happened to the invoice', async () => {
    const header = await issued()
    await told(header, 'InvoiceDelivered', 30)
    await told(header, 'OrderCancelled', -30)
    await told(await issued(2), 'InvoiceDelivered', 10)
    const order = await showOrder(header)
    expect('body' in order && invoiceRoutes.showOrder.answer.safeParse(order.body).success).toBe(true)
    expect(typesOf(order)).toEqual(['OrderCancelled', 'InvoiceDelivered'])
    expect(typesOf(await show(header))).toEqual(['InvoiceDelivered'])
  })

  it('of an order says nothing of another seller, whose order has the same id', async () => {
    const [header, seller] = [await issued(), sellerId]
    await told(header, 'InvoiceDelivered', 30)
    sellerId = freshSeller()
    const other = await issued()
    await told(other, 'OrderCancelled', 0)
    expect([other.orderId, typesOf(await showOrder(other))]).toEqual([header.orderId, ['OrderCancelled']])
    expect(typesOf(await showOrder(header, seller))).toEqual(['InvoiceDelivered'])
  })

  it('takes in an event that was held whatever it names as its order, be it nothing or longer than a key', async () => {
    const held = (orderId: string, eventId: string) =>
      books.timeline.record({
        sellerId,
        occurredAt: noon,
        occurrenceId: `EventHeld-${eventId}`,
        occurrence: { type: 'EventHeld', eventId, source: 's', detailType: 'd', orderId, workItemId: eventId, findings: [] },
      })
    await Promise.all([held('', 'e-1'), held('x'.repeat(3000), 'e-2')])
    expect(await books.timeline.ofDay(sellerId, '2026-11-24')).toHaveLength(2)
  })
})

describe('the link to a document', () => {
  it('reads the archived version, under the name of its number, for five minutes', async () => {
    const answer = await link(await stored(), 'facturX')
    expect(answer).toMatchObject({ body: { expiresAt: addSeconds(noon, 300), sha256: 'a'.repeat(64) } })
    const url = new URL('body' in answer ? answer.body.url : '')
    expect(url.pathname).toBe(`/${sellerId}/2026/F2026-000001.pdf`)
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      versionId: 'v-1',
      'X-Amz-Expires': '300',
      'X-Amz-Date': '20261124T110000Z',
      'response-content-disposition': 'attachment; filename="F2026-000001.pdf"',
    })
  })

  it('is not there before the document is, nor of a format that was not written', async () => {
    expect(await link(await issued(), 'facturX')).toMatchObject({ status: 404, code: 'noSuchDocument' })
    sellerId = freshSeller()
    expect(await link(await stored(), 'peppol')).toMatchObject({ status: 404, code: 'noSuchDocument' })
  })
})

type Query = Parameters<ReturnType<typeof actions>['listInvoices']>[0]['query']

const registered = async (): Promise<void> => {
  const queue = queueFor(sellerId)
  const Item = marshall({ ...queueListKey(queue), of: 'queue', ...queue })
  await books.client.send(new PutItemCommand({ TableName: books.tables.books, Item }))
}

/** Three invoices, each a commit of its own: of October, November and November. */
const three = async (): Promise<InvoiceHeader[]> => {
  await registered()
  const first = await issued(1, instantOf('2026-10-31T11:00:00.000Z'))
  const second = await issued(2, instantOf('2026-11-02T11:00:00.000Z'))
  return [first, second, await issued(3, noon)]
}

const list = (filters: Partial<Query>, seller = sellerId) =>
  actions().listInvoices({ params: { sellerId: seller }, query: { limit: 50, ...filters } }, caller)
const listed = async (filters: Partial<Query>) => {
  const answer = await list(filters)
  if (!('body' in answer)) throw new Error(answer.detail)
  return answer.body
}
const numbersOf = async (filters: Partial<Query>) => (await listed(filters)).invoices.map(({ number }) => number?.slice(-1))

describe('the list of invoices', () => {
  it('holds what was issued in a month or period, and of this seller alone', async () => {
    await three()
    expect(await numbersOf({ month: '2026-10' })).toEqual(['1'])
    expect(await numbersOf({ month: '2026-11' })).toEqual(['2', '3'])
    expect(await numbersOf({ from: day('2026-10-31'), until: day('2026-11-02') })).toEqual(['1', '2'])
    expect(await list({ month: '2026-11' }, freshSeller())).toEqual({ body: { invoices: [], asOf: noon } })
  })

  it('says of each invoice what it says by itself', async () => {
    const [first] = await three()
    const page = await listed({ month: '2026-10' })
    const [row] = page.invoices
    expect(invoiceRoutes.listInvoices.answer.safeParse(page).success).toBe(true)
    expect(row).toMatchObject({ invoiceId: first?.invoiceId, status: 'issued', customerName: expect.any(String), gross: '120.00' })
    expect(first && (await show(first))).toMatchObject({ body: row })
  })

  it('tells a rejection at once, and finds it by its status', async () => {
    const [, second] = await three()
    if (second === undefined) throw new Error('there is no second invoice')
    await books.invoices.markRejected({ invoiceId: second.invoiceId, status: 'refused', wait: 'asItIs' })
    expect(await numbersOf({ month: '2026-11', status: 'rejected' })).toEqual(['2'])
    expect(await numbersOf({ month: '2026-11', status: 'issued' })).toEqual(['3'])
  })

  it('is filtered by due date, both days included, and by customer', async () => {
    await three()
    const whole = { from: day('2026-10-01'), until: day('2026-11-30') }
    const [, second] = (await listed(whole)).invoices
    const { dueDate, customerId } = second ?? {}
    expect(await numbersOf({ ...whole, dueFrom: dueDate })).toEqual(['2', '3'])
    expect(await numbersOf({ ...whole, dueUntil: dueDate })).toEqual(['1', '2'])
    expect(await numbersOf({ ...whole, customerId })).toEqual(['1', '2', '3'])
    expect(await numbersOf({ ...whole, customerId: customerIdSchema.parse('C-9999') })).toEqual([])
  })

  it('goes on where the page before ended, and none is left out or twice', async () => {
    await three()
    const period = { from: day('2026-10-01'), until: day('2026-11-30'), limit: 1 }
    const found: (string | undefined)[] = []
    let cursor: string | undefined
    do {
      const page = await listed({ ...period, cursor })
      found.push(...page.invoices.map(({ number }) => number?.slice(-1)))
      cursor = page.next
    } while (cursor !== undefined)
    expect(found).toEqual(['1', '2', '3'])
  })

  it('wants to know which issue dates are meant, in one way', async () => {
    const noPeriod = { status: 400, code: 'noPeriod' }
    expect(await list({})).toMatchObject(noPeriod)
    expect(await list({ from: day('2026-11-01') })).toMatchObject(noPeriod)
    expect(await list({ month: '2026-11', until: day('2026-11-30') })).toMatchObject(noPeriod)
    expect(await list({ from: day('2026-11-02'), until: day('2026-11-01') })).toMatchObject({ status: 422, code: 'endsBeforeItBegins' })
  })
})

describe('the search', () => {
  const search = async (q: string, seller = sellerId) => {
    const answer = await actions().searchInvoices({ params: { sellerId: seller }, query: { q, limit: 50 } }, caller)
    return 'body' in answer ? answer.body.invoices.map(({ invoiceId }) => invoiceId) : answer
  }

  it('finds a document by number, order and id, each exactly', async () => {
    const { invoiceId, orderId } = await issued(1)
    await issued(2)
    for (const q of ['F2026-000001', orderId, invoiceId]) expect(await search(q)).toEqual([invoiceId])
    for (const q of ['F2026-000003', 'A2026-000001', 'SO-99', 'x y']) expect(await search(q)).toEqual([])
  })

  it('finds nothing of another seller', async () => {
    const { invoiceId, orderId } = await issued(1)
    for (const q of ['F2026-000001', orderId, invoiceId]) expect(await search(q, freshSeller())).toEqual([])
  })
})

describe('an order that finance looks at', () => {
  it('tells what may be billed and the documents that came of it', async () => {
    const header = await stored()
    const { orderId } = header
    const answer = await actions().showOrder({ params: { sellerId, orderId }, query }, caller)
    expect(answer).toMatchObject({
      body: { orderId, facts: [{ factId: 'order', state: 'INVOICING' }], invoices: [{ invoiceId: header.invoiceId, status: 'issued' }] },
    })
    expect('body' in answer && invoiceRoutes.showOrder.answer.safeParse(answer.body).success).toBe(true)
    expect(await actions().showOrder({ params: { sellerId: freshSeller(), orderId }, query }, caller)).toMatchObject({ status: 404 })
  })
})
