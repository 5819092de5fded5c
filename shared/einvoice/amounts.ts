import { minorUnitExponent } from '../domain/currency.ts'
import { toFixed } from '../domain/decimal.ts'
import { type Money, toDecimal } from '../domain/money.ts'

/** An amount as every syntax writes it: a point, at most 2 decimals whatever the currency (BR-DEC). Throws rather than round. */
export const amountText = (amount: Money): string => toFixed(toDecimal(amount), Math.min(2, minorUnitExponent(amount.currency)))
