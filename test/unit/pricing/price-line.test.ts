/** Why: a wrong price on an invoice is a dispute; the resolution must find the one price that was agreed, exactly. */
import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { day } from '../../../shared/domain/day.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import type { orderLineSchema } from '../../../shared/domain/order.ts'
import { priceLine } from '../../../shared/domain/pricing/price-line.ts'
import { priceListsOf, resolvePrice } from '../../../shared/domain/pricing/resolve-price.ts'
import { aCustomer, anArticle, anOrder, aPrice } from '../../support/samples.ts'

type LineChanges = Partial<z.input<typeof orderLineSchema>>

const aLine = (changes: LineChanges = {}) =>
  anOrder({
    lines: [{ lineId: '1', sku: 'LAMP-1', name: 'Lampe', quantity: '2', unitCode: 'C62', netUnitPrice: '49.90', ...changes }],
  }).lines[0]!

const question = (changes: Partial<Parameters<typeof resolvePrice>[0]> = {}) => ({
  line: aLine(),
  article: anArticle(),
  prices: [aPrice()],
  lists: ['base'],
  currency: 'EUR',
  on: day('2026-11-20'),
  ...changes,
})

const priced = (changes: Parameters<typeof question>[0] = {}, tolerance = '0') => {
  const checked = priceLine(question(changes), 3, decimal(tolerance))
  return checked.ok ? checked.value : checked.findings.map(({ code, field }) => `${code} ${field}`)
}

const netOf = (changes: Parameters<typeof question>[0]) => {
  const resolution = resolvePrice(question(changes))
  return resolution.outcome === 'resolved' ? resolution.resolved.net : resolution.outcome
}

const at = (list: string, grossPrice: string, changes: Parameters<typeof aPrice>[0] = {}) =>
  aPrice({ list, breaks: [{ fromQuantity: '0', grossPrice }], ...changes })

describe('which price holds', () => {
  const lists = priceListsOf(aCustomer({ priceContract: 'K7', priceGroup: 'gold' }))
  const all = [at('base', '50'), at('group:gold', '45'), at('contract:K7', '40')]

  test('the contract before the group, the group before the base list', () => {
    expect(netOf({ lists, prices: all })).toBe('40')
    expect(netOf({ lists, prices: all.slice(0, 2) })).toBe('45')
    expect(netOf({ lists, prices: all.slice(0, 1) })).toBe('50')
  })

  test('a customer without contract and group never sees their prices', () => {
    expect(netOf({ lists: priceListsOf(aCustomer()), prices: all })).toBe('50')
  })

  test('a contract price that is not valid any more gives way to the group', () => {
    expect(netOf({ lists, prices: [at('contract:K7', '40', { validUntil: '2026-11-19' }), at('group:gold', '45')] })).toBe('45')
  })

  test('both ends of the validity are valid', () => {
    const prices = [at('base', '50', { validFrom: '2026-11-20', validUntil: '2026-11-20' })]
    expect(netOf({ prices })).toBe('50')
    expect(netOf({ prices, on: day('2026-11-19') })).toBe('missing')
    expect(netOf({ prices, on: day('2026-11-21') })).toBe('missing')
  })

  test('of two valid prices the one that began last', () => {
    expect(netOf({ prices: [at('base', '50'), at('base', '52', { validFrom: '2026-06-01' })] })).toBe('52')
  })

  test('a price in another currency is no price', () => {
    expect(netOf({ prices: [at('base', '50', { currency: 'USD' })] })).toBe('missing')
  })

  test('the highest break that the ordered quantity reaches', () => {
    const prices = [
      aPrice({ breaks: [{ fromQuantity: '10', grossPrice: '45' }, { fromQuantity: '0', grossPrice: '50' }, { fromQuantity: '100', grossPrice: '40' }] }),
    ] // prettier-ignore
    expect(['9.9999', '10', '99', '100'].map((quantity) => netOf({ prices, line: aLine({ quantity }) }))).toEqual(['50', '45', '45', '40'])
  })

  test('below the lowest break there is no price', () => {
    expect(netOf({ prices: [aPrice({ breaks: [{ fromQuantity: '5', grossPrice: '45' }] })] })).toBe('missing')
  })
})

describe('units', () => {
  const article = anArticle({ conversions: [{ fromUnit: 'BX', toUnit: 'C62', factor: '12' }] })

  test('a stored conversion applies in both directions', () => {
    expect(priced({ article, line: aLine({ unitCode: 'BX', netUnitPrice: '598.80' }) })).toEqual({})
    const perBox = [at('base', '598.80', { unitCode: 'BX' })]
    expect(priced({ article, prices: perBox, line: aLine({ netUnitPrice: '49.90' }) })).toEqual({})
  })

  test('a conversion that does not divide evenly is compared without rounding', () => {
    const third = anArticle({ conversions: [{ fromUnit: 'BX', toUnit: 'C62', factor: '3' }] })
    const perBox = [at('base', '100', { unitCode: 'BX' })]
    expect(priced({ article: third, prices: perBox, line: aLine({ netUnitPrice: '33.333333' }) })).toEqual([
      'PRICE_DIFFERS lines[3].netUnitPrice',
    ])
    expect(priced({ article: third, prices: perBox, line: aLine({ netUnitPrice: '100', priceBaseQuantity: '3' }) })).toEqual({})
  })

  test('quantity breaks count in the unit of the list', () => {
    const prices = [aPrice({ breaks: [{ fromQuantity: '0', grossPrice: '50' }, { fromQuantity: '24', grossPrice: '40' }] })] // prettier-ignore
    expect(priced({ article, prices, line: aLine({ unitCode: 'BX', quantity: '2', netUnitPrice: '480' }) })).toEqual({})
  })

  test('an agreed price in a unit without conversion is found, not replaced by the base price', () => {
    const prices = [at('contract:K7', '40', { unitCode: 'KGM' }), at('base', '49.90')]
    expect(priced({ prices, lists: ['contract:K7', 'base'] })).toEqual(['PRICE_UNIT_UNKNOWN lines[3].unitCode'])
  })

  test('prices for other base quantities are compared per unit', () => {
    expect(priced({ prices: [at('base', '4990', { baseQuantity: '100' })] })).toEqual({})
  })
})

describe('the price of the order', () => {
  test('must be the price of the list to the last digit when the tolerance is zero', () => {
    expect(priced({ line: aLine({ netUnitPrice: '49.900001' }) })).toEqual(['PRICE_DIFFERS lines[3].netUnitPrice'])
  })

  test('may drift by the tolerance in both directions, not a hair more, and the drift is remarked', () => {
    const prices = [at('base', '100')]
    const billedAt = (netUnitPrice: string) => priced({ prices, line: aLine({ netUnitPrice }) }, '1.5')
    expect(billedAt('101.5')).toEqual({ remark: expect.stringContaining('101.5 billed, 100 EUR') })
    expect(billedAt('98.5')).toHaveProperty('remark')
    expect(billedAt('101.500001')).toEqual(['PRICE_DIFFERS lines[3].netUnitPrice'])
    expect(billedAt('98.499999')).toEqual(['PRICE_DIFFERS lines[3].netUnitPrice'])
  })

  test('that is missing in every list is found with what was looked for', () => {
    const checked = priceLine(question({ prices: [] }), 0, decimal('5'))
    expect(checked).toMatchObject({
      ok: false,
      findings: [{ code: 'PRICE_MISSING', expected: expect.stringMatching(/LAMP-1 in EUR.*2026-11-20.*base/) }],
    })
  })

  test('shows gross price and discount of the list when the terms are the same', () => {
    const prices = [aPrice({ breaks: [{ fromQuantity: '0', grossPrice: '55', discount: '5.10' }] })]
    expect(priced({ prices })).toEqual({ grossPrice: '55', priceDiscount: '5.1' })
  })

  test('shows no gross price of another base quantity, for it would not belong to the net price shown', () => {
    const prices = [aPrice({ baseQuantity: '10', breaks: [{ fromQuantity: '0', grossPrice: '550', discount: '51' }] })]
    expect(priced({ prices })).toEqual({})
  })

  test('shows no gross price when it drifts, since gross less discount would not be the net price', () => {
    const prices = [aPrice({ breaks: [{ fromQuantity: '0', grossPrice: '55', discount: '5' }] })]
    expect(priced({ prices }, '1')).toEqual({ remark: expect.any(String) })
  })
})
