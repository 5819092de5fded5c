/** Why: a person repairs an order from its findings, so each must be found, all of them at once, with the field that is wrong. */
import { describe, expect, test } from 'vitest'
import { gzipSync } from 'node:zlib'
import { outcomeOf } from '../../../shared/domain/billing/refusal-codes.ts'
import { day } from '../../../shared/domain/day.ts'
import { aFact, codesFor, findingsFor, theInvoice, theMaterials, theOrder } from '../../support/materials.ts'
import { aCustomer, anArticle, anOrder, aPrice, aRate, aSeller } from '../../support/samples.ts'

const noPriceList = { check: 'none', tolerancePercent: '0', validAt: 'orderDate' } as const
const trusting = aSeller({ pricing: noPriceList })
const line = { lineId: '1', sku: 'LAMP-1', name: 'Lampe', quantity: '2', unitCode: 'C62', netUnitPrice: '49.90' }
type Content = NonNullable<Parameters<typeof anOrder>[0]>

const fieldsOf = (content: Content) =>
  findingsFor(theMaterials({ seller: trusting, content: anOrder(content) })).map(({ code, field }) => `${code} ${field}`)

test('the sample order has no finding', () => {
  expect(codesFor(theMaterials())).toEqual([])
})

describe('the order', () => {
  test.each<[string, Content, string]>([
    ['a deposit', { deposit: { amount: '10' } }, 'DEPOSIT_NOT_SUPPORTED deposit'],
    ['a line id that is used twice', { lines: [line, line] }, 'LINE_REPEATED lines[1].lineId'],
    ['a quantity of zero', { lines: [{ ...line, quantity: '0' }] }, 'QUANTITY_NOT_POSITIVE lines[0].quantity'],
    ['a quantity with five decimals', { lines: [{ ...line, quantity: '1.00001' }] }, 'QUANTITY_TOO_FINE lines[0].quantity'],
    ['a negative price', { lines: [{ ...line, netUnitPrice: '-1' }] }, 'PRICE_NEGATIVE lines[0].netUnitPrice'],
    ['a price with seven decimals', { lines: [{ ...line, netUnitPrice: '1.0000001' }] }, 'PRICE_TOO_FINE lines[0].netUnitPrice'],
    ['a base quantity of zero', { lines: [{ ...line, priceBaseQuantity: '0' }] }, 'PRICE_BASE_NOT_POSITIVE lines[0].priceBaseQuantity'],
    ['a negative freight', { freight: { amount: '-1', reason: 'Port' } }, 'AMOUNT_NEGATIVE freight.amount'],
    ['freight finer than a cent', { freight: { amount: '1.005', reason: 'Port' } }, 'AMOUNT_TOO_FINE freight.amount'],
    ['packaging finer than a cent', { packaging: { amount: '1.005', reason: 'Colis' } }, 'AMOUNT_TOO_FINE packaging.amount'],
    ['an allowance finer than a cent', { allowances: [{ amount: '1.005', reason: 'R' }] }, 'AMOUNT_TOO_FINE allowances[0].amount'],
    [
      'allowances above the line',
      { lines: [{ ...line, allowances: [{ amount: '99.81', reason: 'R' }] }] },
      'LINE_NET_NEGATIVE lines[0].allowances',
    ],
    ['allowances above the invoice', { allowances: [{ amount: '99.81', reason: 'R' }] }, 'NEGATIVE_TOTAL allowances'],
    ['nothing to pay', { lines: [{ ...line, netUnitPrice: '0' }] }, 'ZERO_TOTAL lines'],
    [
      'an amount beyond all reason',
      { lines: [{ ...line, quantity: '999999999', netUnitPrice: '9999999999' }] },
      'AMOUNT_TOO_LARGE lines[0]',
    ],
    [
      'a delivery address without postcode',
      { deliverTo: { line1: 'Rue 1', city: 'Paris', countryCode: 'FR' } },
      'ADDRESS_INCOMPLETE deliverTo.postcode',
    ],
  ])('with %s is found', (_, content, finding) => {
    expect(fieldsOf(content)).toContain(finding)
  })

  test('without decimals of its currency is found, with the decimals of another it is not', () => {
    const content = anOrder({ currency: 'KWD', freight: { amount: '1.005', reason: 'Port' } })
    expect(codesFor(theMaterials({ seller: trusting, content, rate: aRate({ currency: 'KWD' }) }))).toEqual([])
  })

  test('that is cancelled has this one finding, and is refused', () => {
    const order = theOrder(anOrder({ deposit: { amount: '1' } }), undefined, { cancelled: { on: day('2026-11-22') } })
    expect(codesFor(theMaterials({ order }))).toEqual(['ORDER_CANCELLED'])
  })

  test('in a foreign currency needs a rate of that currency', () => {
    const prices = [aPrice({ currency: 'USD' })]
    const content = anOrder({ currency: 'USD' })
    expect(codesFor(theMaterials({ content, prices }))).toEqual(['NO_RATE'])
    expect(codesFor(theMaterials({ content, prices, rate: aRate({ currency: 'GBP' }) }))).toEqual(['NO_RATE'])
    expect(codesFor(theMaterials({ content, prices, rate: aRate() }))).toEqual([])
  })
})

describe('the parties', () => {
  test('an unknown customer', () => {
    expect(codesFor(theMaterials({ customer: undefined }))).toEqual(['CUSTOMER_UNKNOWN'])
  })

  test('a blocked customer', () => {
    expect(codesFor(theMaterials({ customer: aCustomer({ status: 'blocked' }) }))).toEqual(['CUSTOMER_BLOCKED'])
  })

  test('a customer who demands a purchase order number', () => {
    const customer = aCustomer({ purchaseOrderRequired: true })
    expect(codesFor(theMaterials({ customer }))).toEqual([])
    expect(codesFor(theMaterials({ customer, content: anOrder({ purchaseOrderNumber: undefined }) }))).toEqual(['PURCHASE_ORDER_MISSING'])
  })

  test('a wrong check digit, of the customer and of the seller’s bank account', () => {
    const seller = aSeller({ bank: { iban: 'FR7630006000011234567890188', accountName: 'Lumière' } })
    const fields = findingsFor(theMaterials({ seller, customer: aCustomer({ siren: '732829321', siret: undefined }) })).map(
      ({ field }) => field,
    )
    expect(fields).toEqual(expect.arrayContaining(['seller.bank.iban', 'customer.siren']))
  })

  test('terms beyond the legal cap, and a penalty rate below its floor', () => {
    const content = anOrder({ paymentTerms: { due: { kind: 'net', days: 90 }, agreed: true } })
    expect(codesFor(theMaterials({ content }))).toHaveLength(1)
    expect(codesFor(theMaterials({ seller: aSeller({ latePayment: { penaltyPercent: '1' } }) }))).toEqual(['PENALTY_BELOW_FLOOR'])
  })

  test('a channel that the law demands and the seller has not', () => {
    expect(codesFor(theMaterials({ seller: aSeller({ channel: { size: 'large', handedToPlatformElsewhere: false } }) }))).toEqual([
      'CHANNEL_REQUIRED',
    ])
    const elsewhere = theMaterials({ seller: aSeller({ channel: { size: 'large', handedToPlatformElsewhere: true } }) })
    expect(theInvoice(elsewhere).mailIsCopy).toBe(true)
  })

  test('every address of a country with postcodes needs one, in a country without them none does', () => {
    const incomplete = { line1: 'Rue 1', city: 'Paris', countryCode: 'FR' }
    const found = findingsFor(theMaterials({ customer: aCustomer({ address: incomplete, billingAddress: incomplete }) })).map(
      ({ code, field }) => `${code} ${field}`,
    )
    expect(found).toEqual(
      expect.arrayContaining(['ADDRESS_INCOMPLETE customer.address.postcode', 'ADDRESS_INCOMPLETE customer.billingAddress.postcode']),
    )
    const inDubai = aCustomer({ billingAddress: { line1: 'PO Box 1', city: 'Dubai', countryCode: 'AE' } })
    expect(codesFor(theMaterials({ customer: inDubai }))).toEqual([])
  })

  test('a public buyer in Germany without the reference that routes the invoice', () => {
    const address = { line1: 'Platz 1', postcode: '10117', city: 'Berlin', countryCode: 'DE' }
    const customer = aCustomer({ kind: 'public', address, siren: undefined, siret: undefined })
    expect(codesFor(theMaterials({ customer }))).toContain('BUYER_REFERENCE_MISSING')
    expect(codesFor(theMaterials({ customer, content: anOrder({ buyerReference: '991-01234-44' }) }))).not.toContain(
      'BUYER_REFERENCE_MISSING',
    )
  })
})

test('a shipment that reports a quantity more finely than an invoice shows is found', () => {
  const order = theOrder(anOrder(), [aFact({ id: 'S1', lines: { '1': '0.33333' } })])
  expect(findingsFor(theMaterials({ order })).map(({ code, field }) => `${code} ${field}`)).toEqual([
    'QUANTITY_TOO_FINE facts[S1].lines[1].quantity',
  ])
})

describe('characters that the fonts lack', () => {
  const missingGlyphs = (text: string) => Array.from(text).filter((character) => character > '\u04ff')

  test('are found in every printed text, with their code points', () => {
    const content = anOrder({ lines: [{ ...line, name: '電気スタンド', netUnitPrice: '49.90' }], freight: { amount: '1', reason: '送' } })
    const customer = aCustomer({ name: '東京' })
    const found = findingsFor(theMaterials({ content, customer, missingGlyphs })).map(({ code, field, actual }) => [code, field, actual])
    expect(found).toContainEqual(['CHARACTER_NOT_PRINTABLE', 'customer.name', '東 (U+6771), 京 (U+4EAC)'])
    expect(found.map(([, field]) => field)).toEqual(expect.arrayContaining(['lines[0].name', 'freight.reason', 'customer.name']))
  })

  test('in the reason of an exemption are found, for it is printed', () => {
    const articles = [anArticle({ taxClass: 'exempt', exemption: { text: '免税' } })]
    expect(findingsFor(theMaterials({ articles, missingGlyphs })).map(({ field }) => field)).toContain('articles.LAMP-1.exemption.text')
  })
})

describe('sizes', () => {
  test('a snapshot above 300 kB compressed is refused, one of exactly 300 kB is not', () => {
    expect(codesFor(theMaterials({ compressedSize: () => 300_001 }))).toEqual(['SNAPSHOT_TOO_LARGE'])
    expect(codesFor(theMaterials({ compressedSize: () => 300_000 }))).toEqual([])
  })

  test('a posting that the waiting pointer cannot hold is found', () => {
    const many = Array.from({ length: 90 }, (_, index) => index)
    const articles = many.map((index) => anArticle({ sku: `A${index}`, revenueAccount: `7070${index.toString().padStart(2, '0')}` }))
    const lines = many.map((index) => ({ ...line, lineId: `${index}`, sku: `A${index}` }))
    expect(codesFor(theMaterials({ seller: trusting, articles, content: anOrder({ lines }) }))).toEqual(['POSTING_TOO_LARGE'])
  })

  test('a series whose numbers would be longer than buyers take is found', () => {
    const seller = aSeller({ series: { prefix: 'FACTUR', digits: 9, site: 'LYON', journal: 'VT' } })
    expect(codesFor(theMaterials({ seller }))).toEqual(['NUMBER_TOO_LONG'])
  })

  test('a thousand lines with long texts fit', () => {
    const lines = Array.from({ length: 1000 }, (_, index) => ({
      ...line,
      lineId: `${index + 1}`,
      name: `Lampe de bureau modèle ${index * 7919}`.padEnd(180, ' orientable'),
      description: `Réf. ${index * 104_729}`,
    }))
    const invoice = theInvoice(theMaterials({ content: anOrder({ lines }), compressedSize: (text) => gzipSync(text).length }))
    expect(invoice.lines).toHaveLength(1000)
  })
})

test('all findings come at once, whatever part of the order they are about', () => {
  const content = anOrder({
    currency: 'USD',
    purchaseOrderNumber: undefined,
    deposit: { amount: '5' },
    freight: { amount: '7', reason: 'Port' },
    lines: [line, { ...line, lineId: '2', sku: 'UNKNOWN' }],
  })
  const seller = aSeller({ tariffs: { packaging: [{ kind: 'flat', currency: 'USD', amount: '4' }], freight: [{ kind: 'none' }] } })
  const customer = aCustomer({ status: 'blocked', purchaseOrderRequired: true })
  const order = theOrder(content, [aFact({ id: 'S1', lines: { '1': '3' } })])
  expect(new Set(codesFor(theMaterials({ seller, customer, order })))).toEqual(
    new Set([
      'ARTICLE_UNKNOWN',
      'CUSTOMER_BLOCKED',
      'DEPOSIT_NOT_SUPPORTED',
      'FREIGHT_DIFFERS',
      'NO_RATE',
      'PACKAGING_DIFFERS',
      'PRICE_MISSING',
      'PURCHASE_ORDER_MISSING',
      'QUANTITY_EXCEEDS_ORDERED',
    ]),
  )
})

test('one refusal among the findings refuses; anything else is held for a person', () => {
  const finding = (code: string) => ({ code, field: 'f', expected: 'e', actual: 'a', remedy: 'r' })
  expect(outcomeOf([finding('PRICE_DIFFERS'), finding('NO_RATE')])).toBe('held')
  expect(outcomeOf([finding('PRICE_DIFFERS'), finding('ORDER_CANCELLED')])).toBe('refused')
  for (const code of ['NOTHING_TO_BILL', 'NEGATIVE_TOTAL', 'SNAPSHOT_TOO_LARGE']) expect(outcomeOf([finding(code)])).toBe('refused')
})

test('a line that this shipment does not bill needs no price yet, all lines do when the whole is billed', () => {
  const content = anOrder({ lines: [line, { ...line, lineId: '2', sku: 'NEW' }] })
  const articles = [anArticle(), anArticle({ sku: 'NEW' })]
  expect(codesFor(theMaterials({ articles, order: theOrder(content, [aFact({ id: 'S1', lines: { '1': '1' } })]) }))).toEqual([])
  expect(codesFor(theMaterials({ articles, content }))).toEqual(['PRICE_MISSING'])
})

test('prices are looked up on the day of the delivery where the seller says so', () => {
  const seller = aSeller({ pricing: { check: 'priceList', tolerancePercent: '0', validAt: 'deliveryDate' } })
  const prices = [
    aPrice({ validUntil: '2026-11-20' }),
    aPrice({ validFrom: '2026-11-21', breaks: [{ fromQuantity: '0', grossPrice: '60' }] }),
  ]
  const order = theOrder(anOrder(), [aFact({ id: 'S1', lines: { '1': '1' } })])
  expect(codesFor(theMaterials({ seller, prices, order }))).toEqual(['PRICE_DIFFERS'])
  expect(codesFor(theMaterials({ prices, order }))).toEqual([])
})
