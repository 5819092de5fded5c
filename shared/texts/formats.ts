import type { Currency } from '../domain/currency.ts'
import { type Day, monthOf } from '../domain/day.ts'
import type { Decimal } from '../domain/decimal.ts'
import { type Money, toText } from '../domain/money.ts'

/**
 * How a language writes numbers, amounts and dates. Own tables instead of Intl: the same invoice must give the same bytes on every
 * runtime, and Intl's French groups with U+202F, which many fonts and copy-paste targets lack.
 */
export type Formats = {
  readonly group: string
  readonly point: string
  readonly months: readonly [string, string, string, string, string, string, string, string, string, string, string, string]
  /** Joins an amount and its currency sign or code. */
  readonly withCurrency: (amount: string, sign: string) => string
  readonly day: (day: string, month: string, year: string) => string
  readonly shortDay: (day: string, month: string, year: string) => string
  readonly percent: (digits: string) => string
}

export const noBreakSpace = '\u00a0'
const minusSign = '\u2212'

/** Signs that name one currency only; every other currency shows its ISO code, since $ or ¥ would leave a doubt. */
const signs: Partial<Record<Currency, string>> = { EUR: '€', GBP: '£' }

const written = (digits: string, formats: Formats): string => {
  const negative = digits.startsWith('-')
  const [whole = '', fraction] = (negative ? digits.slice(1) : digits).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, formats.group)
  return `${negative ? minusSign : ''}${grouped}${fraction === undefined ? '' : formats.point + fraction}`
}

const padded = (decimal: Decimal, places: number): string => {
  const [whole = '', fraction = ''] = decimal.split('.')
  return places === 0 && fraction === '' ? whole : `${whole}.${fraction.padEnd(places, '0')}`
}

/** A quantity, rate or price, with at least so many decimals. */
export const decimalText = (decimal: Decimal, formats: Formats, places = 0): string => written(padded(decimal, places), formats)

/** The digits of an amount with its currency's decimals, without the currency: for columns whose head names it. */
export const amountText = (amount: Money, formats: Formats): string => written(toText(amount), formats)

export const moneyText = (amount: Money, formats: Formats): string =>
  formats.withCurrency(amountText(amount, formats), signs[amount.currency] ?? amount.currency)

export const percentText = (rate: Decimal, formats: Formats): string => formats.percent(decimalText(rate, formats))

const dayOfMonth = (day: Day): string => day.slice(8)

/** `24 novembre 2026`. */
export const dayText = (day: Day, formats: Formats): string => {
  const month = formats.months[Number(monthOf(day).slice(5)) - 1] ?? ''
  return formats.day(dayOfMonth(day).replace(/^0/, ''), month, day.slice(0, 4))
}

/** `24/11/2026`. */
export const shortDayText = (day: Day, formats: Formats): string => formats.shortDay(dayOfMonth(day), day.slice(5, 7), day.slice(0, 4))

/** The first and the last day of a period, each as a sentence says it. */
export const periodTexts = (
  { from, until }: { readonly from: Day; readonly until: Day },
  formats: Formats,
): [from: string, until: string] => [dayText(from, formats), dayText(until, formats)]
