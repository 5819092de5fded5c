import { passesLuhn } from './luhn.ts'
import { mod97 } from './mod97.ts'
import { isSiren } from './siren.ts'

/** A check of the part after the country prefix; the format has been matched before. */
export type CheckDigits = (body: string) => boolean

const digitAt = (text: string, index: number): number => Number(text.charAt(index))
const weighedSum = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * digitAt(digits, index), 0)

/** U and 8 digits (BMF: structure of the UID number). */
export const austria: CheckDigits = (body) => {
  const digits = body.slice(1)
  const crossSums = [1, 3, 5].reduce((sum, index) => sum + Math.trunc(digitAt(digits, index) / 5) + ((digitAt(digits, index) * 2) % 10), 0)
  const plain = [0, 2, 4, 6].reduce((sum, index) => sum + digitAt(digits, index), 0)
  return (10 - ((crossSums + plain + 4) % 10)) % 10 === digitAt(digits, 7)
}

/** The enterprise number: the last two digits are 97 less the remainder of the first eight. */
export const belgium: CheckDigits = (body) => 97n - (BigInt(body.slice(0, 8)) % 97n) === BigInt(body.slice(8))

/** ISO/IEC 7064 MOD 11,10. */
export const germany: CheckDigits = (body) => {
  const product = Array.from(body.slice(0, 8), Number).reduce((carried, digit) => {
    const sum = (digit + carried) % 10
    return ((sum === 0 ? 10 : sum) * 2) % 11
  }, 10)
  return (11 - product) % 10 === digitAt(body, 8)
}

export const denmark: CheckDigits = (body) => weighedSum(body, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0

export const finland: CheckDigits = (body) => weighedSum(body, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0

export const greece: CheckDigits = (body) => (weighedSum(body, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === digitAt(body, 8)

export const italy: CheckDigits = passesLuhn

export const luxembourg: CheckDigits = (body) => BigInt(body.slice(0, 6)) % 89n === BigInt(body.slice(6))

/** Companies pass the eleven test of the RSIN; the numbers of sole traders since 2020 leave 1 by 97 over the whole number. */
export const netherlands: CheckDigits = (body) => {
  const remainder = weighedSum(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11
  return remainder === digitAt(body, 8) || mod97(`NL${body}`) === 1n
}

export const poland: CheckDigits = (body) => weighedSum(body, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === digitAt(body, 9)

export const portugal: CheckDigits = (body) => {
  const check = 11 - (weighedSum(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)
  return (check > 9 ? 0 : check) === digitAt(body, 8)
}

export const sweden: CheckDigits = (body) => passesLuhn(body.slice(0, 10))

const frenchKeyLetters = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/**
 * Two characters of key and a SIREN. The numeric key is (12 + 3 x (SIREN mod 97)) mod 97; a key with letters (no I, no O) is checked by
 * eleven. Monaco's numbers carry no SIREN: they begin with 000.
 */
export const france: CheckDigits = (body) => {
  const [key, siren] = [body.slice(0, 2), body.slice(2)]
  if (!siren.startsWith('000') && !isSiren(siren)) return false
  if (/^\d\d$/.test(key)) return (12n + 3n * (BigInt(siren) % 97n)) % 97n === BigInt(key)
  const [first, second] = [frenchKeyLetters.indexOf(key.charAt(0)), frenchKeyLetters.indexOf(key.charAt(1))]
  const value = /^\d/.test(key) ? first * 24 + second - 10 : first * 34 + second - 100
  return (BigInt(siren) + 1n + BigInt(Math.trunc(value / 11))) % 11n === BigInt(value % 11)
}

/** Nine digits, also as the beginning of the twelve of a branch; GD and HA numbers of public bodies have no check digit. */
export const northernIreland: CheckDigits = (body) => {
  if (/^(GD|HA)/.test(body)) return true
  const sum = weighedSum(body, [8, 7, 6, 5, 4, 3, 2]) + Number(body.slice(7, 9))
  return sum % 97 === 0 || (sum + 55) % 97 === 0
}
