/** Why: packaging and freight are checked against the seller's tariffs, and each kind of tariff has its own arithmetic and edges. */
import { describe, expect, test } from 'vitest'
import { decimal } from '../../../shared/domain/decimal.ts'
import { checkTariffs } from '../../../shared/domain/pricing/check-tariffs.ts'
import { smallOrderCharge } from '../../../shared/domain/pricing/small-order.ts'
import { type TariffCharge, tariffCharge } from '../../../shared/domain/pricing/tariff-charge.ts'
import { type Tariff, tariffFor, tariffSchema } from '../../../shared/domain/tariff.ts'
import type * as z from 'zod'
import { anArticle, anOrder, aSeller } from '../../support/samples.ts'

type TariffInput = z.input<typeof tariffSchema>

const tariff = (input: TariffInput): Tariff => tariffSchema.parse(input)
const line = (lineId: string, sku: string, quantity: string, unitCode = 'C62') => ({
  lineId,
  sku,
  name: sku,
  quantity,
  unitCode,
  netUnitPrice: '10',
})

const lamps = anArticle({ sku: 'LAMP-1', weightKg: '1.2', conversions: [{ fromUnit: 'BX', toUnit: 'KGM', factor: '15' }] })
const setUp = anArticle({ sku: 'SETUP', supply: 'service', weightKg: undefined })
const sand = anArticle({ sku: 'SAND', weightKg: undefined })
const articles = new Map([lamps, setUp, sand].map((article) => [article.sku as string, article]))

const charge = (input: TariffInput, lines = [line('1', 'LAMP-1', '3')], orderNet = '100'): TariffCharge =>
  tariffCharge(tariff(input), { content: anOrder({ lines }), articles, orderNet: decimal(orderNet) })

const amount = (...of: Parameters<typeof charge>) => {
  const result = charge(...of)
  return result.outcome === 'charge' ? result.amount : result.outcome
}

describe('what a tariff asks', () => {
  test('none asks nothing, unchecked asks no question', () => {
    expect(amount({ kind: 'none' })).toBe('0')
    expect(amount({ kind: 'unchecked' })).toBe('unchecked')
  })

  test('flat and per unit; services have no packaging', () => {
    expect(amount({ kind: 'flat', currency: 'EUR', amount: '12.50' })).toBe('12.5')
    expect(amount({ kind: 'perUnit', currency: 'EUR', amount: '0.30' }, [line('1', 'LAMP-1', '3'), line('2', 'SETUP', '8')])).toBe('0.9')
  })

  const byWeight: TariffInput = {
    kind: 'byWeightKg',
    currency: 'EUR',
    bands: [{ amount: '90' }, { upTo: '3.6', amount: '8' }, { upTo: '50', amount: '20' }],
  }

  test('a band holds up to and including its limit, whatever the order in which bands are written', () => {
    expect(amount(byWeight, [line('1', 'LAMP-1', '3')])).toBe('8')
    expect(amount(byWeight, [line('1', 'LAMP-1', '3.0001')])).toBe('20')
    expect(amount(byWeight, [line('1', 'LAMP-1', '100')])).toBe('90')
  })

  test('weight: kilograms weigh themselves, a stored conversion goes before the weight per unit, services weigh nothing', () => {
    expect(amount(byWeight, [line('1', 'SAND', '3.6', 'KGM'), line('2', 'SETUP', '40')])).toBe('8')
    expect(amount(byWeight, [line('1', 'LAMP-1', '1', 'BX')])).toBe('20')
  })

  test('every line whose weight is unknown is named', () => {
    expect(charge(byWeight, [line('1', 'SAND', '1'), line('2', 'LAMP-1', '1'), line('3', 'NEW', '1')])).toEqual({
      outcome: 'weightMissing',
      lines: [0, 2],
    })
  })

  test('above the last band there is no charge to compare with', () => {
    expect(charge({ kind: 'byAmount', currency: 'EUR', bands: [{ upTo: '99.99', amount: '5' }] })).toEqual({
      outcome: 'noBand',
      value: '100',
    })
  })

  test('free from an amount, that amount included', () => {
    const flat = { kind: 'flat', currency: 'EUR', amount: '12', freeFrom: '100' } as const
    expect(amount(flat, undefined, '99.99')).toBe('12')
    expect(amount(flat, undefined, '100')).toBe('0')
  })

  test('the tariff in the currency of the order is taken, or one without a currency', () => {
    const euros = tariff({ kind: 'flat', currency: 'EUR', amount: '12' })
    const dollars = tariff({ kind: 'flat', currency: 'USD', amount: '14' })
    expect(tariffFor([dollars, euros], 'EUR')).toBe(euros)
    expect(tariffFor([euros, tariff({ kind: 'none' })], 'JPY')).toEqual({ kind: 'none' })
    expect(tariffFor([euros, dollars], 'JPY')).toBeUndefined()
  })
})

describe('the order against the tariffs', () => {
  const findings = (changes: Parameters<typeof anOrder>[0], tariffs: { packaging?: TariffInput; freight?: TariffInput }) =>
    checkTariffs(
      { packaging: [tariff(tariffs.packaging ?? { kind: 'unchecked' })], freight: [tariff(tariffs.freight ?? { kind: 'unchecked' })] },
      { content: anOrder(changes), articles, orderNet: decimal('100') },
    ).map(({ code, expected, actual }) => [code, expected, actual])

  test('the same amount, however it is written, is no finding', () => {
    expect(
      findings({ freight: { amount: '12.50', reason: 'Port' } }, { freight: { kind: 'flat', currency: 'EUR', amount: '12.5' } }),
    ).toEqual([])
  })

  test('packaging and freight that differ are both found', () => {
    const charged = { packaging: { amount: '1', reason: 'Emballage' }, freight: { amount: '2', reason: 'Port' } }
    expect(findings(charged, { packaging: { kind: 'none' }, freight: { kind: 'flat', currency: 'EUR', amount: '3' } })).toEqual([
      ['PACKAGING_DIFFERS', '0.00 EUR', '1.00 EUR'],
      ['FREIGHT_DIFFERS', '3.00 EUR', '2.00 EUR'],
    ])
  })

  test('freight that the order leaves out is found', () => {
    expect(findings({}, { freight: { kind: 'flat', currency: 'EUR', amount: '3' } })).toEqual([['FREIGHT_DIFFERS', '3.00 EUR', '0.00 EUR']])
  })
})

describe('the small-order charge', () => {
  const seller = aSeller({
    pricing: { check: 'priceList', tolerancePercent: '0', validAt: 'orderDate', smallOrderCharge: { below: '100', amount: '15' } },
  })
  const asked = (orderNet: string, changes: Parameters<typeof anOrder>[0] = {}) =>
    smallOrderCharge(seller, { content: anOrder(changes), orderNet: decimal(orderNet), language: 'en' })

  test('is due below the minimum, not at it', () => {
    expect(asked('99.99')).toMatchObject({ amount: '15', reason: 'Small-order charge' })
    expect(asked('100')).toBeUndefined()
  })

  test('is not asked in a currency for which the seller has set none', () => {
    expect(asked('5', { currency: 'USD' })).toBeUndefined()
  })

  test('is not asked by a seller who has set none', () => {
    expect(smallOrderCharge(aSeller(), { content: anOrder(), orderNet: decimal('1'), language: 'fr' })).toBeUndefined()
  })
})
