/** Why: orders change and are cancelled around the moment of issue; before it the change wins, after it the document stands and a person decides. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { orderIdSchema, sellerIdSchema } from '../../shared/domain/ids.ts'
import { clientConfig, type Company, eventually, openCompany, sleep } from '../support/company.ts'
import { openShop } from '../support/shop.ts'

let company: Company
beforeAll(async () => {
  company = await openCompany(inject('cloud'))
})
afterAll(() => company.close())

const shipped = { trigger: 'shipped', onePer: 'shipment', orderCharges: 'first' } as const
const line = (quantity: string) => [{ lineId: '1', sku: 'LAMP-1', name: 'Lampe', quantity, unitCode: 'C62', netUnitPrice: '49.90' }]

const takenIn = (sellerId: string, revision: number) => {
  const tables = { books: company.cloud.outputs.BooksTable!, ledger: company.cloud.outputs.LedgerTable! }
  const { orders } = dynamoBooks(tables, new DynamoDBClient(clientConfig(company.cloud)))
  const inForce = async () => (await orders.find(sellerIdSchema.parse(sellerId), orderIdSchema.parse('SO-1')))?.content?.revision
  return eventually(async () => ((await inForce()) === revision ? true : undefined), {
    seconds: 30,
    failure: () => `revision ${revision} is not in force`,
  })
}

describe('before the issue', () => {
  test('a cancelled order is not billed, and its publisher hears that it is cancelled', async () => {
    const shop = await openShop(company, 'cancelled-before', { seller: { billing: shipped } })
    await shop.publish(shop.events.placed())
    await shop.publish(shop.events.cancelled('SO-1'))
    await shop.hears('OrderCancelled', 'SO-1')
    await shop.publish(shop.events.shipped('SO-1', 'S1'))
    await sleep(2500)
    expect(shop.all('InvoiceIssued')).toEqual([])
  })

  test('a higher revision is what is billed, and a lower one that comes late changes nothing', async () => {
    const shop = await openShop(company, 'revised-before', { seller: { billing: shipped } })
    await shop.publish(shop.events.placed({ revision: 1, lines: line('2') }))
    await shop.publish(shop.events.placed({ revision: 3, lines: line('5') }))
    await shop.publish(shop.events.placed({ revision: 2, lines: line('4') }))
    // Events overtake each other, and a shipment that overtakes the revision is rightly billed without it.
    await takenIn(shop.sellerId, 3)
    await shop.publish(shop.events.shipped('SO-1', 'S1'))
    expect(await shop.issued('SO-1')).toMatchObject({ net: '249.50' })
  })

  test('the same revision with other content is held, and the first content is billed', async () => {
    const shop = await openShop(company, 'contradicted', { seller: { billing: shipped } })
    await shop.publish(shop.events.placed({ lines: line('2') }))
    await shop.publish(shop.events.placed({ lines: line('3') }))
    const held = await shop.hears('OrderHeld', 'SO-1')
    expect(held.findings).toMatchObject([{ code: 'REVISION_CONFLICT' }])
    const listed = await company.invoke('ListWorkItemsFunction', { sellerId: shop.sellerId, workItemId: held.workItemId })
    const { item } = listed as { item: { event: { detail: { lines: { quantity: string }[] } } } }
    await shop.publish(shop.events.shipped('SO-1', 'S1'))
    // Events overtake each other: what is held came second, whichever it was.
    const first = { '3': '99.80', '2': '149.70' }[item.event.detail.lines[0]!.quantity]
    expect(await shop.issued('SO-1')).toMatchObject({ net: first ?? 'neither' })
  })
})

describe('after the issue', () => {
  test('a revision that a person agrees to becomes a corrected invoice, and the wrong one is owed no more', async () => {
    const shop = await openShop(company, 'corrected')
    await shop.publish(shop.events.placed({ lines: line('2') }))
    const wrong = await shop.issued('SO-1')
    await shop.publish(shop.events.placed({ revision: 2, lines: line('3') }))
    const { workItemId } = await shop.hears('OrderHeld', 'SO-1')
    expect(await shop.desk.release(String(workItemId))).toEqual({ outcome: 'released' })
    const replaces = { invoiceId: wrong.invoiceId, number: wrong.number }
    const corrected = await company.hears('InvoiceIssued', (detail) => detail.sellerId === shop.sellerId && detail.replaces !== undefined)
    expect(corrected).toMatchObject({ net: '149.70', replaces })
    await company.hears('InvoiceSent', (detail) => detail.invoiceId === corrected.invoiceId)
    expect(shop.all('InvoiceIssued')).toHaveLength(2)
  })

  test.each([
    ['a higher revision', (shop: Awaited<ReturnType<typeof openShop>>) => shop.events.placed({ revision: 2, lines: line('9') })],
    ['a cancellation', (shop: Awaited<ReturnType<typeof openShop>>) => shop.events.cancelled('SO-1')],
  ])('%s opens a work item, and the invoice stands', async (what, change) => {
    const shop = await openShop(company, `after-${what.replaceAll(' ', '-')}`)
    await shop.publish(shop.events.placed())
    await shop.issued('SO-1')
    await shop.publish(change(shop))
    const held = await shop.hears('OrderHeld', 'SO-1')
    const [item] = await shop.desk.list()
    expect(item).toMatchObject({ workItemId: held.workItemId, kind: 'changeAfterIssue' })
    expect(await shop.desk.refuse(item!.workItemId, 'credited by hand')).toEqual({ outcome: 'done' })
    expect(shop.all('InvoiceIssued')).toHaveLength(1)
    expect(shop.all('InvoiceWithdrawn')).toEqual([])
  })
})
