import { type Day, day } from '../../day.ts'

/** A state of the common system of VAT, by its ISO code, and the prefix of its VAT numbers (BR-CO-09). */
export type MemberState = { readonly country: string; readonly prefix: string; readonly from: Day; readonly until?: Day }

const since = (from: string, countries: string): MemberState[] =>
  countries.split(' ').map((country) => ({ country, prefix: country === 'GR' ? 'EL' : country, from: day(from) }))

/**
 * Treaties of accession, by date of entry; the United Kingdom until the end of the transition period (Withdrawal Agreement, art. 126).
 * Northern Ireland (XI) is no member state; for goods alone it is treated as one (Windsor Framework, art. 8).
 */
export const memberStates: readonly MemberState[] = [
  ...since('1958-01-01', 'BE DE FR IT LU NL'),
  ...since('1973-01-01', 'DK IE'),
  { country: 'GB', prefix: 'GB', from: day('1973-01-01'), until: day('2020-12-31') },
  ...since('1981-01-01', 'GR'),
  ...since('1986-01-01', 'ES PT'),
  ...since('1995-01-01', 'AT FI SE'),
  ...since('2004-05-01', 'CY CZ EE HU LT LV MT PL SI SK'),
  ...since('2007-01-01', 'BG RO'),
  ...since('2013-07-01', 'HR'),
]

/** Since when XI is treated as a member state for goods. */
export const northernIrelandFrom: Day = day('2021-01-01')
