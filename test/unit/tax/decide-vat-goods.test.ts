/** Goods: where the transport begins and ends decides the VAT. Each row is a rule of the CGI, or a case that no rule covers. */
import { describe, expect, test } from 'vitest'
import { decideVat } from '../../../shared/domain/tax/decide-vat.ts'
import { customers, outcome, places, question } from './questions.ts'

const from = ({ postcode, countryCode }: { postcode: string; countryCode: string }) => ({ postcode, countryCode })
const toGermany = { order: { deliverTo: places.berlin, transportBy: 'seller' }, customer: customers.german } as const
const toSwitzerland = { order: { deliverTo: places.zurich, transportBy: 'seller' }, customer: customers.swiss } as const

describe('goods within one French VAT area bear the rate of their class there', () => {
  test.each([
    ['standard in the mainland: 20 (art. 278)', places.lyon, 'standard', 'S 20 domestic'],
    ['intermediate in the mainland: 10 (art. 279)', places.lyon, 'intermediate', 'S 10 domestic'],
    ['reduced in the mainland: 5.5 (art. 278-0 bis)', places.lyon, 'reduced', 'S 5.5 domestic'],
    ['super-reduced in the mainland: 2.1', places.lyon, 'superReduced', 'S 2.1 domestic'],
    ['standard in Corsica: 20', places.bastia, 'standard', 'S 20 domestic'],
    ['reduced in Corsica depends on the product (art. 297): held', places.bastia, 'reduced', 'VAT_NOT_COVERED'],
    ['Monaco is France for VAT', places.monaco, 'standard', 'S 20 domestic'],
  ] as const)('%s', (_, deliverTo, taxClass, expected) => {
    expect(outcome(question({ order: { deliverTo }, articles: [{ taxClass }] }))).toEqual([expected])
  })

  test.each([
    ['standard overseas: 8.5 (art. 296)', 'standard', 'S 8.5 domestic'],
    ['the classes of 10 and 5.5 are 2.1 overseas (art. 296)', 'intermediate', 'S 2.1 domestic'],
    ['reduced overseas: 2.1', 'reduced', 'S 2.1 domestic'],
    ['super-reduced overseas depends on the product (art. 296 bis, ter): held', 'superReduced', 'VAT_NOT_COVERED'],
  ] as const)('%s', (_, taxClass, expected) => {
    const asked = question({
      seller: { address: places.pointeAPitre },
      customer: { address: places.fortDeFrance },
      order: { shipFrom: from(places.pointeAPitre), deliverTo: places.fortDeFrance },
      articles: [{ taxClass }],
    })
    expect(outcome(asked)).toEqual([expected])
  })

  test('goods for a foreign business that the seller delivers in France are domestic', () => {
    expect(outcome(question({ customer: customers.german }))).toEqual(['S 20 domestic'])
  })

  test('a foreign business that takes goods over in France may carry them abroad: held', () => {
    expect(outcome(question({ customer: customers.german, order: { transportBy: 'buyer' } }))).toEqual(['PICKUP_BY_FOREIGN_BUYER'])
    expect(outcome(question({ customer: customers.german, order: { incoterm: 'EXW' } }))).toEqual(['PICKUP_BY_FOREIGN_BUYER'])
  })

  test('a day before the rates that we know is held', () => {
    expect(outcome(question({ deliveryDate: '2013-12-31' }))).toEqual(['VAT_NOT_COVERED'])
  })

  test('an exempt article carries its own reason, and is held without one', () => {
    const exemption = { text: 'Exonération, art. 261, 4, 4° du CGI', code: 'VATEX-EU-132-1I' }
    expect(outcome(question({ articles: [{ taxClass: 'exempt', exemption }] }))).toEqual(['E 0 domestic-exempt'])
    expect(outcome(question({ articles: [{ taxClass: 'exempt' }] }))).toEqual(['EXEMPTION_REASON_MISSING'])
  })
})

describe('goods to a business in another member state are category K when every condition of art. 262 ter I holds', () => {
  test.each([
    ['with its number of that state, a fresh VIES check, transport by the seller', toGermany, ['K 0 intra-community-goods']],
    ['transport by the buyer', { ...toGermany, order: { ...toGermany.order, transportBy: 'buyer' } }, ['K 0 intra-community-goods']],
    [
      'Greece, whose numbers begin with EL',
      { customer: customers.greek, order: { deliverTo: places.athens, transportBy: 'seller' } },
      ['K 0 intra-community-goods'],
    ],
    [
      'Northern Ireland is a member state for goods',
      { customer: customers.northernIrish, order: { deliverTo: places.belfast, transportBy: 'seller' } },
      ['K 0 intra-community-goods'],
    ],
    ['before the shipment: held (BR-IC-11)', { ...toGermany, deliveryDate: null }, ['DELIVERY_DATE_MISSING']],
    ['without a VAT number: held', { ...toGermany, customer: { ...customers.german, vatId: undefined } }, ['VAT_NUMBER_MISSING']],
    [
      'with a number whose check digits are wrong: held',
      { ...toGermany, customer: { ...customers.german, vatId: 'DE136695978' } },
      ['VAT_NUMBER_INVALID'],
    ],
    ['with a French number: held', { ...toGermany, customer: { ...customers.german, vatId: 'FR44732829320' } }, ['VAT_NUMBER_INVALID']],
    [
      'with a number of a third state, a chain or triangular transaction: held',
      { ...toGermany, customer: { ...customers.german, vatId: 'ATU13585627' } },
      ['CHAIN_TRANSACTION'],
    ],
    ['without a VIES check: held', { ...toGermany, customer: { ...customers.german, vies: undefined } }, ['VIES_CHECK_MISSING']],
    [
      'with a VIES check that said no: held',
      { ...toGermany, customer: { ...customers.german, vies: { checkedOn: '2026-11-20', valid: false } } },
      ['VAT_NUMBER_NOT_IN_VIES'],
    ],
    [
      'with a VIES check of 91 days: held',
      { ...toGermany, customer: { ...customers.german, vies: { checkedOn: '2026-08-25', valid: true } } },
      ['VIES_CHECK_TOO_OLD'],
    ],
    [
      'with a VIES check of 90 days',
      { ...toGermany, customer: { ...customers.german, vies: { checkedOn: '2026-08-26', valid: true } } },
      ['K 0 intra-community-goods'],
    ],
    [
      'with a VIES check of tomorrow: held',
      { ...toGermany, customer: { ...customers.german, vies: { checkedOn: '2026-11-25', valid: true } } },
      ['VIES_CHECK_IN_FUTURE'],
    ],
    [
      'who transports is unknown: held',
      { ...toGermany, order: { deliverTo: places.berlin, transportBy: undefined } },
      ['TRANSPORT_UNKNOWN'],
    ],
    [
      'a third party transports: held',
      { ...toGermany, order: { deliverTo: places.berlin, transportBy: 'thirdParty' } },
      ['CHAIN_TRANSACTION'],
    ],
    [
      'the seller transports, the incoterm says the buyer does: held',
      { ...toGermany, order: { ...toGermany.order, incoterm: 'EXW' } },
      ['TRANSPORT_CONTRADICTS_INCOTERM'],
    ],
    [
      'the buyer transports, the incoterm says the seller does: held',
      { ...toGermany, order: { deliverTo: places.berlin, transportBy: 'buyer', incoterm: 'DAP' } },
      ['TRANSPORT_CONTRADICTS_INCOTERM'],
    ],
    ['a consumer there is a distance sale: held', { ...toGermany, customer: { ...customers.german, kind: 'consumer' } }, ['DISTANCE_SALE']],
    ['a seller without VAT number: held (BR-IC-02)', { ...toGermany, seller: { vatId: undefined } }, ['VAT_NUMBER_MISSING']],
  ] as const)('%s', (_, changes, expected) => {
    expect(outcome(question(changes))).toEqual(expected)
  })

  test('all that is wrong is found at once', () => {
    const asked = question({
      customer: { ...customers.german, vatId: undefined },
      order: { deliverTo: places.berlin, transportBy: undefined },
      deliveryDate: null,
    })
    expect(outcome(asked)).toEqual(['VAT_NUMBER_MISSING', 'TRANSPORT_UNKNOWN', 'DELIVERY_DATE_MISSING'])
  })
})

describe('goods that leave the VAT territory are category G when the seller exports them', () => {
  test.each([
    ['to Switzerland (262 I)', toSwitzerland, ['G 0 export']],
    ['delivered duty paid', { ...toSwitzerland, order: { ...toSwitzerland.order, incoterm: 'DDP' } }, ['G 0 export']],
    ['to a consumer', { ...toSwitzerland, customer: { ...customers.swiss, kind: 'consumer' } }, ['G 0 export']],
    [
      'to the Canaries, a Spanish country code',
      { ...toSwitzerland, order: { ...toSwitzerland.order, deliverTo: places.lasPalmas } },
      ['G 0 export'],
    ],
    ['to Helgoland, a German country code', { ...toGermany, order: { ...toGermany.order, deliverTo: places.helgoland } }, ['G 0 export']],
    ['from the mainland to Réunion (294, 2)', { order: { deliverTo: places.saintDenis, transportBy: 'seller' } }, ['G 0 export-overseas']],
    ['from the mainland to Guyane (294, 2)', { order: { deliverTo: places.cayenne, transportBy: 'seller' } }, ['G 0 export-overseas']],
    [
      'from Réunion to Germany: overseas is outside the VAT territory of the Union (294, 2)',
      { ...toGermany, seller: { address: places.saintDenis }, order: { ...toGermany.order, shipFrom: from(places.saintDenis) } },
      ['G 0 export-overseas'],
    ],
    [
      'from Guadeloupe to Réunion (294, 2)',
      {
        seller: { address: places.pointeAPitre },
        order: { shipFrom: from(places.pointeAPitre), deliverTo: places.saintDenis, transportBy: 'seller' },
      },
      ['G 0 export-overseas'],
    ],
    [
      'the buyer takes them over: held',
      { ...toSwitzerland, order: { ...toSwitzerland.order, transportBy: 'buyer' } },
      ['PICKUP_FOR_EXPORT'],
    ],
    [
      'ex works by the seller is a contradiction: held',
      { ...toSwitzerland, order: { ...toSwitzerland.order, incoterm: 'EXW' } },
      ['TRANSPORT_CONTRADICTS_INCOTERM'],
    ],
    [
      'who transports is unknown: held',
      { ...toSwitzerland, order: { deliverTo: places.zurich, transportBy: undefined } },
      ['TRANSPORT_UNKNOWN'],
    ],
  ] as const)('%s', (_, changes, expected) => {
    expect(outcome(question(changes))).toEqual(expected)
  })
})

describe('what no rule covers is held', () => {
  test.each([
    ['a seller in Germany', { seller: { address: places.berlin } }, ['VAT_NOT_COVERED']],
    ['a seller in Guyane, where VAT does not apply', { seller: { address: places.cayenne } }, ['VAT_NOT_COVERED']],
    ['a stock in Germany', { order: { shipFrom: from(places.berlin) } }, ['VAT_NOT_COVERED']],
    [
      'a stock in Réunion of a mainland seller',
      { order: { shipFrom: from(places.saintDenis), deliverTo: places.saintDenis } },
      ['VAT_NOT_COVERED'],
    ],
    ['a stock whose postcode is missing', { order: { shipFrom: { countryCode: 'FR' } } }, ['POSTCODE_MISSING']],
    [
      'an exempt article that leaves the country',
      { ...toSwitzerland, articles: [{ taxClass: 'exempt', exemption: { text: 'art. 261' } }] },
      ['VAT_NOT_COVERED'],
    ],
    ['goods with the reverse charge of works', { articles: [{ reverseCharge: 'construction' }] }, ['VAT_NOT_COVERED']],
    [
      'an export under the franchise',
      { ...toSwitzerland, seller: { vat: { regime: 'franchise', servicesDue: 'receipt' } } },
      ['VAT_NOT_COVERED'],
    ],
  ] as const)('%s', (_, changes, expected) => {
    expect(outcome(question(changes))).toEqual(expected)
  })

  test('an article that is not registered is held with its sku, once', () => {
    const asked = { ...question({ articles: [{}, {}] }), articles: new Map() }
    expect(outcome(asked)).toEqual(['ARTICLE_UNKNOWN', 'ARTICLE_UNKNOWN'])
  })

  test('a finding about the order is said once, however many lines meet it', () => {
    const asked = question({ ...toGermany, deliveryDate: null, articles: [{}, {}, {}] })
    expect(outcome(asked)).toEqual(['DELIVERY_DATE_MISSING'])
  })
})

test('a finding points into the order or the master data, so that the reader finds what to repair', () => {
  const fields = (changes: Parameters<typeof question>[0]) => {
    const answer = decideVat(question(changes))
    return answer.ok ? [] : answer.findings.map((finding) => finding.field)
  }
  expect(fields({ ...toGermany, customer: { ...customers.german, vies: undefined }, deliveryDate: null })).toEqual([
    'customer.vies',
    'deliveryDate',
  ])
  expect(fields({ order: { deliverTo: { ...places.berlin, postcode: undefined }, shipFrom: { countryCode: 'FR' } } })).toEqual([
    'deliverTo.postcode',
  ])
  expect(fields({ order: { deliverTo: places.zurich, transportBy: undefined } })).toEqual(['transportBy'])
})
