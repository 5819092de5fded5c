/** Why: finance asks for what is open, bounced or due over all months, and by what is on paper; each document must be there, once, and only its seller's. */
import { DeleteItemCommand, DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { clientConfig, type Company, eventually, openCompany } from '../support/company.ts'
import { member, type Person } from '../support/finance.ts'
import { aCustomer } from '../support/samples.ts'
import { openShop, type Shop } from '../support/shop.ts'

const cloud = inject('cloud')
let company: Company
let shop: Shop
let other: Shop
let anna: Person
let stranger: Person

const automatic = { prefix: 'A', journal: 'AV', onCancellation: 'automatic', onReturn: 'automatic' } as const

const bill = async (at: Shop, orderId: string, changes: object = {}) => {
  await at.publish(at.events.placed({ orderId, ...changes }))
  await at.issued(orderId)
}

beforeAll(async () => {
  company = await openCompany(cloud)
  shop = await openShop(company, 'listed-shop', { seller: { creditNotes: automatic } })
  const nord = { sellerId: shop.sellerId, customerId: 'C-NORD', name: 'Étoile du Nord', invoiceEmail: 'bounce+nord@mail.example' }
  await shop.register('customer', aCustomer(nord))
  other = await openShop(company, 'listed-other')
  anna = await member(cloud, company, { name: 'anna-lists', sellerId: shop.sellerId, role: 'viewer' })
  stranger = await member(cloud, company, { name: 'stranger-lists', sellerId: other.sellerId, role: 'viewer' })
  await bill(shop, 'SO-1', { purchaseOrderNumber: 'PO 47/11' })
  await bill(shop, 'SO-2', { customerId: 'C-NORD' })
  await bill(shop, 'SO-3')
  await bill(other, 'SO-9', { purchaseOrderNumber: 'PO 47/11' })
  await shop.hears('InvoiceBounced', 'SO-2')
  await Promise.all([shop.hears('InvoiceDelivered', 'SO-1'), shop.hears('InvoiceDelivered', 'SO-3')])
}, 120_000)
afterAll(() => company.close())

type Asked = Parameters<Person['api']['sellers']['listInvoices']>[1]
type Search = Parameters<Person['api']['sellers']['searchInvoices']>[1]

const ordersIn = (found: readonly { invoiceId: string; orderId: string }[]) => found.map(({ orderId }) => orderId).toSorted()
const listed = async (asked: Asked, { api }: Person = anna, at = shop) =>
  ordersIn((await api.sellers.listInvoices(at.sellerId, asked)).data.invoices)
const searched = async (asked: Search, { api }: Person = anna, at = shop) =>
  ordersIn((await api.sellers.searchInvoices(at.sellerId, asked)).data.invoices)

/** Lists follow the books some seconds behind. */
const soon = async (look: () => Promise<string[]>, wanted: string[]) => {
  let seen: string[] = []
  await eventually(async () => ((seen = await look()).join() === wanted.join() ? true : undefined), {
    seconds: 60,
    failure: () => `${seen.join()} is listed, not ${wanted.join()}`,
  })
}

describe('over all periods', () => {
  test('an invoice stands in the list of its status, of its customer and of its due date, and in no other', async () => {
    await soon(() => listed({ status: 'delivered' }), ['SO-1', 'SO-3'])
    await soon(() => listed({ status: 'bounced' }), ['SO-2'])
    expect(await listed({ status: 'rejected' })).toEqual([])
    expect(await listed({ customerId: 'C-NORD' })).toEqual(['SO-2'])
    expect(await listed({ customerId: 'C-1001', status: 'delivered' })).toEqual(['SO-1', 'SO-3'])
    const { data } = await anna.api.sellers.listInvoices(shop.sellerId, { dueFrom: '2026-01-01' })
    expect(ordersIn(data.invoices)).toEqual(['SO-1', 'SO-2', 'SO-3'])
    expect(Math.abs(Date.parse(data.asOf) - Date.now())).toBeLessThan(60_000)
    const { dueDate = '' } = data.invoices[0] ?? {}
    expect(await listed({ dueFrom: dueDate, dueUntil: dueDate })).toEqual(['SO-1', 'SO-2', 'SO-3'])
    expect(await listed({ dueUntil: '2026-01-01' })).toEqual([])
  })

  test('pages follow each other without a gap', async () => {
    const first = (await anna.api.sellers.listInvoices(shop.sellerId, { dueFrom: '2026-01-01', limit: 2 })).data
    const second = (await anna.api.sellers.listInvoices(shop.sellerId, { dueFrom: '2026-01-01', limit: 2, cursor: first.next ?? '' })).data
    expect([first.invoices.length, second.invoices.length, second.next]).toEqual([2, 1, undefined])
    expect(ordersIn([...first.invoices, ...second.invoices])).toEqual(['SO-1', 'SO-2', 'SO-3'])
  })

  test('an invoice is found by its purchase order and by the words of its customer, however they are typed', async () => {
    expect(await searched({ purchaseOrder: 'po-4711' })).toEqual(['SO-1'])
    expect(await searched({ purchaseOrder: 'PO 47' })).toEqual([])
    for (const customerName of ['étoile du nord', 'ETOILE', 'nord', 'du no']) expect(await searched({ customerName })).toEqual(['SO-2'])
    expect(await searched({ customerName: 'dupont' })).toEqual(['SO-1', 'SO-3'])
  })

  test('another seller has its own alone', async () => {
    await soon(() => searched({ purchaseOrder: 'PO 47/11' }, stranger, other), ['SO-9'])
    expect(await searched({ customerName: 'etoile' }, stranger, other)).toEqual([])
    expect(await listed({ dueFrom: '2026-01-01' }, stranger, other)).toEqual(['SO-9'])
    await expect(anna.api.sellers.listInvoices(other.sellerId, { status: 'delivered' })).rejects.toMatchObject({ status: 404 })
  })

  test('what is credited leaves the list where it stood, and the credit note stands in its own', async () => {
    await shop.publish(shop.events.cancelled('SO-3'))
    await shop.hears('CreditNoteIssued', 'SO-3')
    await soon(() => listed({ status: 'credited' }), ['SO-3'])
    await soon(() => listed({ customerId: 'C-1001' }), ['SO-1', 'SO-3', 'SO-3'])
    await soon(() => listed({ status: 'delivered' }), ['SO-1', 'SO-3'])
    const { data } = await anna.api.sellers.listInvoices(shop.sellerId, { status: 'delivered' })
    expect(data.invoices.map(({ kind }) => kind).toSorted()).toEqual(['creditNote', 'invoice'])
  })
})

/** `npm run keep-lists` with the outputs of the deployment. */
const keepLists = async (sellerId: string): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'lists-'))
  const outputs = join(folder, 'outputs.json')
  writeFileSync(outputs, JSON.stringify({ all: cloud.outputs }))
  const env = { ...process.env, ...cloud.env }
  const { stdout } = await promisify(execFile)('node', ['local/keep-lists.ts', sellerId, '--outputs', outputs], { env })
  rmSync(folder, { recursive: true })
  return stdout.trim()
}

/** Past the application. */
const takeOut = async (customerId: string): Promise<void> => {
  const dynamo = new DynamoDBClient(clientConfig(cloud))
  const TableName = cloud.outputs['BooksTable']
  const ofCustomer = {
    KeyConditionExpression: 'PK = :pk',
    ExpressionAttributeValues: { ':pk': { S: `LIST#${shop.sellerId}#${customerId}` } },
  }
  const { Items = [] } = await dynamo.send(new QueryCommand({ TableName, ...ofCustomer }))
  expect(Items).toHaveLength(1)
  for (const { PK, SK } of Items) await dynamo.send(new DeleteItemCommand({ TableName, Key: { PK: PK!, SK: SK! } }))
}

test('what is missing in the lists is told and put there by keep-lists, which reads the register', async () => {
  await takeOut('C-NORD')
  expect(await listed({ customerId: 'C-NORD' })).toEqual([])
  expect(await keepLists(shop.sellerId)).toBe('3 stood where they belong, 1 were missing, 0 stood elsewhere')
  expect(await keepLists(shop.sellerId)).toBe('4 stood where they belong, 0 were missing, 0 stood elsewhere')
  expect(await listed({ status: 'bounced' })).toEqual(['SO-2'])
})
