/** Why: due dates, tax points and numbering years are civil dates; their arithmetic must not know hours, zones or leap surprises. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addSeconds,
  day,
  dayAt,
  daysBetween,
  endOfMonth,
  instant,
  laterDay,
  monthOf,
  nextDayOfMonth,
  startOfDay,
  yearOf,
} from '../../../shared/domain/day.ts'
import { cases } from '../../support/cases.ts'

const firstDay = day('1990-01-01')
const anyDay = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(firstDay, days))
const anyInstant = fc
  .date({ min: new Date('1990-01-02T00:00:00Z'), max: new Date('2070-01-01T00:00:00Z'), noInvalidDate: true })
  .map(instant)
const anyZone = fc.constantFrom(
  'Europe/Paris',
  'UTC',
  'America/New_York',
  'Pacific/Kiritimati',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'America/Martinique',
  'Indian/Reunion',
)

describe('days', () => {
  test('adding and counting are inverse, and order is the order of the texts', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (from, days) => {
        const to = addDays(from, days)
        expect(daysBetween(from, to)).toBe(days)
        expect(addDays(to, -days)).toBe(from)
        expect(laterDay(from, to)).toBe(days > 0 ? to : from)
      }),
    ))

  test('adding in two steps is adding at once', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (from, a, b) => {
        expect(addDays(addDays(from, a), b)).toBe(addDays(from, a + b))
      }),
    ))

  test('the end of the month is in the month, and the next day is the first of another', () =>
    fc.assert(
      fc.property(anyDay, (date) => {
        const last = endOfMonth(date)
        expect(monthOf(last)).toBe(monthOf(date))
        expect(last >= date).toBe(true)
        expect(addDays(last, 1)).toMatch(/-01$/)
        expect(endOfMonth(last)).toBe(last)
      }),
    ))

  test('the next given day of the month is not before, is less than a month away, and is that day or the last of its month', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 31 }), (date, dayOfMonth) => {
        const next = nextDayOfMonth(date, dayOfMonth)
        expect(next >= date).toBe(true)
        expect(daysBetween(date, next)).toBeLessThan(31)
        expect(
          next.endsWith(`-${dayOfMonth.toString().padStart(2, '0')}`) || (next === endOfMonth(next) && Number(next.slice(8)) < dayOfMonth),
        ).toBe(true)
      }),
    ))

  test('no day that does not exist', () => {
    for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-04-01', '2026-4-1']) expect(() => day(text)).toThrow()
    expect(day('2028-02-29')).toBe('2028-02-29')
  })
})

describe('days in a zone', () => {
  test('a day begins at its first instant: a millisecond before is the day before', () =>
    fc.assert(
      fc.property(anyDay, anyZone, (date, zone) => {
        fc.pre(!(zone === 'Pacific/Kiritimati' && date < '1995-01-02'))
        const start = startOfDay(date, zone)
        expect(dayAt(start, zone)).toBe(date)
        expect(dayAt(instant(new Date(new Date(start).getTime() - 1)), zone)).toBe(addDays(date, -1))
      }),
      { numRuns: cases(40) },
    ))

  test('a day that a zone has skipped has no beginning', () => {
    expect(() => startOfDay(day('2011-12-30'), 'Pacific/Apia')).toThrow(RangeError)
    expect(startOfDay(day('2011-12-31'), 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z')
  })

  test('the civil date never goes back when time goes on', () =>
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 200_000 }), anyZone, (at, seconds, zone) => {
        expect(dayAt(at, zone) <= dayAt(addSeconds(at, seconds), zone)).toBe(true)
      }),
    ))

  test('the year of an invoice is that of the seller’s midnight', () => {
    const newYearInParis = instant(new Date('2026-12-31T23:00:00.000Z'))
    expect(yearOf(dayAt(newYearInParis, 'Europe/Paris'))).toBe(2027)
    expect(yearOf(dayAt(newYearInParis, 'America/Martinique'))).toBe(2026)
    expect(yearOf(dayAt(instant(new Date('2026-12-31T22:59:59.999Z')), 'Europe/Paris'))).toBe(2026)
  })
})
