/** Why: what is wrong must be held with its reason, repaired by a person and go on; nothing may be lost and nothing billed wrongly. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { day } from '../../shared/domain/day.ts'
import { type Company, eventually, openCompany, type Published } from '../support/company.ts'
import { aCustomer, anArticle, aPrice, aRate } from '../support/samples.ts'
import { seedRecords } from '../support/seed.ts'
import { openShop, type Shop } from '../support/shop.ts'

let company: Company
beforeAll(async () => {
  company = await openCompany(inject('cloud'))
})
afterAll(() => company.close())

const codes = (held: Record<string, unknown>) => (held.findings as { code: string }[]).map(({ code }) => code)
const heldThenReleased = async (shop: Shop, orderId: string, correct: () => Promise<void>) => {
  const held = await shop.hears('OrderHeld', orderId)
  await correct()
  expect(await shop.desk.release(String(held.workItemId))).toEqual({ outcome: 'released' })
  await shop.issued(orderId)
  expect((await shop.desk.list()).filter(({ about }) => about.orderId === orderId)).toEqual([])
  return held
}

describe('an order is held with its findings, corrected, released and billed', () => {
  test('when its price differs from the price list', async () => {
    const shop = await openShop(company, 'held-price', { prices: [{ breaks: [{ fromQuantity: '0', grossPrice: '45.00' }] }] })
    await shop.publish(shop.events.placed())
    const held = await heldThenReleased(shop, 'SO-1', () =>
      shop.register('price', aPrice({ sellerId: shop.sellerId, list: 'base', validFrom: '2026-06-01' })),
    )
    expect(held.findings).toMatchObject([
      {
        code: 'PRICE_DIFFERS',
        field: 'lines[0].netUnitPrice',
        expected: expect.stringContaining('45'),
        actual: expect.stringContaining('49.9'),
      },
    ])
  })

  test('when its freight differs from the tariff', async () => {
    const flat = (amount: string) => ({
      packaging: [{ kind: 'unchecked' as const }],
      freight: [{ kind: 'flat' as const, currency: 'EUR' as const, amount }],
    })
    const shop = await openShop(company, 'held-freight', { seller: { tariffs: flat('9.00') } })
    await shop.publish(shop.events.placed({ freight: { amount: '12.00', reason: 'Transport' } }))
    const held = await heldThenReleased(shop, 'SO-1', () =>
      shop.register('seller', { ...shop.seller, revision: 2, tariffs: flat('12.00') }),
    )
    expect(codes(held)).toEqual(['FREIGHT_DIFFERS'])
  })

  test('when its customer is blocked, or demands a purchase order number that is missing: both at once', async () => {
    const shop = await openShop(company, 'held-customer', { customer: { status: 'blocked', purchaseOrderRequired: true } })
    await shop.publish(shop.events.placed({ purchaseOrderNumber: undefined }))
    const held = await heldThenReleased(shop, 'SO-1', () => shop.register('customer', aCustomer({ sellerId: shop.sellerId, revision: 2 })))
    expect(codes(held).toSorted()).toEqual(['CUSTOMER_BLOCKED', 'PURCHASE_ORDER_MISSING'])
  })

  test('when its VAT cannot be decided: it is never billed as domestic', async () => {
    const german = {
      name: 'Dupont GmbH',
      address: { line1: 'Hauptstr. 1', postcode: '10115', city: 'Berlin', countryCode: 'DE' },
      siren: undefined,
      siret: undefined,
      vatId: 'DE136695976',
    }
    const billing = { trigger: 'shipped', onePer: 'shipment', orderCharges: 'first' } as const
    const shop = await openShop(company, 'held-vat', { seller: { billing }, customer: german })
    await shop.publish(shop.events.placed({ deliverTo: german.address }), shop.events.shipped('SO-1', 'S1'))
    const vies = { checkedOn: new Date().toISOString().slice(0, 10), valid: true, consultationNumber: 'WAPI-1' }
    const checked = aCustomer({ sellerId: shop.sellerId, ...german, revision: 2, vies })
    const held = await heldThenReleased(shop, 'SO-1', () => shop.register('customer', checked))
    expect(codes(held)).toEqual(['VIES_CHECK_MISSING'])
    expect(shop.all('InvoiceIssued')).toMatchObject([{ net: '99.80', vat: '0.00', gross: '99.80' }])
  })

  test('when there is no rate for its currency', async () => {
    const american = {
      name: 'Bright Rooms Inc.',
      address: { line1: '200 Harbor Street', postcode: '02108', city: 'Boston', countryCode: 'US' },
      siren: undefined,
      siret: undefined,
      vatId: undefined,
    }
    const billing = { trigger: 'shipped', onePer: 'shipment', orderCharges: 'first' } as const
    const shop = await openShop(company, 'held-rate', { seller: { billing }, customer: american, prices: [{ currency: 'USD' }] })
    await shop.publish(
      shop.events.placed({ currency: 'USD', deliverTo: american.address, incoterm: 'DAP' }),
      shop.events.shipped('SO-1', 'S1'),
    )
    const held = await heldThenReleased(shop, 'SO-1', () => shop.register('rate', aRate({ sellerId: shop.sellerId })))
    expect(codes(held)).toEqual(['NO_RATE'])
    expect(shop.all('InvoiceIssued')).toMatchObject([{ currency: 'USD', vat: '0.00', gross: '99.80' }])
  })

  test('when an article is unknown', async () => {
    const shop = await openShop(company, 'held-article', { articles: [] })
    await shop.publish(shop.events.placed())
    const held = await heldThenReleased(shop, 'SO-1', () => shop.register('article', anArticle({ sellerId: shop.sellerId })))
    expect(codes(held)).toContain('ARTICLE_UNKNOWN')
  })

  test('and a higher revision of the publisher answers it without any desk', async () => {
    const shop = await openShop(company, 'held-revised')
    const lines = (netUnitPrice: string) => [{ lineId: '1', sku: 'LAMP-1', name: 'Lampe', quantity: '1', unitCode: 'C62', netUnitPrice }]
    await shop.publish(shop.events.placed({ lines: lines('50.00') }))
    await shop.hears('OrderHeld', 'SO-1')
    await shop.publish(shop.events.placed({ revision: 2, lines: lines('49.90') }))
    expect(await shop.issued('SO-1')).toMatchObject({ net: '49.90' })
    await eventually(async () => ((await shop.desk.list()).length === 0 ? true : undefined), {
      seconds: 10,
      failure: () => 'the work item stays open',
    })
  })

  test('or refused by finance, and its publisher hears why', async () => {
    const shop = await openShop(company, 'held-refused', { prices: [] })
    await shop.publish(shop.events.placed())
    const held = await shop.hears('OrderHeld', 'SO-1')
    expect(await shop.desk.refuse(String(held.workItemId), 'sample without charge')).toEqual({ outcome: 'refused' })
    expect(codes(await shop.hears('OrderRefused', 'SO-1'))).toContain('REFUSED_BY_FINANCE')
  })
})

describe('an event that cannot be taken in', () => {
  const directory = join(import.meta.dirname, '../../events/invalid')
  const files = readdirSync(directory).filter((file) => file.endsWith('.json'))
  type Expected = { code: string; field: string }

  beforeAll(async () => {
    for (const { kind, record } of seedRecords(day(new Date().toISOString().slice(0, 10))))
      await company.invoke('RegisterMasterDataFunction', { kind, record })
  })

  test.each(files)('%s becomes a work item that names each wrong field, and its publisher hears of it', async (file) => {
    const { expected, event } = JSON.parse(readFileSync(join(directory, file), 'utf8')) as { expected: Expected[]; event: Published }
    const found = (findings: unknown) => (findings as Expected[]).map(({ code, field }) => `${code} ${field}`).toSorted()
    const told = expected.map(({ code, field }) => `${code} ${field}`).toSorted()
    await company.publish(event)
    const held = await company.hears(
      'OrderHeld',
      ({ heldEvent, findings }) =>
        (heldEvent as { detailType?: string } | undefined)?.detailType === event.DetailType && found(findings).join() === told.join(),
    )
    const listed = await company.invoke('ListWorkItemsFunction', { sellerId: held.sellerId, workItemId: held.workItemId })
    expect(listed).toMatchObject({ outcome: 'found', item: { state: 'OPEN', event: { detailType: event.DetailType } } })
  })

  test('is repaired and released by the desk, and billed', async () => {
    const shop = await openShop(company, 'repaired')
    const broken = shop.event('OrderPlaced', { ...(shop.events.placed().Detail as object), currency: 'EURO' })
    await shop.publish(broken)
    const held = await company.hears('OrderHeld', ({ sellerId, heldEvent }) => sellerId === 'repaired' && heldEvent !== undefined)
    expect(await shop.desk.repair(String(held.workItemId), shop.events.placed().Detail)).toEqual({ outcome: 'repaired' })
    expect(await shop.desk.release(String(held.workItemId))).toEqual({ outcome: 'released' })
    await shop.issued('SO-1')
  })
})
