import * as z from 'zod'
import { type Currency, currencySchema, minorUnitExponent } from '../../domain/currency.ts'
import { defect } from '../../domain/failures.ts'
import { type Money, money, toText } from '../../domain/money.ts'

/**
 * Stripe counts in minor units as ISO 4217 does, but for the króna, which it counts in hundredths that must be none; of three decimals the
 * last must be 0 (https://docs.stripe.com/currencies, "Special cases" and "Three-decimal currencies").
 */
const factorOf = (currency: Currency): bigint => (currency === 'ISK' ? 100n : 1n)

export const toStripe = (amount: Money): { readonly currency: string; readonly unit_amount: number } => {
  const units = amount.minor * factorOf(amount.currency)
  if (minorUnitExponent(amount.currency) === 3 && units % 10n !== 0n) throw defect(`Stripe takes no ${toText(amount)} ${amount.currency}`)
  return { currency: amount.currency.toLowerCase(), unit_amount: Number(units) }
}

export const stripeCurrency = z.string().toUpperCase().pipe(currencySchema)

export const fromStripe = (units: number, currency: Currency): Money => money(currency, BigInt(units) / factorOf(currency))
