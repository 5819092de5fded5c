/** Why: finance works with nothing but the API; a held order must come out as an invoice by it, and the figures must be those of the ledger. */
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { addDays, day } from '../../shared/domain/day.ts'
import { type Company, openCompany } from '../support/company.ts'
import { member, type Person, signIn } from '../support/finance.ts'
import { aPrice } from '../support/samples.ts'
import { openShop, type Shop } from '../support/shop.ts'

const cloud = inject('cloud')
const sellerId = 'api-office'
const patient = { timeout: 60_000, interval: 300 }
const period = { from: '2026-01-01', until: '2099-12-31' }

let company: Company
let shop: Shop
let accountant: Person
let operator: Person

beforeAll(async () => {
  company = await openCompany(cloud)
  shop = await openShop(company, sellerId, { prices: [{ breaks: [{ fromQuantity: '0', grossPrice: '45.00' }] }] })
  accountant = await member(cloud, company, { name: 'office', sellerId, role: 'accountant' })
  operator = await signIn(cloud, 'office-operator')
  await company.invoke('AdmitMemberFunction', { subject: operator.subject, operator: true })
})
afterAll(() => company.close())

const heldWith = async (code: string) => {
  const { data } = await accountant.api.sellers.listWorkItems(sellerId, { code, limit: 50 })
  return data.items
}

test('orders that a wrong price list holds are told with who repairs them and how, and go on together once it is right', async () => {
  await shop.publish(...['SO-1', 'SO-2'].map((orderId) => shop.events.placed({ orderId })))
  await vi.waitFor(async () => expect(await heldWith('PRICE_DIFFERS')).toHaveLength(2), patient)
  const [item] = await heldWith('PRICE_DIFFERS')
  expect(item?.findings[0]).toMatchObject({ code: 'PRICE_DIFFERS', repairer: expect.any(String) })
  expect(item?.findings[0]?.suggestions.map(({ kind }) => kind)).toContain('takeListPrice')

  await shop.register('price', aPrice({ sellerId, validFrom: '2026-06-01' }))
  const release = (dryRun: boolean) =>
    accountant.api.sellers.releaseWorkItems(sellerId, { dryRun, code: 'PRICE_DIFFERS', note: 'list corrected' })
  expect((await release(true)).data).toMatchObject({ selected: 2, outcomes: {} })
  expect((await release(false)).data).toEqual({ selected: 2, outcomes: { released: 2 }, left: 0 })
  await Promise.all(['SO-1', 'SO-2'].map((orderId) => shop.hears('InvoiceSent', orderId)))
  expect(await heldWith('PRICE_DIFFERS')).toEqual([])
})

test('an invoice and its order tell what happened to them, from the issue and from the hold on, until the mail has left', async () => {
  const { data: listed } = await accountant.api.sellers.listInvoices(sellerId, { ...period, limit: 50 })
  const { invoiceId, orderId } = listed.invoices[0]!
  const { data: invoice } = await accountant.api.sellers.showInvoice(sellerId, invoiceId)
  const types = invoice.timeline.map(({ type }) => type)
  expect(types[0]).toBe('InvoiceIssued')
  expect(types).toContain('InvoiceSent')
  const { data: order } = await accountant.api.sellers.showOrder(sellerId, orderId)
  expect(order.timeline.map(({ type }) => type)).toEqual(expect.arrayContaining(['OrderHeld', 'OrderReleased', ...types]))
})

test('an invoice tells what will be owed if it is paid a month late, and that nothing is while it is not due', async () => {
  const { data: listed } = await accountant.api.sellers.listInvoices(sellerId, { ...period, limit: 50 })
  const { invoiceId, dueDate } = listed.invoices[0]!
  const { data: inTime } = await accountant.api.sellers.showLateFees(sellerId, invoiceId, { on: dueDate! })
  expect(inTime).toEqual({ owed: false, on: dueDate, reason: 'notLate', statements: [] })
  const on = addDays(day(dueDate!), 30)
  const { data: late } = await accountant.api.sellers.showLateFees(sellerId, invoiceId, { on })
  expect(late).toMatchObject({ owed: true, on, indemnity: { amount: '40.00' }, statementFrom: addDays(day(dueDate!), 10) })
})

test('the feed of changes has a place to go on from even while everything is too new for it', async () => {
  const { data } = await accountant.api.sellers.listChanges(sellerId, { limit: 10 })
  expect(data.changes.length).toBeLessThanOrEqual(10)
  expect((await accountant.api.sellers.listChanges(sellerId, { cursor: data.next })).status).toBe(200)
})

test('an order can be tried before it is published: its findings first, its amounts once they are mended, and nothing is stored', async () => {
  const { Detail: unknown } = shop.events.placed({ orderId: 'SO-9', customerId: 'C-9999' })
  const { data: wrong } = await accountant.api.sellers.checkOrder(sellerId, unknown)
  expect(wrong).toMatchObject({ verdict: 'held', findings: [{ code: 'CUSTOMER_UNKNOWN' }] })
  const { data: right } = await accountant.api.sellers.checkOrder(sellerId, shop.events.placed({ orderId: 'SO-9' }).Detail)
  expect(right).toMatchObject({ verdict: 'accepted', invoices: [{ amounts: { gross: '119.76' } }] })
  expect((await accountant.api.sellers.listWorkItems(sellerId, { limit: 50 })).data.items).toEqual([])
})

test('an order that is refused ends with its reason, told to its publisher', async () => {
  await shop.publish(shop.events.placed({ orderId: 'SO-3', customerId: 'C-9999' }))
  const [item] = await vi.waitFor(async () => {
    const items = await heldWith('CUSTOMER_UNKNOWN')
    expect(items).toHaveLength(1)
    return items
  }, patient)
  const { data } = await accountant.api.sellers.refuseWorkItem(sellerId, item!.workItemId, { reason: 'no such customer' })
  expect(data).toEqual({ outcome: 'refused' })
})

test('journal, trial balance and VAT of the month are those of the invoices, and a credit note lowers them', async () => {
  const { data: before } = await accountant.api.sellers.listInvoices(sellerId, { ...period, limit: 50 })
  expect(before.invoices).toHaveLength(2)
  const [invoice] = before.invoices
  await accountant.api.sellers.creditInvoice(sellerId, {
    invoice: invoice!.invoiceId,
    requestId: 'office-1',
    reason: 'return',
    part: { kind: 'all' },
  })
  await shop.hears('CreditNoteIssued', invoice!.orderId)
  const { data: journal } = await accountant.api.sellers.listJournal(sellerId, { ...period, limit: 100 })
  const sum = (side: 'debit' | 'credit') => journal.rows.reduce((cents, row) => cents + BigInt(row[side].replace('.', '')), 0n)
  expect(new Set(journal.rows.map(({ number }) => number)).size).toBe(3)
  expect(sum('debit')).toBe(sum('credit'))
  const month = invoice!.issueDate!.slice(0, 7)
  const { data: balance } = await accountant.api.sellers.showTrialBalance(sellerId, { month })
  const receivables = balance.rows.find(({ account }) => account === '411000')
  expect(receivables?.movement.credit).not.toBe('0.00')
  const { data: vat } = await accountant.api.sellers.showVat(sellerId, { month })
  expect(vat).toMatchObject({ documents: 3 })
  expect((await accountant.api.sellers.listIntraCommunitySupplies(sellerId, { month })).status).toBe(200)
})

test('a period is exported with progress, and its file opens by a link', async () => {
  const { data: begun } = await accountant.api.sellers.startExport(sellerId, { kind: 'invoices', ...period })
  const done = await vi.waitFor(async () => {
    const { data } = await accountant.api.sellers.showExport(sellerId, begun.exportId)
    expect(data.state).toBe('DONE')
    return data
  }, patient)
  const file = await fetch(done.parts[0]!.url)
  expect((await file.text()).trimEnd().split('\r\n')).toHaveLength(done.rows + 1)
})

test('an operator sees the dead letters and what a redrive would do', async () => {
  const { data } = await operator.api.operations.listDeadLetters()
  expect(data.queues.map(({ queue }) => queue)).toContain('orders-not-taken-in')
  const told = await operator.api.operations.redriveQueue('orders-not-taken-in', { go: false })
  expect(told.data).toMatchObject({ outcome: 'wouldRedrive' })
})
