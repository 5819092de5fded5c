// Finance lists and looks for invoices over all periods: over the real adapters and the in-memory DynamoDB.
import { S3Client } from '@aws-sdk/client-s3'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../../../functions/finance-api/action.ts'
import { invoiceActions } from '../../../functions/finance-api/invoices.ts'
import { keepInvoice } from '../../../functions/keep-invoice-list/keep-invoice.ts'
import { dynamoLedgerReads } from '../../../shared/adapters/dynamo/ledger-reads.ts'
import { s3DocumentLinks } from '../../../shared/adapters/s3/s3-document-links.ts'
import { invoiceRoutes } from '../../../shared/contracts/api/invoice-routes.ts'
import { day, instantOf } from '../../../shared/domain/day.ts'
import { customerIdSchema, type InvoiceId, type SellerId } from '../../../shared/domain/ids.ts'
import type { Invoice } from '../../../shared/domain/invoice.ts'
import { type Books, booksOver, createTables, freshSeller, noon } from '../../support/books.ts'
import { anIssuedInvoice } from '../../support/invoices/examples.ts'
import { frozenInvoice, issuedInvoice } from '../../support/listed-invoices.ts'
import { dynamoPeer } from '../../support/peers/dynamo.ts'

const caller: Caller = { subject: 'anna', sellers: {}, operator: false, requestKey: 'r', ifMatch: undefined }
const signing = new S3Client({ region: 'eu-west-3', credentials: { accessKeyId: 'a', secretAccessKey: 's' } })

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

type Listing = Parameters<ReturnType<typeof actions>['listInvoices']>[0]['query']
type Search = Parameters<ReturnType<typeof actions>['searchInvoices']>[0]['query']

const list = (query: Partial<Listing>, seller = sellerId) =>
  actions().listInvoices({ params: { sellerId: seller }, query: { limit: 50, ...query } }, caller)
const search = (query: Partial<Search>, seller = sellerId) =>
  actions().searchInvoices({ params: { sellerId: seller }, query: { limit: 50, ...query } }, caller)

type Answered = Awaited<ReturnType<typeof list>> | Awaited<ReturnType<typeof search>>
const bodyOf = (answer: Answered) => {
  if (!('body' in answer)) throw new Error(answer.code)
  return answer.body
}
const idsIn = (answer: Answered): string[] => bodyOf(answer).invoices.map(({ invoiceId }) => invoiceId)

const [dupont, nord] = [customerIdSchema.parse('C-1'), customerIdSchema.parse('C-2')]
const { invoice: example } = anIssuedInvoice({ lines: [{ sku: 'LAMP', name: 'Lamp', quantity: '1', unitCode: 'C62', netPrice: '1' }] })
const of = (customerId: typeof dupont, name: string, changes: Partial<Invoice> = {}): Partial<Invoice> => ({
  customerId,
  buyer: { ...example.buyer, name },
  ...changes,
})

const listed = async (number: number, changes: Partial<Invoice>, month = '2026-11'): Promise<InvoiceId> => {
  const id = await issuedInvoice(books, sellerId, { number, changes, at: instantOf(`${month}-02T11:00:00.000Z`) })
  await keepInvoice(books, id)
  return id
}

/** Of September, October and November, the second of another customer. */
const three = async () =>
  [
    await listed(1, of(dupont, 'Atelier Dupont', { purchaseOrderNumber: 'PO 47/11' }), '2026-09'),
    await listed(2, of(nord, 'Étoile du Nord'), '2026-10'),
    await listed(3, of(dupont, 'Dupont & Fils'), '2026-11'),
  ] as const

describe('the list over all periods', () => {
  test('holds what is of a status, a customer or a due date, the earliest due first', async () => {
    const [first, second, third] = await three()
    expect(idsIn(await list({ status: 'issued' }))).toEqual([first, second, third])
    expect(idsIn(await list({ customerId: dupont }))).toEqual([first, third])
    expect(idsIn(await list({ customerId: dupont, status: 'sent' }))).toEqual([])
    const { dueDate } = bodyOf(await list({ customerId: nord })).invoices[0] ?? {}
    expect(idsIn(await list({ dueFrom: dueDate }))).toEqual([second, third])
    expect(idsIn(await list({ dueUntil: dueDate }))).toEqual([first, second])
    expect(idsIn(await list({ dueFrom: dueDate, dueUntil: dueDate, status: 'issued' }))).toEqual([second])
    expect(idsIn(await list({ dueFrom: dueDate, dueUntil: day('2020-01-01') }))).toEqual([])
  })

  test('says of each what the register says of it, and when that was', async () => {
    const [first] = await three()
    const answer = bodyOf(await list({ customerId: dupont, limit: 1 }))
    expect(invoiceRoutes.listInvoices.answer.safeParse(answer).success).toBe(true)
    expect(answer).toMatchObject({ asOf: noon, invoices: [{ invoiceId: first, customerName: 'Atelier Dupont', gross: '120.00' }] })
  })

  test('shows nothing in a status that it no longer has, though the list has not heard of it yet', async () => {
    const [first, second, third] = await three()
    await books.invoices.markRejected({ invoiceId: second, status: 'refused', wait: 'asItIs' })
    expect(idsIn(await list({ status: 'issued' }))).toEqual([first, third])
    expect(idsIn(await list({ customerId: nord, status: 'rejected' }))).toEqual([second])
    await keepInvoice(books, second)
    expect(idsIn(await list({ status: 'rejected' }))).toEqual([second])
  })

  test('goes on where the page before ended', async () => {
    const ids = await three()
    for (const query of [{ status: 'issued' as const }, { dueFrom: day('2026-01-01') }]) {
      const found: string[] = []
      let cursor: string | undefined
      do {
        const page = await list({ ...query, limit: 1, cursor })
        found.push(...idsIn(page))
        cursor = bodyOf(page).next
      } while (cursor !== undefined)
      expect(found).toEqual(ids)
    }
  })

  test('holds nothing of another seller, and nothing without a number', async () => {
    await three()
    await frozenInvoice(books, sellerId, { number: 4 })
    expect(idsIn(await list({ dueFrom: day('2026-01-01') }))).toHaveLength(3)
    for (const query of [{ status: 'issued' as const }, { customerId: dupont }, { dueFrom: day('2026-01-01') }])
      expect(idsIn(await list(query, freshSeller()))).toEqual([])
  })
})

describe('the search', () => {
  test('finds by purchase order, however it is spaced, the whole number alone', async () => {
    const [first] = await three()
    for (const purchaseOrder of ['PO 47/11', 'po-4711']) expect(idsIn(await search({ purchaseOrder }))).toEqual([first])
    for (const purchaseOrder of ['PO 47', '4711', '--']) expect(idsIn(await search({ purchaseOrder }))).toEqual([])
  })

  test('finds by the beginning of any word of a name, and all documents of the customer that bears it', async () => {
    const [first, second, third] = await three()
    expect(idsIn(await search({ customerName: 'ETOILE du n' }))).toEqual([second])
    expect(idsIn(await search({ customerName: 'nord' }))).toEqual([second])
    expect(idsIn(await search({ customerName: 'Fils' }))).toEqual([first, third])
    expect(idsIn(await search({ customerName: 'toile' }))).toEqual([])
  })

  test('is page by page', async () => {
    const [first, , third] = await three()
    const page = await search({ customerName: 'dupont', limit: 1 })
    expect(idsIn(page)).toEqual([first])
    expect(idsIn(await search({ customerName: 'dupont', limit: 1, cursor: bodyOf(page).next }))).toEqual([third])
    const again = await listed(4, of(nord, 'Nord', { purchaseOrderNumber: 'PO-4711' }))
    const orders = await search({ purchaseOrder: 'PO4711', limit: 1 })
    const rest = await search({ purchaseOrder: 'PO4711', limit: 1, cursor: bodyOf(orders).next })
    expect([...idsIn(orders), ...idsIn(rest)].toSorted()).toEqual([first, again].toSorted())
    expect(bodyOf(rest).next).toBeUndefined()
  })

  test('finds nothing of another seller', async () => {
    await three()
    const other = freshSeller()
    expect(idsIn(await search({ purchaseOrder: 'PO 47/11' }, other))).toEqual([])
    expect(idsIn(await search({ customerName: 'dupont' }, other))).toEqual([])
  })

  test('wants one thing to look for, and enough of a name', async () => {
    expect(await search({})).toMatchObject({ status: 400, code: 'sayWhatFor' })
    expect(await search({ q: 'x', customerName: 'dupont' })).toMatchObject({ status: 400, code: 'sayWhatFor' })
    expect(await search({ customerName: 'd.' })).toMatchObject({ status: 422, code: 'nameTooShort' })
  })

  test('asks for more of a name that more than twenty customers bear', async () => {
    for (let number = 1; number <= 20; number += 1) await listed(number, of(customerIdSchema.parse(`C-${number}`), `Dupont ${number}`))
    expect(idsIn(await search({ customerName: 'dupont' }))).toHaveLength(20)
    await listed(21, of(customerIdSchema.parse('C-21'), 'Dupont Frères'))
    expect(await search({ customerName: 'dupont' })).toMatchObject({ status: 422, code: 'tooManyCustomers' })
    expect(idsIn(await search({ customerName: 'dupont fr' }))).toHaveLength(1)
  })
})
