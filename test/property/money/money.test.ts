/** Why: amounts are integers of minor units; adding, splitting, rounding and writing them must neither lose nor make a cent. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { allocate } from '../../../shared/domain/allocation.ts'
import { splitInvoiceAmount, toInvoiceAmount } from '../../../shared/domain/billing/invoice-amount.ts'
import { shareOf } from '../../../shared/domain/billing/share.ts'
import { type Currency, currencySchema, minorUnitExponent } from '../../../shared/domain/currency.ts'
import { compare, decimal, decimalPlaces, fromUnits, minus } from '../../../shared/domain/decimal.ts'
import {
  add,
  equal,
  fitsCurrency,
  money,
  type Money,
  moneySchema,
  negate,
  nothing,
  rounded,
  scaleBy,
  subtract,
  toDecimal,
  total,
} from '../../../shared/domain/money.ts'

const anyCurrency = fc.constantFrom(...currencySchema.options)
const minor = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n })
const amounts = (count: number) =>
  fc
    .tuple(anyCurrency, fc.array(minor, { minLength: count, maxLength: count }))
    .map(([currency, all]) => all.map((one) => money(currency, one)))
const anyAmount: fc.Arbitrary<Money> = fc.tuple(anyCurrency, minor).map(([currency, one]) => money(currency, one))
const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 40 })
const sumOf = (currency: Currency, parts: readonly Money[]) => total(currency, parts)

describe('adding', () => {
  test('is commutative, associative, undone by subtracting, and a total is the sum in any order', () =>
    fc.assert(
      fc.property(amounts(3), ([a, b, c]) => {
        expect(add(a!, b!)).toEqual(add(b!, a!))
        expect(add(add(a!, b!), c!)).toEqual(add(a!, add(b!, c!)))
        expect(subtract(add(a!, b!), b!)).toEqual(a)
        expect(add(a!, negate(a!))).toEqual(nothing(a!.currency))
        expect(total(a!.currency, [c!, a!, b!])).toEqual(total(a!.currency, [a!, b!, c!]))
      }),
    ))
})

describe('rounding', () => {
  test('a decimal that fits the currency is the amount itself; writing and reading change nothing', () =>
    fc.assert(
      fc.property(anyAmount, (amount) => {
        expect(fitsCurrency(toDecimal(amount), amount.currency)).toBe(true)
        expect(rounded(amount.currency, toDecimal(amount))).toEqual(amount)
        expect(z.decode(moneySchema, z.encode(moneySchema, amount))).toEqual(amount)
      }),
    ))

  test('scaling by n / n changes nothing, and scaling is rounded once', () =>
    fc.assert(
      fc.property(anyAmount, fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), (amount, n, d) => {
        expect(scaleBy(amount, n, n)).toEqual(amount)
        const missed = scaleBy(amount, n, d).minor * d - amount.minor * n
        expect((missed < 0n ? -missed : missed) * 2n).toBeLessThanOrEqual(d)
      }),
    ))

  test('an invoice amount has at most two decimals and is the nearest of those', () =>
    fc.assert(
      fc.property(anyCurrency, minor, (currency, value) => {
        const exact = fromUnits(value, 5)
        const amount = toInvoiceAmount(currency, exact)
        const places = Math.min(2, minorUnitExponent(currency))
        expect(decimalPlaces(toDecimal(amount))).toBeLessThanOrEqual(places)
        const distance = minus(toDecimal(amount), exact).replace('-', '')
        expect(compare(decimal(distance), fromUnits(5n, places + 1))).toBeLessThanOrEqual(0)
      }),
    ))
})

describe('splitting by the largest remainder', () => {
  test('the parts always add up, on both sides of zero', () =>
    fc.assert(
      fc.property(anyAmount, weights, (amount, by) => {
        expect(sumOf(amount.currency, allocate(amount, by))).toEqual(amount)
        expect(allocate(negate(amount), by)).toEqual(allocate(amount, by).map(negate))
      }),
    ))

  test('no part is a whole unit away from its exact share', () =>
    fc.assert(
      fc.property(anyAmount, weights, (amount, by) => {
        const whole = by.reduce((a, b) => a + b, 0n)
        fc.pre(whole > 0n)
        for (const [index, part] of allocate(amount, by).entries()) {
          const missed = part.minor * whole - amount.minor * by[index]!
          expect(missed < 0n ? -missed : missed).toBeLessThan(whole)
        }
      }),
    ))

  test('equal weights differ by one unit at most, the earlier ones get it; without any weight the first takes all', () =>
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.integer({ min: 1, max: 30 }), (value, count) => {
        const ones = Array.from({ length: count }, () => 1n)
        const parts = allocate(money('EUR', value), ones).map((part) => part.minor)
        expect(parts[0]! - parts.at(-1)!).toBeLessThanOrEqual(1n)
        expect(parts).toEqual(parts.toSorted((a, b) => (a > b ? -1 : a < b ? 1 : 0)))
        expect(
          allocate(
            money('EUR', value),
            ones.map(() => 0n),
          )[0]!.minor,
        ).toBe(value)
      }),
    ))

  test('a weight of zero gets nothing as long as there is another', () =>
    fc.assert(
      fc.property(anyAmount, weights, (amount, by) => {
        fc.pre(by.some((weight) => weight > 0n))
        expect(allocate(amount, [0n, ...by, 0n]).filter((_, index) => index === 0 || index === by.length + 1)).toEqual([
          nothing(amount.currency),
          nothing(amount.currency),
        ])
      }),
    ))

  test('parts of an invoice amount can be shown on an invoice, and add up', () =>
    fc.assert(
      fc.property(anyCurrency, minor, weights, (currency, value, by) => {
        const amount = toInvoiceAmount(currency, fromUnits(value, 2))
        const parts = splitInvoiceAmount(amount, by)
        expect(sumOf(currency, parts)).toEqual(amount)
        for (const part of parts) expect(decimalPlaces(toDecimal(part))).toBeLessThanOrEqual(2)
      }),
    ))

  test('no weights and negative weights are a defect', () => {
    expect(() => allocate(money('EUR', 1n), [])).toThrow(RangeError)
    expect(() => allocate(money('EUR', 1n), [2n, -1n])).toThrow(RangeError)
  })
})

test('shares that several invoices take one after the other add up to the whole, none is negative', () =>
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 9n }),
      fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 }),
      (value, steps) => {
        const whole = money('EUR', value)
        const of = decimal(String(steps.reduce((a, b) => a + b, 0)))
        let [billed, done] = [nothing('EUR') as Money, 0]
        for (const step of steps) {
          done += step
          const share = shareOf(whole, billed, { done: decimal(String(done)), of })
          expect(share.minor).toBeGreaterThanOrEqual(0n)
          billed = add(billed, share)
        }
        expect(equal(billed, whole)).toBe(true)
      },
    ),
  ))
