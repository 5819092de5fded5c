import * as z from 'zod'
import { type Currency, currencySchema, minorUnitExponent } from './currency.ts'
import { type Decimal, decimal, decimalPlaces, divideHalfAwayFromZero, fromUnits, toFixed, toUnits } from './decimal.ts'

/** An amount: integer minor units (cents, yen, fils) of one currency. */
export type Money<C extends Currency = Currency> = { readonly currency: C; readonly minor: bigint }

export const money = <C extends Currency>(currency: C, minor: bigint): Money<C> => ({ currency, minor })

export const nothing = <C extends Currency>(currency: C): Money<C> => money(currency, 0n)

/** Two amounts of different currencies met; always a defect, never bad input. */
export class CurrencyMismatch extends Error {
  override readonly name = 'CurrencyMismatch'
}

const combine = <C extends Currency>(a: Money<C>, b: Money<C>, minor: (x: bigint, y: bigint) => bigint): Money<C> => {
  if (a.currency !== b.currency) throw new CurrencyMismatch(`${a.currency} and ${b.currency} do not add up`)
  return money(a.currency, minor(a.minor, b.minor))
}

/** The second amount does not widen the currency: euros and dollars do not compile, rather than become "euros or dollars". */
export const add = <C extends Currency>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> => combine(a, b, (x, y) => x + y)
export const subtract = <C extends Currency>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> => combine(a, b, (x, y) => x - y)
export const negate = <C extends Currency>(a: Money<C>): Money<C> => money(a.currency, -a.minor)
export const total = <C extends Currency>(currency: C, amounts: readonly Money<NoInfer<C>>[]): Money<C> =>
  amounts.reduce(add, nothing(currency))
export const isZero = (amount: Money): boolean => amount.minor === 0n
export const isNegative = (amount: Money): boolean => amount.minor < 0n
/** The smaller of two amounts. */
export const least = <C extends Currency>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> => (subtract(a, b).minor <= 0n ? a : b)
export const equal = (a: Money, b: Money): boolean => a.currency === b.currency && a.minor === b.minor

/** The amount nearest to an exact decimal, one rounding, half away from zero. */
export const rounded = <C extends Currency>(currency: C, exact: Decimal): Money<C> =>
  money(currency, toUnits(exact, minorUnitExponent(currency)))

/** `amount x numerator / denominator`, one rounding, half away from zero. */
export const scaleBy = <C extends Currency>(amount: Money<C>, numerator: bigint, denominator: bigint): Money<C> =>
  money(amount.currency, divideHalfAwayFromZero(amount.minor * numerator, denominator))

/** Whether a decimal can be an amount of the currency without rounding (JPY has no decimals, KWD has 3). */
export const fitsCurrency = (exact: Decimal, currency: Currency): boolean => decimalPlaces(exact) <= minorUnitExponent(currency)

/** The amount in major units as an exact decimal. */
export const toDecimal = (amount: Money): Decimal => fromUnits(amount.minor, minorUnitExponent(amount.currency))

/** The amount in major units with the currency's decimals: `1234.50`, `1500`. The form on the wire. */
export const toText = (amount: Money): string => toFixed(toDecimal(amount), minorUnitExponent(amount.currency))

const inWords = /^([A-Z]{3}) (-?\d{1,18}(?:\.\d{1,4})?)$/

/** In stored JSON an amount reads `EUR 1234.50`, so that an auditor needs no table of minor units. */
export const moneySchema = z.codec(z.string().regex(inWords), z.object({ currency: currencySchema, minor: z.bigint() }), {
  decode: (text) => {
    const [code = '', digits = ''] = text.split(' ')
    const currency = currencySchema.parse(code)
    return { currency, minor: rounded(currency, decimal(digits)).minor }
  },
  encode: (amount) => `${amount.currency} ${toText(amount)}`,
})
