import * as z from 'zod'

/** A civil date in the seller's zone, `2026-11-24`; it has no time of day and no zone. */
export const daySchema = z.iso.date({ error: 'expected a date such as 2026-11-24' }).brand<'Day'>()
export type Day = z.infer<typeof daySchema>

/** A day that a publisher tells: so that terms which are counted from it stay within the calendar. */
export const publishedDaySchema = z.iso
  .date({ error: 'expected a date such as 2026-11-24' })
  .refine((day) => /^2[01]/.test(day), { error: 'expected a date from 2000-01-01 to 2199-12-31' })
  .brand<'Day'>()

/** A point in time, UTC with milliseconds, `2026-11-24T10:00:00.000Z`: sorts as text. */
export const instantSchema = z.iso.datetime({ precision: 3 }).brand<'Instant'>()
export type Instant = z.infer<typeof instantSchema>

export const zoneSchema = z.string().refine(isZone, { error: 'expected an IANA time zone such as Europe/Paris' })

const dayLengthMs = 86_400_000
const atMidnightUtc = (day: Day): Date => new Date(`${day}T00:00:00.000Z`)
const toDay = (date: Date): Day => daySchema.parse(date.toISOString().slice(0, 10))

export const day = (text: string): Day => daySchema.parse(text)
export const instant = (at: Date): Instant => instantSchema.parse(at.toISOString())
export const instantOf = (text: string): Instant => instantSchema.parse(text)

/** A zone's calendar takes longer to make than to read. */
const calendars = new Map<string, Intl.DateTimeFormat>()

const calendarOf = (zone: string): Intl.DateTimeFormat => {
  const known = calendars.get(zone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  calendars.set(zone, made)
  return made
}

/** The civil date at an instant in a zone: an invoice issued at 23:30 UTC on 31 December is of the next year in Paris. */
export const dayAt = (at: Instant, zone: string): Day => day(calendarOf(zone).format(new Date(at)))

const atSecond = (seconds: number): Instant => instant(new Date(seconds * 1000))

/**
 * The first instant of a civil date in a zone, to the second. The civil date only grows with time, and no zone is more than 15 hours from
 * UTC, so it is searched by halves. Throws a RangeError for a date that the zone has skipped (Samoa, 30 December 2011).
 */
export const startOfDay = (date: Day, zone: string): Instant => {
  const midnight = atMidnightUtc(date).getTime() / 1000
  let [before, from] = [midnight - 15 * 3600, midnight + 15 * 3600]
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2)
    if (dayAt(atSecond(middle), zone) < date) before = middle
    else from = middle
  }
  if (dayAt(atSecond(from), zone) !== date) throw new RangeError(`${date} does not exist in ${zone}`)
  return atSecond(from)
}

export const addDays = (date: Day, days: number): Day => toDay(new Date(atMidnightUtc(date).getTime() + days * dayLengthMs))
export const daysBetween = (from: Day, to: Day): number => (atMidnightUtc(to).getTime() - atMidnightUtc(from).getTime()) / dayLengthMs
export const yearOf = (date: Day): number => atMidnightUtc(date).getUTCFullYear()
export const monthOf = (date: Day): string => date.slice(0, 7)
export const laterDay = (a: Day, b: Day): Day => (a >= b ? a : b)

export const endOfMonth = (date: Day): Day => {
  const at = atMidnightUtc(date)
  return toDay(new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)))
}

/** The given day of the month that is not before `date`; a day that the month lacks is its last (31 in April is 30). */
export const nextDayOfMonth = (date: Day, dayOfMonth: number): Day => {
  const inMonth = (first: Date): Day => {
    const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
    return toDay(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(dayOfMonth, last))))
  }
  const at = atMidnightUtc(date)
  const candidate = inMonth(at)
  return candidate >= date ? candidate : inMonth(new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1)))
}

/** The first of two instants, where there are any. */
export const earliest = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a

export const addSeconds = (at: Instant, seconds: number): Instant => instant(new Date(new Date(at).getTime() + seconds * 1000))

function isZone(zone: string): boolean {
  try {
    return Boolean(calendarOf(zone))
  } catch {
    return false
  }
}
