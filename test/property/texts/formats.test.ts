/** Why: a grouping or a decimal sign in the wrong place changes an amount a thousandfold; what is written must be readable back, to the cent. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Currency, currencySchema, minorUnitExponent } from '../../../shared/domain/currency.ts'
import { addDays, day } from '../../../shared/domain/day.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import { money } from '../../../shared/domain/money.ts'
import { languageSchema } from '../../../shared/domain/seller.ts'
import { catalogueOf } from '../../../shared/texts/catalogue.ts'
import { amountText, dayText, decimalText, moneyText, percentText, shortDayText } from '../../../shared/texts/formats.ts'

/** How a reader of each language takes a number: sign of the decimals, sign between groups. */
const read = { fr: [',', '\u00a0'], en: ['.', ','], de: [',', '.'], es: [',', '.'], it: [',', '.'], nl: [',', '.'] } as const
const order = { fr: 'd/m/y', en: 'd/m/y', de: 'd.m.y', es: 'd/m/y', it: 'd/m/y', nl: 'd-m-y' } as const
const languages = languageSchema.options

const anyMinor = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n })
const anyDay = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(day('2000-01-01'), days))

/** Digits and a plain point, as a computer writes it. */
const plain = (text: string, language: keyof typeof read): string => {
  const [point, group] = read[language]
  return text.replaceAll(group, '').replace(point, '.').replace('\u2212', '-')
}

const minorOf = (text: string, exponent: number): bigint => {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  expect(fraction).toHaveLength(exponent)
  const absolute = BigInt(whole + fraction)
  return text.startsWith('-') ? -absolute : absolute
}

describe.each(languages)('%s', (language) => {
  const { formats } = catalogueOf(language)

  test('an amount reads back as the same minor units, with 0, 2 or 3 decimals', () => {
    fc.assert(
      fc.property(fc.constantFrom(...currencySchema.options), anyMinor, (currency, minor) => {
        const exponent = minorUnitExponent(currency)
        expect(minorOf(plain(amountText(money(currency, minor), formats), language), exponent)).toBe(minor)
      }),
    )
  })

  test('groups of three digits, and never one before the first digit', () => {
    const [point, group] = read[language]
    fc.assert(
      fc.property(anyMinor, (minor) => {
        const [whole = ''] = amountText(money('EUR', minor), formats).replace('\u2212', '').split(point)
        const [first = '', ...others] = whole.split(group)
        expect(first).toMatch(/^\d{1,3}$/)
        for (const one of others) expect(one).toMatch(/^\d{3}$/)
      }),
    )
  })

  test('an amount with its currency keeps sign, digits and currency on one line', () => {
    fc.assert(
      fc.property(fc.constantFrom<Currency>('EUR', 'GBP', 'USD', 'JPY', 'KWD'), anyMinor, (currency, minor) => {
        const text = moneyText(money(currency, minor), formats)
        expect(text).not.toMatch(/[ \u202f\t\n]/)
        expect(text).toContain({ EUR: '€', GBP: '£' }[currency as string] ?? currency)
        expect(text.includes('\u2212')).toBe(minor < 0n)
        const digits = text
          .replace(/[A-Z€£]/g, '')
          .replace(/^\u00a0|\u00a0$/g, '')
          .replace(/^\u2212?\u00a0/, '')
        expect(plain(digits, language).replace('-', '')).toBe(
          plain(amountText(money(currency, minor < 0n ? -minor : minor), formats), language),
        )
      }),
    )
  })

  test('a decimal keeps every digit, and has at least as many decimals as asked', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.string({ unit: fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), maxLength: 8 }),
        (whole, fraction) => {
          const value = decimal(fraction === '' ? `${whole}` : `${whole}.${fraction}`)
          const back = plain(decimalText(value, formats, 2), language)
          expect(decimal(back)).toBe(value)
          expect(back.split('.')[1]?.length).toBeGreaterThanOrEqual(2)
          expect(percentText(value, formats)).toBe(
            `${decimalText(value, formats)}${language === 'en' || language === 'it' || language === 'nl' ? '' : '\u00a0'}%`,
          )
        },
      ),
    )
  })

  test('a day has its day, month and year in the order of the language, short and in words', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const [y = '', m = '', d = ''] = date.split('-')
        expect(shortDayText(date, formats)).toBe(order[language].replace('d', d).replace('m', m).replace('y', y))
        const words = dayText(date, formats)
        expect(words).toContain(formats.months[Number(m) - 1])
        expect(words).toMatch(new RegExp(`^${Number(d)}(er|º|\\.)?\\u00a0`))
        expect(words.endsWith(`\u00a0${y}`)).toBe(true)
        expect(words).not.toContain(' ')
      }),
    )
  })

  test('has twelve months, each its own', () => {
    expect(new Set(formats.months).size).toBe(12)
  })
})
