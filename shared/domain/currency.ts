import * as z from 'zod'

/** Decimals of each currency's minor unit: ISO 4217 list one (amendment 177). A currency that is missing here is held, not guessed. */
export const minorUnitExponents = {
  AED: 2, AUD: 2, BGN: 2, BHD: 3, BRL: 2, CAD: 2, CHF: 2, CLP: 0, CNY: 2, CZK: 2, DKK: 2, EUR: 2, GBP: 2, HKD: 2, HUF: 2, IDR: 2, ILS: 2,
  INR: 2, ISK: 0, JOD: 3, JPY: 0, KRW: 0, KWD: 3, MAD: 2, MXN: 2, MYR: 2, NOK: 2, NZD: 2, OMR: 3, PHP: 2, PLN: 2, QAR: 2, RON: 2, RSD: 2,
  SAR: 2, SEK: 2, SGD: 2, THB: 2, TND: 3, TRY: 2, TWD: 2, UAH: 2, USD: 2, VND: 0, XAF: 0, XOF: 0, XPF: 0, ZAR: 2,
} as const // prettier-ignore

export type Currency = keyof typeof minorUnitExponents

const codes: [Currency, ...Currency[]] = ['EUR']
for (const code of Object.keys(minorUnitExponents)) if (isCurrency(code) && code !== 'EUR') codes.push(code)

/** ISO 4217 alphabetic code (BT-5). */
export const currencySchema = z.enum(codes, { error: 'expected an ISO 4217 currency code such as EUR' })

export const minorUnitExponent = (currency: Currency): number => minorUnitExponents[currency]

function isCurrency(code: string): code is Currency {
  return code in minorUnitExponents
}
