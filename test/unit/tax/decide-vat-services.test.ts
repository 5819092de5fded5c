/** Services: where the customer is established decides (art. 259-1 CGI), and subcontracted works have a reverse charge of their own. */
import { describe, expect, test } from 'vitest'
import { customers, outcome, places, question } from './questions.ts'

const service = { supply: 'service' } as const
const received = (customer: { address: (typeof places)[keyof typeof places] }) => ({ order: { deliverTo: customer.address }, customer })

describe('services', () => {
  test.each([
    ['to a French business: taxed', {}, ['S 20 domestic']],
    ['to a public customer in France: taxed', { customer: { kind: 'public' } }, ['S 20 domestic']],
    ['to a consumer in France: taxed', { customer: { kind: 'consumer' } }, ['S 20 domestic']],
    ['to a business in another member state: reverse charge (283-2)', received(customers.german), ['AE 0 service-to-member-state']],
    ['the reverse charge needs no delivery date', { ...received(customers.german), deliveryDate: null }, ['AE 0 service-to-member-state']],
    ['to a member state without VAT number: held', received({ ...customers.german, vatId: undefined } as never), ['VAT_NUMBER_MISSING']],
    ['to a member state without VIES check: held', received({ ...customers.german, vies: undefined } as never), ['VIES_CHECK_MISSING']],
    [
      'to a public body with a VAT number in another member state: reverse charge',
      received({ ...customers.german, kind: 'public' } as never),
      ['AE 0 service-to-member-state'],
    ],
    ['to a business outside the Union: not subject to French VAT (259-1)', received(customers.swiss), ['O 0 service-outside-union']],
    ['Northern Ireland is outside the Union for services', received(customers.northernIrish), ['O 0 service-outside-union']],
    ['to a public body outside the Union: held', received({ ...customers.swiss, kind: 'public' } as never), ['VAT_NOT_COVERED']],
    ['to a consumer in another member state: held', received({ ...customers.german, kind: 'consumer' } as never), ['VAT_NOT_COVERED']],
    ['to a consumer outside the Union: held', received({ ...customers.swiss, kind: 'consumer' } as never), ['VAT_NOT_COVERED']],
    ['from the mainland to Réunion: held', received({ address: places.saintDenis }), ['VAT_NOT_COVERED']],
    ['from the mainland to Guyane: held', received({ address: places.cayenne }), ['VAT_NOT_COVERED']],
    [
      'received in another country than the customer is established: held',
      { order: { deliverTo: places.berlin } },
      ['SERVICE_PLACE_UNCLEAR'],
    ],
    [
      'an order of services is not held for a ship-from without postcode',
      { order: { shipFrom: { countryCode: 'FR' } } },
      ['S 20 domestic'],
    ],
  ] as const)('%s', (_, changes, expected) => {
    expect(outcome(question({ articles: [service], ...changes }))).toEqual(expected)
  })
})

describe('subcontracted works', () => {
  const works = { supply: 'service', reverseCharge: 'construction' } as const
  test.each([
    ['for a main contractor identified in France: reverse charge (283-2 nonies)', {}, ['AE 0 construction-reverse-charge']],
    ['for a customer without VAT number: held', { customer: { vatId: undefined } }, ['VAT_NUMBER_MISSING']],
    ['for a customer with a foreign number: held', { customer: { vatId: 'DE136695976' } }, ['VAT_NUMBER_INVALID']],
    ['for a consumer: no subcontracting, taxed', { customer: { kind: 'consumer' } }, ['S 20 domestic']],
    ['for a public customer: held', { customer: { kind: 'public' } }, ['VAT_NOT_COVERED']],
    ['for a customer established abroad: held', received(customers.german), ['VAT_NOT_COVERED', 'VAT_NUMBER_INVALID']],
    [
      'under the franchise: no VAT, no reverse charge',
      { seller: { vat: { regime: 'franchise', servicesDue: 'receipt' } } },
      ['E 0 franchise'],
    ],
  ] as const)('%s', (_, changes, expected) => {
    expect(outcome(question({ articles: [works], ...changes }))).toEqual(expected)
  })
})

describe('the franchise (293 B) covers what the seller sells at home, and nothing abroad', () => {
  const franchise = { vat: { regime: 'franchise', servicesDue: 'receipt' } } as const
  test.each([
    ['goods at home', {}, ['E 0 franchise']],
    ['services at home', { articles: [service] }, ['E 0 franchise']],
    ['services abroad: held', { articles: [service], ...received(customers.german) }, ['VAT_NOT_COVERED']],
    [
      'goods to another member state: held',
      { customer: customers.german, order: { deliverTo: places.berlin, transportBy: 'seller' } },
      ['VAT_NOT_COVERED'],
    ],
  ] as const)('%s', (_, changes, expected) => {
    expect(outcome(question({ seller: franchise, ...changes }))).toEqual(expected)
  })
})

describe('what is outside the scope of VAT stands alone on its invoice (BR-O-11)', () => {
  test('alone it is category O, wherever it goes', () => {
    expect(outcome(question({ articles: [{ taxClass: 'outside' }], order: { deliverTo: places.zurich } }))).toEqual(['O 0 outside-scope'])
  })
  test('with taxed lines it is held', () => {
    expect(outcome(question({ articles: [{ taxClass: 'outside' }, {}] }))).toEqual(['OUTSIDE_SCOPE_NOT_ALONE'])
  })
  test('a service outside the Union beside exported goods is held', () => {
    const asked = question({
      customer: customers.swiss,
      order: { deliverTo: places.zurich, transportBy: 'seller' },
      articles: [{}, service],
    })
    expect(outcome(asked)).toEqual(['OUTSIDE_SCOPE_NOT_ALONE'])
  })
  test('goods and services for the same customer in another member state are K and AE', () => {
    const asked = question({
      customer: customers.german,
      order: { deliverTo: places.berlin, transportBy: 'seller' },
      articles: [{}, service],
    })
    expect(outcome(asked)).toEqual(['K 0 intra-community-goods', 'AE 0 service-to-member-state'])
  })
})
