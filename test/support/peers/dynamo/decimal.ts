import { invalid } from './errors.ts'

/** coefficient * 10^exponent, without trailing zeros: DynamoDB's numbers are decimals of 38 digits, never doubles. */
export interface Decimal {
  readonly coefficient: bigint
  readonly exponent: number
}

const MAX_DIGITS = 38
const SYNTAX = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/

const digitsOf = (coefficient: bigint) => (coefficient < 0n ? -coefficient : coefficient).toString().length

function normalise(coefficient: bigint, exponent: number): Decimal {
  if (coefficient === 0n) return { coefficient: 0n, exponent: 0 }
  let [c, e] = [coefficient, exponent]
  while (c % 10n === 0n) [c, e] = [c / 10n, e + 1]
  return { coefficient: c, exponent: e }
}

function inRange(value: Decimal): Decimal {
  const digits = digitsOf(value.coefficient)
  const magnitude = value.exponent + digits - 1
  if (digits > MAX_DIGITS) invalid('Attempting to store more than 38 significant digits in a Number')
  if (value.coefficient !== 0n && magnitude > 125) {
    invalid('Number overflow. Attempting to store a number with magnitude larger than supported range')
  }
  if (value.coefficient !== 0n && magnitude < -130) {
    invalid('Number underflow. Attempting to store a number with magnitude smaller than supported range')
  }
  return value
}

export function parseDecimal(text: string): Decimal {
  const [, sign, whole = '', fraction = '', exponent = '0'] = SYNTAX.exec(text) ?? []
  if (whole + fraction === '') invalid(`The parameter cannot be converted to a numeric value: ${text}`)
  const coefficient = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n)
  return inRange(normalise(coefficient, Number(exponent) - fraction.length))
}

const aligned = (a: Decimal, b: Decimal): [bigint, bigint, number] => {
  const exponent = Math.min(a.exponent, b.exponent)
  return [a.coefficient * 10n ** BigInt(a.exponent - exponent), b.coefficient * 10n ** BigInt(b.exponent - exponent), exponent]
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const [x, y, exponent] = aligned(a, b)
  return inRange(normalise(x + y, exponent))
}

export const negateDecimal = (a: Decimal): Decimal => ({ ...a, coefficient: -a.coefficient })

export function compareDecimals(a: Decimal, b: Decimal): number {
  const [x, y] = aligned(a, b)
  if (x === y) return 0
  return x < y ? -1 : 1
}

/** As DynamoDB returns it: plain digits, no trailing zeros. */
export function formatDecimal({ coefficient, exponent }: Decimal): string {
  const sign = coefficient < 0n ? '-' : ''
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString()
  if (exponent >= 0) return sign + digits + '0'.repeat(exponent)
  const padded = digits.padStart(1 - exponent, '0')
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`
}

/** Bytes of storage: one per two digits, one for the exponent and one more for a sign. */
export function decimalSize(value: Decimal): number {
  return Math.ceil(digitsOf(value.coefficient) / 2) + 1 + (value.coefficient < 0n ? 1 : 0)
}
