import type { Address, Place } from '../domain/address.ts'
import type { Catalogue } from './catalogue.ts'

/** Countries that write the town first: `Boston, MA 02108`. */
const townFirst = new Set(['US', 'CA', 'AU', 'GB', 'XI', 'IE', 'IN'])

const town = ({ postcode, city, subdivision, countryCode }: Address): string => {
  if (!townFirst.has(countryCode)) return [[postcode, city].filter(Boolean).join(' '), subdivision].filter(Boolean).join(', ')
  return [city, [subdivision, postcode].filter(Boolean).join(' ')].filter(Boolean).join(', ')
}

/** The lines of an address, the country last and in words. */
export const postalLines = (address: Place, { countries }: Catalogue): string[] =>
  [address.name, address.line1, address.line2, address.line3, town(address), countries[address.countryCode] ?? address.countryCode].filter(
    (line): line is string => line !== undefined && line !== '',
  )
