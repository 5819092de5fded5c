/** Why: an order that is held is only worth holding if a person can mend what was found, and its invoice then says what was decided. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Company, openCompany } from '../support/company.ts'
import { member, type Person } from '../support/finance.ts'
import { aCustomer, aPrice } from '../support/samples.ts'
import { openShop, type Shop } from '../support/shop.ts'

const cloud = inject('cloud')
let company: Company
beforeAll(async () => {
  company = await openCompany(cloud)
})
afterAll(() => company.close())

const accountant = (sellerId: string, name = 'claire') =>
  member(cloud, company, { name: `${sellerId}-${name}`, sellerId, role: 'accountant' })

/** The item of an order that is held, with what would mend it, as the API says it. */
const held = async (shop: Shop, { api }: Person, orderId = 'SO-1') => {
  const { workItemId } = await shop.hears('OrderHeld', orderId)
  const { data } = await api.sellers.showWorkItem(shop.sellerId, String(workItemId))
  return { workItemId: String(workItemId), ...data }
}

type Repairs = Parameters<Person['api']['sellers']['applySuggestions']>[2]['repairs']
const apply = async (shop: Shop, { api }: Person, { workItemId, repairs }: { workItemId: string; repairs: Repairs }) =>
  (await api.sellers.applySuggestions(shop.sellerId, workItemId, { repairs, reason: 'agreed by telephone' })).data

const invoiceOf = async (shop: Shop, { api }: Person, orderId = 'SO-1') => {
  const { invoiceId } = await shop.issued(orderId)
  return (await api.sellers.showInvoice(shop.sellerId, String(invoiceId))).data
}

const codesOf = ({ findings }: { findings: { code: string }[] }) => findings.map(({ code }) => code)
const dearer = { prices: [{ breaks: [{ fromQuantity: '0', grossPrice: '55.00' }] }] }
const priceField = 'lines[0].netUnitPrice'

describe('finance decides about a price', () => {
  test.each([
    { kind: 'takeListPrice', price: '55', net: '110.00', take: 'listPrice' },
    { kind: 'takeOrderPrice', price: '49.9', net: '99.80', take: 'orderPrice' },
  ] as const)('$kind: the invoice bills $price, and says who took it and why', async ({ kind, price, net, take }) => {
    const shop = await openShop(company, `repair-${take.toLowerCase()}`, dearer)
    const claire = await accountant(shop.sellerId)
    await shop.publish(shop.events.placed())
    const item = await held(shop, claire)
    expect(item.findings).toMatchObject([
      { code: 'PRICE_DIFFERS', repairer: 'finance', suggestions: [{ kind: 'takeListPrice' }, { kind: 'takeOrderPrice' }] },
    ])
    const asked = { workItemId: item.workItemId, repairs: [{ kind, field: priceField }] }
    expect(await apply(shop, claire, asked)).toEqual({ outcome: 'released' })

    const invoice = await invoiceOf(shop, claire)
    expect(invoice.lines).toMatchObject([
      { netPrice: price, netAmount: net, taken: { take, ordered: '49.9', by: claire.subject, reason: 'agreed by telephone' } },
    ])
    await expect(apply(shop, claire, asked)).rejects.toMatchObject({ status: 409, error: { code: 'closed' } })
    expect(await held(shop, claire)).toMatchObject({ item: { state: 'RELEASED', closedBy: claire.subject, repairs: asked.repairs } })
    const { prices } = (await claire.api.sellers.listPrices(shop.sellerId, 'LAMP-1', { list: 'base' })).data
    expect(prices).toMatchObject([{ breaks: [{ grossPrice: '55' }] }])
  })

  test('where the seller wants two persons, one alone changes nothing, and it counts once another asks for the very same', async () => {
    const shop = await openShop(company, 'repair-two', { ...dearer, seller: { desk: { twoPersons: true } } })
    const [claire, paul] = await Promise.all([accountant(shop.sellerId), accountant(shop.sellerId, 'paul')])
    await shop.publish(shop.events.placed())
    const { workItemId } = await held(shop, claire)
    const atList = { workItemId, repairs: [{ kind: 'takeListPrice' as const, field: priceField }] }
    const atOrder = { workItemId, repairs: [{ kind: 'takeOrderPrice' as const, field: priceField }] }

    expect(await apply(shop, claire, atOrder)).toEqual({ outcome: 'proposed' })
    await expect(apply(shop, claire, atOrder)).rejects.toMatchObject({ status: 409, error: { code: 'needsAnotherPerson' } })
    expect(await apply(shop, paul, atList)).toEqual({ outcome: 'proposed' })
    expect((await held(shop, paul)).item).toMatchObject({ state: 'OPEN', proposed: { by: paul.subject, repairs: atList.repairs } })
    expect(shop.all('InvoiceIssued')).toEqual([])

    expect(await apply(shop, claire, atList)).toEqual({ outcome: 'released' })
    expect((await invoiceOf(shop, claire)).lines).toMatchObject([{ netAmount: '110.00' }])
  })
})

describe('master data are repaired', () => {
  test('the customer of a first order is created from it, in the name of who did it', async () => {
    const shop = await openShop(company, 'repair-customer')
    const claire = await accountant(shop.sellerId)
    await shop.publish(shop.events.placed({ customerId: 'C-NEW' }))
    const event = await company.hears('OrderHeld', ({ sellerId }) => sellerId === shop.sellerId)
    const workItemId = String(event['workItemId'])
    const { siren, vatId } = aCustomer()
    const customer = { kind: 'business', name: 'Atelier Voltaire', invoiceEmail: 'compta@voltaire.example', siren, vatId } as const
    const wrong = { workItemId, repairs: [{ kind: 'createCustomer' as const, customer: { ...customer, siren: '372829320' } }] }
    await expect(apply(shop, claire, wrong)).rejects.toMatchObject({ status: 422, error: { code: 'stillWrong' } })
    const right = { workItemId, repairs: [{ kind: 'createCustomer' as const, customer }] }
    expect(await apply(shop, claire, right)).toEqual({ outcome: 'released' })

    expect(await invoiceOf(shop, claire)).toMatchObject({ net: '99.80' })
    const { versions } = (await claire.api.sellers.listCustomerHistory(shop.sellerId, 'C-NEW')).data
    expect(versions).toMatchObject([{ by: claire.subject, record: { name: 'Atelier Voltaire', address: { city: 'Paris' } } }])
  })

  test('a number in which two digits were exchanged is corrected to the one that was suggested, and no other number can be given', async () => {
    const shop = await openShop(company, 'repair-number', { customer: { siren: '372829320' } })
    const claire = await accountant(shop.sellerId)
    await shop.publish(shop.events.placed())
    const item = await held(shop, claire)
    expect(codesOf(item)).toContain('SIREN_INVALID')
    const repairs = (field: string) => ({ workItemId: item.workItemId, repairs: [{ kind: 'correctNumber' as const, field }] })
    await expect(apply(shop, claire, repairs('customer.vatId'))).rejects.toMatchObject({ status: 422, error: { code: 'notSuggested' } })
    expect(await apply(shop, claire, repairs('customer.siren'))).toEqual({ outcome: 'released' })

    await shop.issued('SO-1')
    const { data } = await claire.api.sellers.showCustomer(shop.sellerId, 'C-1001')
    expect(data).toMatchObject({ siren: '732829320', setByFinance: ['siren'], version: 2 })
  })

  test('a price list that was wrong is corrected, and the orders that were held for its article are released at once', async () => {
    const shop = await openShop(company, 'repair-list', dearer)
    const claire = await accountant(shop.sellerId)
    await shop.publish(shop.events.placed(), shop.events.placed({ orderId: 'SO-2' }))
    await Promise.all([held(shop, claire), held(shop, claire, 'SO-2')])
    await claire.api.sellers.putPrice(shop.sellerId, 'LAMP-1', aPrice({ sellerId: shop.sellerId, validFrom: '2026-06-01' }))
    const release = async (sku: string) =>
      (await claire.api.sellers.releaseWorkItems(shop.sellerId, { dryRun: false, code: 'PRICE_DIFFERS', sku })).data
    expect(await release('LAMP-2')).toEqual({ selected: 0, outcomes: {}, left: 0 })
    expect(await release('LAMP-1')).toEqual({ selected: 2, outcomes: { released: 2 }, left: 0 })
    await Promise.all([shop.issued('SO-1'), shop.issued('SO-2')])
  })
})

describe('what only the publisher can say', () => {
  test('a revision with the price of the list answers what was held, and is billed', async () => {
    const shop = await openShop(company, 'repair-revision', {
      ...dearer,
      seller: { billing: { trigger: 'ready', onePer: 'order', orderCharges: 'first' } },
    })
    const claire = await accountant(shop.sellerId)
    const lines = (netUnitPrice: string) => [{ lineId: '1', sku: 'LAMP-1', name: 'Lampe', quantity: '1', unitCode: 'C62', netUnitPrice }]
    await shop.publish(shop.events.placed({ lines: lines('50.00') }), shop.events.ready('SO-1'))
    await held(shop, claire)
    await shop.publish(shop.events.placed({ revision: 2, lines: lines('55.00') }))
    expect((await invoiceOf(shop, claire)).lines).toMatchObject([{ netAmount: '55.00' }])
  })

  test('an event that cannot be read is repaired by a copy beside it, released and billed', async () => {
    const shop = await openShop(company, 'repair-event')
    const claire = await accountant(shop.sellerId)
    const { Detail } = shop.events.placed()
    await shop.publish(shop.event('OrderPlaced', { ...(Detail as object), currency: 'EURO' }))
    const event = await company.hears('OrderHeld', ({ sellerId }) => sellerId === shop.sellerId)
    const workItemId = String(event['workItemId'])
    const repaired = await claire.api.sellers.repairWorkItem(shop.sellerId, workItemId, { detail: Detail as never, note: 'EUR' })
    expect(repaired.data).toEqual({ outcome: 'repaired' })
    expect((await claire.api.sellers.releaseWorkItem(shop.sellerId, workItemId, {})).data).toEqual({ outcome: 'released' })
    expect(await invoiceOf(shop, claire)).toMatchObject({ net: '99.80' })
  })
})
