/** Why: any order that an upstream system may publish, for rules that must hold for all of them. */
import * as fc from 'fast-check'
import type { Article } from '../../../shared/domain/article.ts'
import { type Currency, minorUnitExponent } from '../../../shared/domain/currency.ts'
import { fromUnits } from '../../../shared/domain/decimal.ts'
import type { OrderContent } from '../../../shared/domain/order.ts'
import { anArticle, anOrder, aRate, aSeller } from '../../support/samples.ts'

/** Goods and services at several rates, some with an account of their own. */
export const articles: Article[] = [
  anArticle({ sku: 'G20' }),
  anArticle({ sku: 'G20B', revenueAccount: '707200' }),
  anArticle({ sku: 'G10', taxClass: 'intermediate' }),
  anArticle({ sku: 'G55', taxClass: 'reduced', revenueAccount: '707200' }),
  anArticle({ sku: 'G21', taxClass: 'superReduced' }),
  anArticle({ sku: 'S20', supply: 'service' }),
  anArticle({ sku: 'S10', supply: 'service', taxClass: 'intermediate' }),
]

/** Bills what the orders say, whole once placed, or by shipment. */
export const trustingSeller = (billing: Partial<ReturnType<typeof aSeller>['billing']> = {}) =>
  aSeller({
    pricing: { check: 'none', tolerancePercent: '0', validAt: 'orderDate' },
    billing: { trigger: 'placed', onePer: 'shipment', orderCharges: 'first', ...billing },
  })

export const anyCurrency: fc.Arbitrary<Currency> = fc.constantFrom('EUR', 'USD', 'JPY', 'KWD')

/** One unit of any of these is worth between 0.0001 and 10 units of the book currency. */
export const anyRate = fc
  .bigInt({ min: 1n, max: 100_000n })
  .map((units) => (currency: Currency) => aRate({ currency, rate: fromUnits(units, 4) }))

const decimals = (most: bigint, places: number, least = 0n) => fc.bigInt({ min: least, max: most }).map((units) => fromUnits(units, places))

const adjustment = (currency: Currency, most: bigint, least = 0n) =>
  fc.record({ amount: decimals(most, minorUnitExponent(currency), least), reason: fc.constantFrom('Remise', 'Fidélité', 'Éco', 'Port') })

const line = (currency: Currency, partial: boolean) =>
  fc.record({
    sku: fc.constantFrom(...articles.map((article) => article.sku)),
    quantity: partial ? fc.integer({ min: 1, max: 30 }).map(String) : decimals(500_000n, 4, 1n),
    // Dear enough that small allowances never exceed a line.
    netUnitPrice: decimals(10_000_000n, 4, 100_000n),
    priceBaseQuantity: fc.constantFrom('1', '3', '7'),
    allowances: fc.array(adjustment(currency, 1n), { maxLength: partial ? 2 : 0 }),
    charges: fc.array(adjustment(currency, 5000n), { maxLength: 2 }),
  })

/** Orders with one to eight lines, packaging, freight and small allowances of the document. */
export const anyOrder = (currency: Currency, { partial = false } = {}): fc.Arbitrary<OrderContent> =>
  fc
    .record({
      lines: fc.array(line(currency, partial), { minLength: 1, maxLength: 8 }),
      packaging: fc.option(adjustment(currency, 20_000n), { nil: undefined }),
      freight: fc.option(adjustment(currency, 20_000n, 1n), { nil: undefined }),
      allowances: fc.array(adjustment(currency, 300n), { maxLength: 3 }),
    })
    .map(({ lines, ...rest }) =>
      anOrder({
        currency,
        ...rest,
        lines: lines.map((one, index) => ({ ...one, lineId: `${index + 1}`, name: one.sku, unitCode: 'C62' })),
      }),
    )
