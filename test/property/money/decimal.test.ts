/** Why: every quantity, price and rate is a Decimal; its laws must hold for all numbers, with no digit lost on the way. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import {
  compare,
  decimal,
  type Decimal,
  decimalPlaces,
  decimalSchema,
  divided,
  divideHalfAwayFromZero,
  fromUnits,
  minus,
  one,
  plus,
  smaller,
  sum,
  times,
  toFixed,
  toUnits,
  zero,
} from '../../../shared/domain/decimal.ts'

const units = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n })
const places = fc.integer({ min: 0, max: 12 })
const anyDecimal: fc.Arbitrary<Decimal> = fc.tuple(units, places).map(([value, scale]) => fromUnits(value, scale))
const nonZero = anyDecimal.filter((value) => value !== zero)
const magnitude = (value: Decimal): Decimal => (value.startsWith('-') ? minus(zero, value) : value)

describe('sums and products', () => {
  test('addition is commutative and associative, zero changes nothing', () =>
    fc.assert(
      fc.property(anyDecimal, anyDecimal, anyDecimal, (a, b, c) => {
        expect(plus(a, b)).toBe(plus(b, a))
        expect(plus(plus(a, b), c)).toBe(plus(a, plus(b, c)))
        expect(plus(a, zero)).toBe(a)
      }),
    ))

  test('subtraction undoes addition', () =>
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        expect(minus(plus(a, b), b)).toBe(a)
      }),
    ))

  test('multiplication is commutative, distributes over addition, one changes nothing', () =>
    fc.assert(
      fc.property(anyDecimal, anyDecimal, anyDecimal, (a, b, c) => {
        expect(times(a, b)).toBe(times(b, a))
        expect(times(a, plus(b, c))).toBe(plus(times(a, b), times(a, c)))
        expect(times(a, one)).toBe(a)
      }),
    ))

  test('a tenth added as often as you like does not drift', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
        expect(sum(Array.from({ length: count }, () => decimal('0.1')))).toBe(fromUnits(BigInt(count), 1))
      }),
    ))
})

describe('order and form', () => {
  test('compare is the sign of the difference, and smaller agrees with it', () =>
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        expect(Math.sign(compare(a, b))).toBe(Math.sign(compare(minus(a, b), zero)))
        expect(compare(smaller(a, b), a)).toBeLessThanOrEqual(0)
        expect(compare(smaller(a, b), b)).toBeLessThanOrEqual(0)
      }),
    ))

  test('equal numbers are equal texts, however they were written', () =>
    fc.assert(
      fc.property(units, places, fc.integer({ min: 0, max: 5 }), (value, scale, more) => {
        expect(fromUnits(value * 10n ** BigInt(more), scale + more)).toBe(fromUnits(value, scale))
      }),
    ))

  test('text is read back as the same number, by the parser and by the schema both ways', () =>
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n }), fc.integer({ min: 0, max: 9 }), (value, scale) => {
        const text = fromUnits(value, scale)
        expect(decimal(text)).toBe(text)
        expect(z.encode(decimalSchema, z.decode(decimalSchema, text))).toBe(text)
      }),
    ))

  test('fixed text has exactly its decimals and is the same number; fewer than needed throw', () =>
    fc.assert(
      fc.property(anyDecimal, places, (value, fixed) => {
        if (decimalPlaces(value) > fixed) expect(() => toFixed(value, fixed)).toThrow(RangeError)
        else {
          expect(decimal(toFixed(value, fixed))).toBe(value)
          expect(toFixed(value, fixed).split('.')[1]?.length ?? 0).toBe(fixed)
        }
      }),
    ))

  test.each(['', '.', '1.', '.5', '1e3', '+1', ' 1', '0x10', '1,5', 'NaN', '--1', '1.2.3', '1234567890123456789', '0.1234567890'])(
    'the schema does not take %j for a number',
    (text) => {
      expect(decimalSchema.safeParse(text).success).toBe(false)
    },
  )
})

describe('rounding', () => {
  test('is to the nearest, at most half a unit away', () =>
    fc.assert(
      fc.property(anyDecimal, places, (value, to) => {
        const distance = minus(fromUnits(toUnits(value, to), to), value)
        const twice = times(magnitude(distance), decimal('2'))
        expect(compare(twice, fromUnits(1n, to))).toBeLessThanOrEqual(0)
      }),
    ))

  test('of exactly half goes away from zero, on both sides alike', () =>
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), places, (whole, to) => {
        const half = fromUnits(whole * 10n + 5n, to + 1)
        expect(toUnits(half, to)).toBe(whole + 1n)
        expect(toUnits(minus(zero, half), to)).toBe(-(whole + 1n))
      }),
    ))

  test('a quotient times its divisor is within half a unit of the divisor from the dividend', () =>
    fc.assert(
      fc.property(anyDecimal, nonZero, places, (a, b, to) => {
        const missed = magnitude(minus(a, times(divided(a, b, to), b)))
        expect(compare(times(missed, decimal('2')), times(magnitude(b), fromUnits(1n, to)))).toBeLessThanOrEqual(0)
      }),
    ))

  test('of integers mirrors at zero', () =>
    fc.assert(
      fc.property(
        units,
        units.filter((divisor) => divisor !== 0n),
        (dividend, divisor) => {
          expect(divideHalfAwayFromZero(-dividend, divisor)).toBe(-divideHalfAwayFromZero(dividend, divisor))
          expect(divideHalfAwayFromZero(dividend, -divisor)).toBe(-divideHalfAwayFromZero(dividend, divisor))
        },
      ),
    ))
})
