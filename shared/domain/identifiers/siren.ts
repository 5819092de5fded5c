import { passesLuhn } from './luhn.ts'

/** La Poste has more establishments than the check digit allows, so INSEE gives them SIRETs whose digits sum to a multiple of 5. */
const laPoste = '356000000'

/** A SIREN (BT-30, BT-47, scheme 0002): 9 digits with a Luhn check digit (art. R123-221 C. com., INSEE). */
export const isSiren = (text: string): boolean => /^\d{9}$/.test(text) && passesLuhn(text)

/** A SIRET (BT-29, BT-46, scheme 0009): a SIREN and 5 digits of the establishment, the whole with a Luhn check digit. */
export const isSiret = (text: string): boolean => {
  if (!/^\d{14}$/.test(text)) return false
  return passesLuhn(text) || (sirenOf(text) === laPoste && digitSum(text) % 5 === 0)
}

/** The SIREN that a SIRET begins with. */
export const sirenOf = (siret: string): string => siret.slice(0, 9)

const digitSum = (digits: string): number => Array.from(digits, Number).reduce((sum, digit) => sum + digit, 0)
