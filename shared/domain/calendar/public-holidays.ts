import { addDays, type Day, day } from '../day.ts'

/**
 * Public holidays of whole countries, as days of the year (`05-01`) or days from Easter Sunday; those of regions are not here. A country that
 * is missing has weekends only. Sources: FR Code du travail L3133-1; DE Einigungsvertrag art. 2 (2) and the laws of all Länder; BE arrêté
 * royal 18.4.1974, art. 1; ES Real Decreto 2001/1983 art. 45, the days that no community replaces; IT legge 260/1949, and from 2026
 * legge 151/2025 (San Francesco); NL Algemene termijnenwet art. 3 (the King's birthday is kept a day earlier when it is a Sunday, on a Saturday then); LU Code du travail L.232-2.
 */
type Holidays = {
  readonly fixed: readonly string[]
  readonly fromEaster: readonly number[]
  readonly since?: Readonly<Record<string, number>>
}

const [goodFriday, easterMonday, ascension, whitMonday] = [-2, 1, 39, 50]

const byCountry: Readonly<Record<string, Holidays>> = {
  FR: {
    fixed: ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'],
    fromEaster: [easterMonday, ascension, whitMonday],
  },
  DE: { fixed: ['01-01', '05-01', '10-03', '12-25', '12-26'], fromEaster: [goodFriday, easterMonday, ascension, whitMonday] },
  BE: { fixed: ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'], fromEaster: [easterMonday, ascension, whitMonday] },
  ES: { fixed: ['01-01', '05-01', '08-15', '10-12', '11-01', '12-06', '12-08', '12-25'], fromEaster: [goodFriday] },
  IT: {
    fixed: ['01-01', '01-06', '04-25', '05-01', '06-02', '08-15', '10-04', '11-01', '12-08', '12-25', '12-26'],
    fromEaster: [easterMonday],
    since: { '10-04': 2026 },
  },
  NL: { fixed: ['01-01', '04-27', '05-05', '12-25', '12-26'], fromEaster: [goodFriday, easterMonday, ascension, whitMonday] },
  LU: {
    fixed: ['01-01', '05-01', '05-09', '06-23', '08-15', '11-01', '12-25', '12-26'],
    fromEaster: [easterMonday, ascension, whitMonday],
    since: { '05-09': 2019 },
  },
}

export const isPublicHoliday = (date: Day, country: string): boolean => {
  const holidays = byCountry[country]
  if (holidays === undefined) return false
  const [year, monthDay] = [Number(date.slice(0, 4)), date.slice(5)]
  if (holidays.fixed.includes(monthDay)) return year >= (holidays.since?.[monthDay] ?? 0)
  const easter = easterSunday(year)
  return holidays.fromEaster.some((days) => addDays(easter, days) === date)
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 20 April 1876; Meeus, Astronomical Algorithms, chapter 8). */
export const easterSunday = (year: number): Day => {
  const [golden, century, ofCentury] = [year % 19, Math.floor(year / 100), year % 100]
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const place = epact + weekday - 7 * late + 114
  return day(`${year}-${String(Math.floor(place / 31)).padStart(2, '0')}-${String((place % 31) + 1).padStart(2, '0')}`)
}
