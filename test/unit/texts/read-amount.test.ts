/** Whoever pays an amount of their choice writes it as they are used to; read wrongly it would be a hundred times too much. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromUnits } from '../../../shared/domain/decimal.ts'
import { money } from '../../../shared/domain/money.ts'
import { languageSchema } from '../../../shared/domain/seller.ts'
import { catalogueOf } from '../../../shared/texts/catalogue.ts'
import { amountText, moneyText } from '../../../shared/texts/formats.ts'
import { readAmount } from '../../../shared/texts/read-amount.ts'

const read = (text: string, language: 'fr' | 'en' | 'de') => readAmount(text, catalogueOf(language).formats)

describe('an amount', () => {
  it.each(languageSchema.options)('is read as %s writes it, with or without its currency', (language) => {
    const { formats } = catalogueOf(language)
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 99_999_999_999n }),
        fc.constantFrom('EUR' as const, 'USD' as const, 'KWD' as const),
        (minor, currency) => {
          const amount = money(currency, minor)
          const exact = fromUnits(minor, currency === 'KWD' ? 3 : 2)
          expect(readAmount(amountText(amount, formats), formats)).toBe(exact)
          expect(readAmount(moneyText(amount, formats), formats)).toBe(exact)
        },
      ),
    )
  })

  it.each([
    ['12,50', 'en', '12.5'],
    ['12.50', 'de', '12.5'],
    ['1.234', 'de', '1234'],
    ['1,234', 'en', '1234'],
    ['1.234', 'en', '1.234'],
    ['1 234,5', 'fr', '1234.5'],
  ] as const)('%s in %s is %s', (text, language, exact) => {
    expect(read(text, language)).toBe(exact)
  })

  it.each(['', '-1', '1,2,3', '1.23.456', '12.3456', '1,234,5', 'abc', '١٢', '1e5', '0x10', '9'.repeat(41)])(
    '%s is none in German',
    (text) => {
      expect(read(text, 'de')).toBeUndefined()
    },
  )
})
