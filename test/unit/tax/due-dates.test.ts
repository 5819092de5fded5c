/** The due date starts penalties and reminders: each rule is checked on days where it is easy to be wrong. */
import { describe, expect, test } from 'vitest'
import { day } from '../../../shared/domain/day.ts'
import { money } from '../../../shared/domain/money.ts'
import { paymentTermsSchema } from '../../../shared/domain/payment-terms.ts'
import { dueDates, finalDueDate } from '../../../shared/domain/tax/due-dates.ts'

const terms = (due: unknown) => paymentTermsSchema.parse({ due, agreed: true })

describe('a due date', () => {
  test.each([
    ['net 30', { kind: 'net', days: 30 }, '2026-01-31', '2026-03-02'],
    ['at once', { kind: 'net', days: 0 }, '2026-11-24', '2026-11-24'],
    [
      '45 days end of month, first reading: end of the month, then 45 days',
      { kind: 'endOfMonthPlus', days: 45 },
      '2026-11-24',
      '2027-01-14',
    ],
    [
      '45 days end of month, second reading: 45 days, then the end of that month',
      { kind: 'daysThenEndOfMonth', days: 45 },
      '2026-11-24',
      '2027-01-31',
    ],
    ['end of February in a leap year', { kind: 'endOfMonthPlus', days: 0 }, '2028-02-01', '2028-02-29'],
    ['the 10th after 30 days', { kind: 'fixedDay', dayOfMonth: 10, afterDays: 30 }, '2026-11-24', '2027-01-10'],
    ['the 31st of a month that has 30 days is its last', { kind: 'fixedDay', dayOfMonth: 31, afterDays: 0 }, '2026-11-24', '2026-11-30'],
  ])('%s', (_, due, issued, expected) => {
    expect(finalDueDate(terms(due), day(issued))).toBe(expected)
    expect(dueDates(terms(due), day(issued), money('EUR', 100n))).toEqual([{ date: expected, amount: money('EUR', 100n) }])
  })

  test('of instalments is the last one, and a cent that cannot be split goes to the largest remainder', () => {
    const thirds = terms({
      kind: 'instalments',
      parts: [
        { percent: '33.33', due: { kind: 'net', days: 60 } },
        { percent: '33.33', due: { kind: 'net', days: 30 } },
        { percent: '33.34', due: { kind: 'net', days: 0 } },
      ],
    })
    expect(dueDates(thirds, day('2026-11-24'), money('EUR', 10_000n))).toEqual([
      { date: '2027-01-23', amount: money('EUR', 3333n) },
      { date: '2026-12-24', amount: money('EUR', 3333n) },
      { date: '2026-11-24', amount: money('EUR', 3334n) },
    ])
    expect(dueDates(thirds, day('2026-11-24'), money('JPY', 100n)).map((part) => part.amount.minor)).toEqual([33n, 33n, 34n])
    expect(finalDueDate(thirds, day('2026-11-24'))).toBe('2027-01-23')
  })
})
