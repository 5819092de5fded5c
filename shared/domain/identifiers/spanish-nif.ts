import { luhnSum } from './luhn.ts'

const personLetters = 'TRWAGMYFPDXBNJZSQVHLCKE'
const companyLetters = 'JABCDEFGHI'

/**
 * A Spanish NIF: persons (8 digits and a letter), foreigners (X, Y, Z), minors and residents abroad (K, L, M), companies (a letter, 7
 * digits, a check digit or letter). Orden EHA/451/2008 and Real Decreto 1065/2007.
 */
export const isSpanishNif = (body: string): boolean => {
  if (/^[0-9XYZKLM]/.test(body)) return personLetterOf(body.slice(0, 8)) === body.charAt(8)
  const sum = luhnSum(`${body.slice(1, 8)}0`)
  if (sum === undefined) return false
  const check = (10 - (sum % 10)) % 10
  return body.charAt(8) === String(check) || body.charAt(8) === companyLetters.charAt(check)
}

const personLetterOf = (first: string): string => {
  const digits = first.replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter))).replace(/^[KLM]/, '')
  return /^\d+$/.test(digits) ? personLetters.charAt(Number(BigInt(digits) % 23n)) : ''
}
