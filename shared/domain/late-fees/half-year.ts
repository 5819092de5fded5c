import { type Day, day, yearOf } from '../day.ts'

/** The first day of a day's half-year, 1 January or 1 July: what a reference rate is on that day holds for the whole of it. */
export const halfYearOf = (date: Day): Day => day(`${date.slice(0, 4)}-${date.slice(5, 7) < '07' ? '01' : '07'}-01`)

/** The first day of the half-year that follows. */
export const nextHalfYear = (date: Day): Day =>
  halfYearOf(date).endsWith('-07-01') ? day(`${yearOf(date) + 1}-01-01`) : day(`${yearOf(date)}-07-01`)
