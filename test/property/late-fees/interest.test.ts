/** Interest is money asked of a customer: for every history of payments it must be the sum of its days, and never punish who pays sooner. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '../../../shared/domain/day.ts'
import { decimal, toUnits } from '../../../shared/domain/decimal.ts'
import { accruedOn, roundedInterest } from '../../../shared/domain/late-fees/accrued.ts'
import { type RateBasis, rateOn } from '../../../shared/domain/late-fees/annual-rate.ts'
import { latePaymentLaws } from '../../../shared/domain/late-fees/data/late-payment-laws.ts'
import { type Reduction, stepsOf, unpaidOn } from '../../../shared/domain/late-fees/unpaid.ts'
import { money, total } from '../../../shared/domain/money.ts'
import { cases } from '../../support/cases.ts'

const first = day('2023-01-01')
/** All rates are known from 2023 to 2026. */
const date = fc.integer({ min: 0, max: 1400 }).map((offset) => addDays(first, offset))
const cents = fc.bigInt({ min: 0n, max: 10n ** 9n }).map((minor) => money('EUR', minor))
const parts = fc.array(fc.record({ date, amount: cents }), { minLength: 1, maxLength: 4 })
const reductions: fc.Arbitrary<Reduction[]> = fc.array(fc.record({ day: date, amount: cents }), { maxLength: 6 })
const basis: fc.Arbitrary<RateBasis> = fc.oneof(
  fc.constantFrom(...latePaymentLaws).map((law): RateBasis => ({ kind: 'law', law })),
  fc.integer({ min: 1, max: 40_000 }).map((hundredths): RateBasis => ({
    kind: 'contract',
    rate: {
      percent: decimal(`${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`),
      source: '',
      origin: { kind: 'contract', article: '' },
    },
  })),
)
const history = fc.record({ parts, reductions, basis, until: date })
type History = { parts: { date: Day; amount: ReturnType<typeof money<'EUR'>> }[]; reductions: Reduction[]; basis: RateBasis; until: Day }

const accrualsOf = ({ parts: due, ...delay }: History) => stepsOf(due).flatMap((step) => accruedOn(step, delay).accruals)
const exactOf = (some: History): bigint => accrualsOf(some).reduce((sum, { exact }) => sum + exact, 0n)
const runs = { numRuns: cases(1000) }

describe('interest before rounding', () => {
  test('is the sum over each part and day of what was unpaid at the end of the day, at the rate of the day', () => {
    fc.assert(
      fc.property(history, ({ parts: due, reductions: lower, basis: by, until }) => {
        let sum = 0n
        for (const step of stepsOf(due))
          for (let on = addDays(step.date, 1); on <= until; on = addDays(on, 1))
            sum += unpaidOn(step, lower, on).minor * toUnits(rateOn(by, addDays(step.date, 1), on)!.percent, 9)
        expect(exactOf({ parts: due, reductions: lower, basis: by, until })).toBe(sum)
      }),
      { numRuns: cases(60) },
    )
  })

  test('of a time that is split at any day is that of the first part and of the second', () => {
    fc.assert(
      fc.property(history, date, (some, cut) => {
        const [sooner, later] = [cut, some.until].toSorted() as [Day, Day]
        const before = exactOf({ ...some, until: sooner })
        const after = accrualsOf({ ...some, until: later }).map(({ from, until, exact, days }) => {
          const kept = Math.max(0, Math.min(days, Math.round((Date.parse(until) - Date.parse(sooner)) / 86_400_000)))
          return from > sooner ? exact : (exact / BigInt(days)) * BigInt(kept)
        })
        expect(before + after.reduce((a, b) => a + b, 0n)).toBe(exactOf({ ...some, until: later }))
      }),
      runs,
    )
  })

  test('never grows when a payment is made sooner, or is higher', () => {
    fc.assert(
      fc.property(history, fc.record({ day: date, amount: cents }), fc.nat(400), cents, (some, payment, days, more) => {
        const late = exactOf({ ...some, reductions: [...some.reductions, payment] })
        const sooner = exactOf({ ...some, reductions: [...some.reductions, { ...payment, day: addDays(payment.day, -days) }] })
        const higher = exactOf({ ...some, reductions: [...some.reductions, payment, { ...payment, amount: more }] })
        expect([sooner <= late, higher <= late]).toEqual([true, true])
      }),
      runs,
    )
  })

  test('is nothing when each part is settled by the day on which it falls due', () => {
    fc.assert(
      fc.property(history, fc.nat(50), (some, days) => {
        const paid = some.parts.map((part) => ({ day: addDays(part.date, -days), amount: part.amount }))
        expect(accrualsOf({ ...some, reductions: [...some.reductions, ...paid] })).toEqual([])
      }),
      runs,
    )
  })
})

test('one rounding, half away from zero: the statement is within half a cent of the exact interest', () => {
  fc.assert(
    fc.property(history, (some) => {
      const unit = 36_500n * 10n ** 9n
      const rounded = roundedInterest(accrualsOf(some), money('EUR', 0n)).minor * unit
      const error = rounded - exactOf(some)
      expect(2n * (error < 0n ? -error : error) <= unit).toBe(true)
    }),
    runs,
  )
})

test('what is unpaid of all parts is what is unpaid of the invoice, and never below nothing', () => {
  fc.assert(
    fc.property(parts, reductions, date, (due, lower, on) => {
      const left = stepsOf(due).map((step) => unpaidOn(step, lower, on).minor)
      const settled = total(
        'EUR',
        lower.filter((reduction) => reduction.day <= on).map(({ amount }) => money('EUR', amount.minor)),
      )
      const owed =
        total(
          'EUR',
          due.map(({ amount }) => amount),
        ).minor - settled.minor
      expect(left.reduce((a, b) => a + b, 0n)).toBe(owed < 0n ? 0n : owed)
    }),
    runs,
  )
})
