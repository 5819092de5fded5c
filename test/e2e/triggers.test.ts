/** Why: when an order becomes an invoice is the first thing a company sets; each trigger must bill exactly what it reports, once. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Company, openCompany, sleep } from '../support/company.ts'
import { openShop } from '../support/shop.ts'

let company: Company
beforeAll(async () => {
  company = await openCompany(inject('cloud'))
})
afterAll(() => company.close())

const billing = (trigger: 'placed' | 'ready' | 'shipped' | 'delivered', onePer: 'shipment' | 'order' = 'shipment') => ({
  trigger,
  onePer,
  orderCharges: 'first' as const,
})
const quantity = (lineId: string, amount: string) => [{ lineId, quantity: amount }]
/** Long enough for an invoice that must not come to come. */
const quiet = () => sleep(2500)

describe('an order is billed', () => {
  test('as soon as it is placed, and told step by step until it is delivered', async () => {
    const shop = await openShop(company, 'on-placed')
    await shop.publish(shop.events.placed())
    const number = `F${new Date().getFullYear()}-000001`
    expect(await shop.issued('SO-1')).toMatchObject({ number, net: '99.80', vat: '19.96', gross: '119.76' })
    // The stream has many shards: what happened later may be told earlier.
    for (const step of ['InvoiceStored', 'InvoiceSent', 'InvoiceDelivered']) await shop.hears(step, 'SO-1')
    const told = company.toldOf('SO-1').filter(({ detail }) => detail.sellerId === 'on-placed')
    expect(told.map(({ detailType }) => detailType).toSorted()).toEqual([
      'InvoiceDelivered',
      'InvoiceIssued',
      'InvoiceSent',
      'InvoiceStored',
    ])
  })

  test('once placed and ready, in every order of arrival and with duplicates, exactly once', async () => {
    const shop = await openShop(company, 'on-ready', { seller: { billing: billing('ready') } })
    const { placed, ready } = shop.events
    const arrivals: [string, ('p' | 'r')[]][] = [
      ['PR', ['p', 'r']],
      ['RP', ['r', 'p']],
      ['PPR', ['p', 'p', 'r']],
      ['PRP', ['p', 'r', 'p']],
      ['RPP', ['r', 'p', 'p']],
      ['PRR', ['p', 'r', 'r']],
      ['RPR', ['r', 'p', 'r']],
      ['RRP', ['r', 'r', 'p']],
    ]
    for (const [orderId, order] of arrivals)
      for (const what of order) await shop.publish(what === 'p' ? placed({ orderId }) : ready(orderId))
    for (const [orderId] of arrivals) await shop.issued(orderId)
    await quiet()
    const billed = shop.all('InvoiceIssued').map(({ orderId }) => String(orderId))
    expect(billed).toHaveLength(arrivals.length)
    expect(new Set(billed)).toEqual(new Set(arrivals.map(([orderId]) => orderId)))
  })

  test('not before it is ready', async () => {
    const shop = await openShop(company, 'not-ready', { seller: { billing: billing('ready') } })
    await shop.publish(shop.events.placed())
    await quiet()
    expect(shop.all('InvoiceIssued')).toEqual([])
  })

  test('by two partial shipments and the rest: each bills what left, together they bill what was ordered', async () => {
    const shop = await openShop(company, 'on-shipped', { seller: { billing: billing('shipped') } })
    const { placed, shipped } = shop.events
    const lines = [{ lineId: '1', sku: 'LAMP-1', name: 'Lampe de bureau', quantity: '10', unitCode: 'C62', netUnitPrice: '49.90' }]
    await shop.publish(placed({ lines, freight: { amount: '12.00', reason: 'Transport' } }))
    await shop.publish(shipped('SO-1', 'S1', quantity('1', '3')))
    const first = await shop.issued('SO-1', ({ factId }) => factId === 'S1')
    await shop.publish(shipped('SO-1', 'S2', quantity('1', '5')))
    const second = await shop.issued('SO-1', ({ factId }) => factId === 'S2')
    await shop.publish(shipped('SO-1', 'S3'))
    const rest = await shop.issued('SO-1', ({ factId }) => factId === 'S3')
    expect([first.net, second.net, rest.net]).toEqual(['161.70', '249.50', '99.80'])
  })

  test('by one invoice when all of it has been shipped, where the seller wants that', async () => {
    const shop = await openShop(company, 'when-complete', { seller: { billing: billing('shipped', 'order') } })
    const { placed, shipped } = shop.events
    await shop.publish(placed(), shipped('SO-1', 'S1', quantity('1', '1')))
    await quiet()
    expect(shop.all('InvoiceIssued')).toEqual([])
    await shop.publish(shipped('SO-1', 'S2', quantity('1', '1')))
    expect(await shop.issued('SO-1')).toMatchObject({ net: '99.80', factId: 'order' })
  })

  test('on delivery, even when the delivery is known before the order', async () => {
    const shop = await openShop(company, 'on-delivered', { seller: { billing: billing('delivered') } })
    await shop.publish(shop.events.delivered('SO-1', 'D1'))
    await shop.publish(shop.events.placed())
    expect(await shop.issued('SO-1')).toMatchObject({ factId: 'D1', net: '99.80' })
  })
})
