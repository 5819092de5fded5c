/** Why: the snapshot is what every document, entry and e-invoice says; its figures are checked here against figures worked out by hand. */
import { describe, expect, test } from 'vitest'
import { day } from '../../../shared/domain/day.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import type { Invoice } from '../../../shared/domain/invoice.ts'
import { type Money, toText } from '../../../shared/domain/money.ts'
import { aFact, theInvoice, theMaterials, theOrder } from '../../support/materials.ts'
import { aCustomer, anArticle, anOrder, aPrice, aRate, aSeller } from '../../support/samples.ts'

const noPriceList = { check: 'none', tolerancePercent: '0', validAt: 'orderDate' } as const
const seller = aSeller({ pricing: noPriceList })
const lamp = anArticle({ sku: 'LAMP-1' })
const book = anArticle({ sku: 'BOOK', taxClass: 'reduced', revenueAccount: '707100' })
const setUp = anArticle({ sku: 'SETUP', supply: 'service' })
const articles = [lamp, book, setUp]

const line = (lineId: string, sku: string, quantity: string, netUnitPrice: string, more: object = {}) => ({
  lineId, sku, name: sku, quantity, unitCode: 'C62', netUnitPrice, ...more,
}) // prettier-ignore

type Content = Parameters<typeof anOrder>[0]
const invoiceOf = (content: Content, changes: Parameters<typeof theMaterials>[0] = {}) =>
  theInvoice(theMaterials({ seller, articles, content: anOrder(content), ...changes }))

const inText = (of: Record<string, Money>) => Object.fromEntries(Object.entries(of).map(([key, amount]) => [key, toText(amount)]))
const groups = ({ vatGroups }: Invoice) =>
  vatGroups.map(({ category, rate, base, tax }) => `${category}${rate} ${toText(base)} ${toText(tax)}`)
const posted = ({ posting }: Invoice) =>
  posting.map(({ side, account, amount, taxCode }) => [side, account, toText(amount), ...(taxCode ? [taxCode] : [])].join(' '))

describe('line amounts', () => {
  test('quantity x price / base quantity is rounded once, half away from zero', () => {
    const nets = (quantity: string, price: string, base: string) =>
      toText(invoiceOf({ lines: [line('1', 'LAMP-1', quantity, price, { priceBaseQuantity: base })] }).lines[0]!.netAmount)
    expect(nets('1', '0.125', '1')).toBe('0.13')
    expect(nets('3', '33.335', '1')).toBe('100.01')
    expect(nets('1', '10', '3')).toBe('3.33')
    expect(nets('7.5', '1.234567', '100')).toBe('0.09')
  })

  test('allowances and charges of a line apply to its net amount', () => {
    const allowances = [{ amount: '5', reason: 'Remise' }]
    const charges = [{ amount: '1.20', reason: 'Éco-contribution' }]
    const [first] = invoiceOf({ lines: [line('1', 'LAMP-1', '2', '49.90', { allowances, charges })] }).lines
    expect(toText(first!.netAmount)).toBe('96.00')
    expect(first!.adjustments.map(({ kind, amount, reason }) => [kind, toText(amount), reason])).toEqual([
      ['allowance', '5.00', 'Remise'],
      ['charge', '1.20', 'Éco-contribution'],
    ])
  })
})

describe('totals and VAT', () => {
  test('VAT is computed once per rate, never per line', () => {
    const invoice = invoiceOf({ lines: ['1', '2', '3'].map((id) => line(id, 'LAMP-1', '1', '0.13')) })
    expect(groups(invoice)).toEqual(['S20 0.39 0.08'])
  })

  test('freight follows the goods: split over their rates by line net, one charge each', () => {
    const invoice = invoiceOf({
      lines: [line('1', 'LAMP-1', '1', '100'), line('2', 'BOOK', '1', '50'), line('3', 'SETUP', '1', '500')],
      freight: { amount: '10', reason: 'Port' },
    })
    expect(invoice.adjustments.map(({ vat, amount, nature, reasonCode }) => [vat.rate, toText(amount), nature, reasonCode])).toEqual([
      ['20', '6.67', 'freight', 'FC'],
      ['5.5', '3.33', 'freight', 'FC'],
    ])
    expect(groups(invoice)).toEqual(['S20 606.67 121.33', 'S5.5 53.33 2.93'])
    expect(inText(invoice.totals)).toMatchObject({
      lines: '650.00',
      charges: '10.00',
      net: '660.00',
      vat: '124.26',
      gross: '784.26',
      due: '784.26',
    })
  })

  test('an allowance of the document lowers goods and services alike', () => {
    const invoice = invoiceOf({
      lines: [line('1', 'LAMP-1', '1', '100'), line('2', 'SETUP', '1', '300')],
      allowances: [{ amount: '40', reason: 'Remise' }],
    })
    expect(groups(invoice)).toEqual(['S20 360.00 72.00'])
    const points = invoice.vatGroups[0]!.taxPoints.map(({ basis, base, tax }) => [basis, toText(base), toText(tax)])
    expect(points).toEqual([['delivery', '90.00', '18.00'], ['receipt', '270.00', '54.00']]) // prettier-ignore
  })

  test('charges without goods follow the services', () => {
    const invoice = invoiceOf({ lines: [line('1', 'SETUP', '1', '100')], freight: { amount: '10', reason: 'Déplacement' } })
    expect(invoice.vatGroups[0]!.taxPoints).toMatchObject([{ basis: 'receipt', base: { minor: 11000n }, tax: { minor: 2200n } }])
  })

  test('a dinar has three decimals, an invoice two', () => {
    const invoice = invoiceOf(
      {
        currency: 'KWD',
        lines: [line('1', 'LAMP-1', '3', '1.2345'), line('2', 'BOOK', '1', '1')],
        freight: { amount: '0.125', reason: 'Port' },
      },
      { rate: aRate({ currency: 'KWD', rate: '2.8' }) },
    )
    expect(inText(invoice.totals)).toMatchObject({ lines: '4.700', charges: '0.130', net: '4.830', vat: '0.820', gross: '5.650' })
    expect(invoice.adjustments.every(({ amount }) => amount.minor % 10n === 0n)).toBe(true)
  })

  test('yen have no decimals', () => {
    const invoice = invoiceOf(
      { currency: 'JPY', lines: [line('1', 'LAMP-1', '3', '33.5')] },
      { rate: aRate({ currency: 'JPY', rate: '0.0061' }) },
    )
    expect(inText(invoice.totals)).toMatchObject({ lines: '101', vat: '20', gross: '121', vatInBookCurrency: '0.12' })
  })
})

describe('the time of the supply', () => {
  const shipped = (id: string, date: string, quantity: string) =>
    aFact({ id, date: day(date), state: 'RECORDED', lines: { '1': quantity } })
  const supplied = (...shipments: ReturnType<typeof shipped>[]) => {
    const order = theOrder(anOrder({ lines: [line('1', 'LAMP-1', '3', '10')] }), [aFact(), ...shipments])
    const { deliveryDate, supplyPeriod } = theInvoice(theMaterials({ seller, articles, order }))
    return { deliveryDate, supplyPeriod }
  }

  test('is from the first to the last shipment that an invoice bills, however they were told (BG-14, BT-72)', () => {
    expect(supplied(shipped('S2', '2026-11-21', '2'), shipped('S1', '2026-11-16', '1'))).toEqual({
      deliveryDate: '2026-11-21',
      supplyPeriod: { from: '2026-11-16', until: '2026-11-21' },
    })
  })

  test('is one day when all shipments were on it, and unknown before all is shipped', () => {
    const sameDay = supplied(shipped('S1', '2026-11-21', '2'), shipped('S2', '2026-11-21', '1'))
    expect(sameDay).toEqual({ deliveryDate: '2026-11-21', supplyPeriod: undefined })
    expect(supplied(shipped('S1', '2026-11-21', '2'))).toEqual({ deliveryDate: undefined, supplyPeriod: undefined })
  })
})

describe('the entry', () => {
  test('debits the customer, credits revenue per account and VAT code, and VAT by when it falls due', () => {
    const invoice = invoiceOf({
      lines: [line('1', 'LAMP-1', '1', '100'), line('2', 'BOOK', '1', '50'), line('3', 'SETUP', '1', '300')],
      packaging: { amount: '3', reason: 'Emballage' },
      freight: { amount: '6', reason: 'Port' },
    })
    expect(posted(invoice)).toEqual([
      'debit 411000 543.12',
      'credit 706000 300.00 S20',
      'credit 707000 100.00 S20',
      'credit 707100 50.00 S5.5',
      'credit 708500 4.00 S20',
      'credit 708500 2.00 S5.5',
      'credit 708800 2.00 S20',
      'credit 708800 1.00 S5.5',
      'credit 445710 21.20 S20',
      'credit 445740 60.00 S20',
      'credit 445710 2.92 S5.5',
    ])
    expect(invoice.posting[0]!.auxiliary).toBe('C-1001')
    expect(invoice.posting.filter(({ taxBase }) => taxBase).map(({ taxBase }) => toText(taxBase!))).toEqual(['106.00', '300.00', '53.00'])
  })

  test('a document allowance lowers the revenue that it is given on', () => {
    const invoice = invoiceOf({
      lines: [line('1', 'LAMP-1', '1', '100'), line('2', 'SETUP', '1', '50')],
      allowances: [{ amount: '10', reason: 'Remise' }],
    })
    expect(posted(invoice).slice(0, 3)).toEqual(['debit 411000 168.00', 'credit 706000 46.67 S20', 'credit 707000 93.33 S20'])
  })

  test('in a foreign currency it balances in both, with VAT and gross converted once', () => {
    const invoice = invoiceOf(
      { currency: 'USD', lines: [line('1', 'LAMP-1', '1', '0.07'), line('2', 'BOOK', '1', '0.07'), line('3', 'SETUP', '1', '0.07')] },
      { rate: aRate({ rate: '0.5' }) },
    )
    expect(inText(invoice.totals)).toMatchObject({ net: '0.21', vat: '0.03', gross: '0.24', vatInBookCurrency: '0.02' })
    const sides = (side: string) => invoice.posting.filter((one) => one.side === side).map(({ bookAmount }) => Number(bookAmount.minor))
    expect(sides('debit')).toEqual([12])
    expect(sides('credit').reduce((a, b) => a + b, 0)).toBe(12)
    expect(invoice.exchangeRate).toEqual({ rate: '0.5', date: '2026-11-20', source: 'ECB' })
  })

  test('goods to another member state go to the account for that, without VAT', () => {
    const order = theOrder(
      anOrder({
        lines: [line('1', 'LAMP-1', '2', '100')],
        deliverTo: { line1: 'Hauptstr. 1', postcode: '10115', city: 'Berlin', countryCode: 'DE' },
      }),
      [aFact({ id: 'S1', lines: { '1': '2' } })],
    )
    const customer = aCustomer({
      address: { line1: 'Hauptstr. 1', postcode: '10115', city: 'Berlin', countryCode: 'DE' },
      siren: undefined,
      siret: undefined,
      vatId: 'DE136695976',
      vies: { checkedOn: '2026-11-20', valid: true, consultationNumber: 'WAPI1' },
    })
    const abroad = aSeller({ pricing: noPriceList, accounts: { ...seller.accounts, intraCommunity: '707900' } })
    const invoice = theInvoice(theMaterials({ seller: abroad, customer, articles, order }))
    expect(posted(invoice)).toEqual(['debit 411000 200.00', 'credit 707900 200.00 K0'])
    expect(invoice.vatGroups).toMatchObject([{ category: 'K', exemptionCode: 'VATEX-EU-IC', tax: { minor: 0n } }])
    expect(invoice.deliveryDate).toBe('2026-11-21')
  })
})

describe('what the snapshot says besides figures', () => {
  test('the gross price and discount of the price list', () => {
    const prices = [aPrice({ breaks: [{ fromQuantity: '0', grossPrice: '55', discount: '5.10' }] })]
    expect(theInvoice(theMaterials({ prices })).lines[0]).toMatchObject({ grossPrice: '55', priceDiscount: '5.1', netPrice: '49.9' })
  })

  test('a price within the tolerance is billed as ordered, and remarked', () => {
    const tolerant = aSeller({ pricing: { check: 'priceList', tolerancePercent: '1', validAt: 'orderDate' } })
    const invoice = theInvoice(theMaterials({ seller: tolerant, prices: [aPrice({ breaks: [{ fromQuantity: '0', grossPrice: '50' }] })] }))
    expect(invoice.lines[0]!.netPrice).toBe('49.9')
    expect(invoice.remarks).toEqual([expect.stringMatching(/^PRICE_DRIFT line 1: 49.9 billed, 50 EUR/)])
  })

  test('the terms of the order go before those of the customer, and these before those of the seller', () => {
    const net = (days: number) => ({ due: { kind: 'net' as const, days }, agreed: true })
    const customer = aCustomer({ terms: net(45) })
    expect(theInvoice(theMaterials()).terms).toMatchObject({ due: { days: 30 } })
    expect(theInvoice(theMaterials({ customer })).terms).toMatchObject({ due: { days: 45 } })
    expect(theInvoice(theMaterials({ customer, content: anOrder({ paymentTerms: net(10) }) })).terms).toMatchObject({ due: { days: 10 } })
  })

  test('the small-order charge is a charge of the document with the VAT of the goods', () => {
    const charging = aSeller({ pricing: { ...noPriceList, smallOrderCharge: { below: '100', amount: '15' } } })
    const invoice = theInvoice(theMaterials({ seller: charging }))
    expect(invoice.adjustments).toMatchObject([
      { kind: 'charge', nature: 'smallOrder', amount: { minor: 1500n }, vat: { rate: decimal('20') } },
    ])
    expect(toText(invoice.totals.net)).toBe('114.80')
  })

  test('the source with revision and fact, and the invoice id of the fact', () => {
    const invoice = theInvoice(theMaterials())
    expect(invoice.sources).toEqual([{ orderId: 'SO-1', revision: 1, factId: 'order' }])
    expect(invoice.invoiceId).toBe(aFact().invoiceId)
  })
})

describe('the days within which a delivery is to be told', () => {
  const telling = aSeller({ pricing: noPriceList, desk: { twoPersons: false, deliveryWithinDays: 14 } })
  const days = (skus: string[], changes: Parameters<typeof theMaterials>[0] = {}) =>
    invoiceOf({ lines: skus.map((sku, at) => line(String(at + 1), sku, '1', '10')) }, { seller: telling, ...changes }).deliveryWithinDays

  test('are those of the seller where goods are billed, and none where services alone are, or where the seller has none', () => {
    expect([days(['LAMP-1']), days(['LAMP-1', 'SETUP']), days(['SETUP']), days(['LAMP-1'], { seller })]).toEqual([
      14,
      14,
      undefined,
      undefined,
    ])
  })

  test('are none where the delivery itself is billed', () => {
    const content = anOrder({ lines: [line('1', 'LAMP-1', '1', '10')] })
    const billed = (kind: 'shipment' | 'delivery') =>
      theInvoice(theMaterials({ seller: telling, articles, order: theOrder(content, [aFact({ id: 'S1', kind, lines: { '1': '1' } })]) }))
    expect([billed('shipment').deliveryWithinDays, billed('delivery').deliveryWithinDays]).toEqual([14, undefined])
  })
})
