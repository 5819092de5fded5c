import { allocate } from '../allocation.ts'
import { type Currency, minorUnitExponent } from '../currency.ts'
import { type Decimal, divided, times, toUnits } from '../decimal.ts'
import { money, type Money, toDecimal } from '../money.ts'

/** Every amount of an EN 16931 invoice has at most 2 decimals (BR-DEC), whatever the currency: dinars of 3 decimals are rounded to 2. */
const places = (currency: Currency): number => Math.min(2, minorUnitExponent(currency))

/** The smallest amount that an invoice can show, in minor units: 1, or 10 for a currency with 3 decimals. */
const step = (currency: Currency): bigint => 10n ** BigInt(minorUnitExponent(currency) - places(currency))

/** The smallest amount that an invoice can show. */
export const smallestInvoiceAmount = (currency: Currency): Money => money(currency, step(currency))

/** The invoice amount nearest to an exact decimal, one rounding, half away from zero. */
export const toInvoiceAmount = (currency: Currency, exact: Decimal): Money =>
  money(currency, toUnits(exact, places(currency)) * step(currency))

/** The invoice amount nearest to `a / b`, one rounding; `b` is not zero. */
export const toInvoiceQuotient = (currency: Currency, a: Decimal, b: Decimal): Money =>
  toInvoiceAmount(currency, divided(a, b, places(currency)))

/** Splits an invoice amount by largest remainder, without going below what an invoice can show. */
export const splitInvoiceAmount = (amount: Money, weights: readonly bigint[]): Money[] => {
  const size = step(amount.currency)
  return allocate(money(amount.currency, amount.minor / size), weights).map((part) => money(part.currency, part.minor * size))
}

/** An amount in the book currency at a dated rate (units of book currency for one unit), one rounding. */
export const convertedTo = (book: Currency, amount: Money, rate: Decimal): Money => toInvoiceAmount(book, times(toDecimal(amount), rate))
