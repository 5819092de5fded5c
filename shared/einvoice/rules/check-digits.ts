import { mod97 } from '../../domain/identifiers/mod97.ts'

/** The last two digits are 97 less the remainder of the first eight by 97. */
export const isEnterpriseNumber = (id: string): boolean =>
  /^[01]\d{9}$/.test(id) && 97 - (Number(id.slice(0, 8)) % 97) === Number(id.slice(8))

/** A GS1 number: digits weigh 3 and 1 in turn from the right, the check digit 1; the sum is a multiple of 10. */
export const isGln = (id: string): boolean =>
  /^\d{13}$/.test(id) &&
  Array.from(id, Number)
    .toReversed()
    .reduce((sum, digit, index) => sum + digit * (index % 2 === 0 ? 1 : 3), 0) %
    10 ===
    0

/** A Leitweg-ID (format specification of KoSIT): coarse part, fine part if any, two check digits by ISO 7064 MOD 97-10 over the rest. */
export const isLeitwegId = (id: string): boolean => /^\d{2,12}(-[0-9A-Z]{1,30})?-\d{2}$/.test(id) && mod97(id.replaceAll('-', '')) === 1n
