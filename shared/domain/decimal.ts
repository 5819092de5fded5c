import * as z from 'zod'

/**
 * An exact decimal number in canonical text form: `-12.5`, no exponent, no superfluous zeros. Quantities, prices, rates and percentages
 * are decimals; amounts are `Money`. Equal numbers are equal strings, so it travels through JSON unchanged.
 */
const canonicalSchema = z
  .string()
  .regex(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/)
  .refine((text) => text !== '-0')
  .brand<'Decimal'>()
export type Decimal = z.infer<typeof canonicalSchema>

const decimalExpected = 'expected a decimal number as a string, such as "12.50"'

/**
 * A decimal as publishers write it (`12.50`, `0`, `-3`): at most 18 digits before and 9 after the point; read into canonical form. A codec,
 * so that what holds decimals can also be written back by `z.encode`.
 */
export const decimalSchema = z.codec(
  z.string({ error: decimalExpected }).regex(/^-?\d{1,18}(\.\d{1,9})?$/, { error: decimalExpected }),
  canonicalSchema,
  { decode: (text) => decimal(text), encode: (value) => value },
)

type Scaled = { readonly units: bigint; readonly scale: number }

const power = (exponent: number): bigint => 10n ** BigInt(exponent)

const scaled = (text: string): Scaled => {
  const [whole = '', fraction = ''] = text.split('.')
  return { units: BigInt(whole + fraction), scale: fraction.length }
}

const canonical = ({ units, scale }: Scaled): Decimal => {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '')
  const whole = digits.slice(0, digits.length - scale)
  return canonicalSchema.parse(`${units < 0n ? '-' : ''}${whole}${scale > 0 && fraction ? `.${fraction}` : ''}`)
}

const aligned = (a: Decimal, b: Decimal): { a: bigint; b: bigint; scale: number } => {
  const [x, y] = [scaled(a), scaled(b)]
  const scale = Math.max(x.scale, y.scale)
  return { a: x.units * power(scale - x.scale), b: y.units * power(scale - y.scale), scale }
}

/** Reads decimal text; throws a SyntaxError for anything else, so parse foreign input with `decimalSchema`. */
export const decimal = (text: string): Decimal => canonical(scaled(text))

export const zero: Decimal = decimal('0')
export const one: Decimal = decimal('1')

export const plus = (a: Decimal, b: Decimal): Decimal => {
  const same = aligned(a, b)
  return canonical({ units: same.a + same.b, scale: same.scale })
}

export const minus = (a: Decimal, b: Decimal): Decimal => {
  const same = aligned(a, b)
  return canonical({ units: same.a - same.b, scale: same.scale })
}

export const times = (a: Decimal, b: Decimal): Decimal => {
  const [x, y] = [scaled(a), scaled(b)]
  return canonical({ units: x.units * y.units, scale: x.scale + y.scale })
}

/** Negative when a < b, zero when equal, positive when a > b. */
export const compare = (a: Decimal, b: Decimal): number => {
  const same = aligned(a, b)
  return same.a === same.b ? 0 : same.a < same.b ? -1 : 1
}

export const isPositive = (value: Decimal): boolean => compare(value, zero) > 0
export const smaller = (a: Decimal, b: Decimal): Decimal => (compare(a, b) <= 0 ? a : b)
export const sum = (values: readonly Decimal[]): Decimal => values.reduce(plus, zero)

/** The number of decimal places that the value needs. */
export const decimalPlaces = (value: Decimal): number => scaled(value).scale

/** Divides two integers, half away from zero: the rounding of domestic invoices and of EN 16931 examples. The divisor is not 0. */
export const divideHalfAwayFromZero = (dividend: bigint, divisor: bigint): bigint => {
  const negative = dividend < 0n !== divisor < 0n
  const [n, d] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor]
  const rounded = (2n * n + d) / (2n * d)
  return negative ? -rounded : rounded
}

/** `a / b` rounded once, half away from zero, to `places` decimals. */
export const divided = (a: Decimal, b: Decimal, places: number): Decimal => {
  const same = aligned(a, b)
  return canonical({ units: divideHalfAwayFromZero(same.a * power(places), same.b), scale: places })
}

/** The integer `value x 10^places`, rounded once, half away from zero. */
export const toUnits = (value: Decimal, places: number): bigint => {
  const { units, scale } = scaled(value)
  return scale <= places ? units * power(places - scale) : divideHalfAwayFromZero(units, power(scale - places))
}

/** The decimal `units / 10^places`. */
export const fromUnits = (units: bigint, places: number): Decimal => canonical({ units, scale: places })

/** Text with a fixed number of decimals, as amounts are printed and written in XML. Throws when digits would be lost. */
export const toFixed = (value: Decimal, places: number): string => {
  const { units, scale } = scaled(value)
  if (scale > places) throw new RangeError(`${value} has more than ${places} decimals`)
  const digits = ((units < 0n ? -units : units) * power(places - scale)).toString().padStart(places + 1, '0')
  const point = digits.length - places
  return `${units < 0n ? '-' : ''}${digits.slice(0, point)}${places > 0 ? `.${digits.slice(point)}` : ''}`
}
