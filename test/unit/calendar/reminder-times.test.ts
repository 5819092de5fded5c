/** Why: a reminder on Christmas Day, or at midnight, costs more goodwill than the invoice is worth. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { easterSunday, isPublicHoliday } from '../../../shared/domain/calendar/public-holidays.ts'
import { isWorkingDay, nextReminderTime } from '../../../shared/domain/calendar/reminder-times.ts'
import { addDays, day, dayAt, instant, instantOf } from '../../../shared/domain/day.ts'
import { stepDueAt } from '../../../shared/domain/dunning.ts'

const zone = 'Europe/Paris'
const countries = ['FR', 'DE', 'BE', 'ES', 'IT', 'NL', 'LU', 'GB']
const daysOf = (year: number) => Array.from({ length: 365 }, (_, at) => addDays(day(`${year}-01-01`), at))
const timesIn = (country: string) => ({ fromHour: 9, untilHour: 18, country })

describe('public holidays', () => {
  test('Easter is on the Sunday that the churches publish, the earliest and latest included', () => {
    const published = [
      '1818-03-22',
      '1943-04-25',
      '2000-04-23',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
      '2285-03-22',
    ]
    expect(published.map((date) => easterSunday(Number(date.slice(0, 4))))).toEqual(published)
  })
  test('of 2026 are those that each country has as a whole', () => {
    const of2026 = (country: string) => daysOf(2026).flatMap((date) => (isPublicHoliday(date, country) ? [date.slice(5)] : []))
    expect(Object.fromEntries(countries.map((country) => [country, of2026(country).join(' ')]))).toEqual({
      FR: '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25',
      DE: '01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26',
      BE: '01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25',
      ES: '01-01 04-03 05-01 08-15 10-12 11-01 12-06 12-08 12-25',
      IT: '01-01 01-06 04-06 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26',
      NL: '01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26',
      LU: '01-01 04-06 05-01 05-09 05-14 05-25 06-23 08-15 11-01 12-25 12-26',
      GB: '',
    })
  })
  test('count from the year in which a law has made them', () => {
    expect([isPublicHoliday(day('2025-10-04'), 'IT'), isPublicHoliday(day('2026-10-04'), 'IT')]).toEqual([false, true])
  })
})

describe('when a reminder leaves', () => {
  const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('2015-01-01'), days))
  const anyStep = fc.record({ daysFromDue: fc.integer({ min: -60, max: 365 }) })
  const stepOf = ({ daysFromDue }: { daysFromDue: number }) => ({ step: 's', daysFromDue, template: 'firstReminder' as const })

  test('is within the hours of a working day, up to the due date never later than its day and after it never earlier, and within a week of it', () => {
    fc.assert(
      fc.property(anyDay, anyStep, fc.constantFrom(...countries), (dueDate, any, country) => {
        const step = stepOf(any)
        const at = stepDueAt(step, dueDate, { zone, times: timesIn(country) })
        const [on, raw] = [dayAt(at, zone), addDays(dueDate, step.daysFromDue)]
        expect(isWorkingDay(on, country)).toBe(true)
        expect(step.daysFromDue <= 0 ? on <= raw && on >= addDays(raw, -6) : on >= raw && on <= addDays(raw, 6)).toBe(true)
        expect(nextReminderTime(at, zone, timesIn(country))).toBe(at)
      }),
      { numRuns: 500 },
    )
  })
  test('is at once within the hours, else when they begin next, and nothing is put off twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1.4e9, max: 2.2e9 }), fc.constantFrom(...countries), (seconds, country) => {
        const now = instant(new Date(seconds * 1000))
        const at = nextReminderTime(now, zone, timesIn(country))
        expect(at >= now).toBe(true)
        expect(nextReminderTime(at, zone, timesIn(country))).toBe(at)
      }),
    )
    const at = (text: string) => nextReminderTime(instantOf(text), zone, timesIn('FR'))
    expect(at('2026-12-24T10:00:00.000Z')).toBe('2026-12-24T10:00:00.000Z')
    expect(at('2026-12-24T05:00:00.000Z')).toBe('2026-12-24T08:00:00.000Z')
    expect(at('2026-12-24T17:00:00.000Z')).toBe('2026-12-28T08:00:00.000Z')
    expect(at('2027-01-01T10:00:00.000Z')).toBe('2027-01-04T08:00:00.000Z')
  })
  test('a reminder for a Sunday leaves on Friday while the invoice is not overdue, and on Monday after', () => {
    const sunday = day('2026-11-29')
    const on = (daysFromDue: number, dueDate = sunday) => stepDueAt(stepOf({ daysFromDue }), dueDate, { zone, times: timesIn('FR') })
    expect([on(0), on(1, addDays(sunday, -1))]).toEqual(['2026-11-27T08:00:00.000Z', '2026-11-30T08:00:00.000Z'])
  })
})
