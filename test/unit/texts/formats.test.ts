/** A number that is misread costs money: how amounts, quantities and dates are written in each language. */
import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/day.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import { money } from '../../../shared/domain/money.ts'
import { catalogueOf } from '../../../shared/texts/catalogue.ts'
import { dayText, decimalText, moneyText, percentText, shortDayText } from '../../../shared/texts/formats.ts'
import { postalLines } from '../../../shared/texts/postal-lines.ts'
import { quantityText } from '../../../shared/texts/quantities.ts'

const fr = catalogueOf('fr')
const en = catalogueOf('en')

describe('amounts', () => {
  it.each([
    ['EUR', 123456789n, '1\u00a0234\u00a0567,89\u00a0€', '€1,234,567.89'],
    ['EUR', -5n, '\u22120,05\u00a0€', '\u2212€0.05'],
    ['USD', 99999n, '999,99\u00a0USD', 'USD\u00a0999.99'],
    ['JPY', 150000n, '150\u00a0000\u00a0JPY', 'JPY\u00a0150,000'],
    ['KWD', 1234567n, '1\u00a0234,567\u00a0KWD', 'KWD\u00a01,234.567'],
    ['GBP', 100000000000000000001n, '1\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000,01\u00a0£', '£1,000,000,000,000,000,000.01'],
  ] as const)('%s %s has the decimals of its currency and every digit', (currency, minor, french, english) => {
    expect(moneyText(money(currency, minor), fr.formats)).toBe(french)
    expect(moneyText(money(currency, minor), en.formats)).toBe(english)
  })

  it.each([
    ['de', '1.234.567,89\u00a0€', '\u22120,05\u00a0€', '1.234,567\u00a0KWD'],
    ['es', '1.234.567,89\u00a0€', '\u22120,05\u00a0€', '1.234,567\u00a0KWD'],
    ['it', '1.234.567,89\u00a0€', '\u22120,05\u00a0€', '1.234,567\u00a0KWD'],
    ['nl', '€\u00a01.234.567,89', '€\u00a0\u22120,05', 'KWD\u00a01.234,567'],
  ] as const)('in %s group by points, and have the currency where the language puts it', (language, euros, negative, dinars) => {
    const { formats } = catalogueOf(language)
    expect(moneyText(money('EUR', 123456789n), formats)).toBe(euros)
    expect(moneyText(money('EUR', -5n), formats)).toBe(negative)
    expect(moneyText(money('KWD', 1234567n), formats)).toBe(dinars)
  })

  it('are never grouped with U+202F, which many systems cannot take back', () => {
    expect(moneyText(money('EUR', 123456789n), fr.formats)).not.toContain('\u202f')
  })
})

describe('quantities, prices and rates', () => {
  it('show all their decimals, and at least as many as asked', () => {
    expect(decimalText(decimal('0.123456'), fr.formats, 2)).toBe('0,123456')
    expect(decimalText(decimal('12.5'), en.formats, 2)).toBe('12.50')
    expect(decimalText(decimal('8140'), en.formats, 0)).toBe('8,140')
    expect(percentText(decimal('5.5'), fr.formats)).toBe('5,5\u00a0%')
  })

  it('name their unit in the number that the language asks for', () => {
    expect(quantityText(decimal('1.5'), 'HUR', fr)).toBe('1,5 heure')
    expect(quantityText(decimal('2'), 'HUR', fr)).toBe('2 heures')
    expect(quantityText(decimal('1'), 'HUR', en)).toBe('1 hour')
    expect(quantityText(decimal('0.5'), 'HUR', en)).toBe('0.5 hours')
    expect(quantityText(decimal('0.5'), 'HUR', catalogueOf('de'))).toBe('0,5 Stunden')
    expect(quantityText(decimal('1'), 'ANN', catalogueOf('es'))).toBe('1 año')
    expect(quantityText(decimal('1.5'), 'HUR', catalogueOf('it'))).toBe('1,5 ore')
    expect(quantityText(decimal('2'), 'C62', catalogueOf('nl'))).toBe('2 stuks')
    expect(quantityText(decimal('-1'), 'XRO', fr)).toBe('\u22121 rouleau')
  })

  it('show a unit code that has no name as it is', () => {
    expect(quantityText(decimal('3'), 'ZZZ', fr)).toBe('3 ZZZ')
  })
})

describe('dates', () => {
  it('read as people of the language write them', () => {
    expect(dayText(day('2026-12-01'), fr.formats)).toBe('1er\u00a0décembre\u00a02026')
    expect(dayText(day('2026-08-24'), en.formats)).toBe('24\u00a0August\u00a02026')
    expect(shortDayText(day('2026-02-09'), fr.formats)).toBe('09/02/2026')
  })

  it.each([
    ['de', '1.\u00a0März\u00a02026', '24.11.2026'],
    ['es', '1\u00a0de\u00a0marzo\u00a0de\u00a02026', '24/11/2026'],
    ['it', '1º\u00a0marzo\u00a02026', '24/11/2026'],
    ['nl', '1\u00a0maart\u00a02026', '24-11-2026'],
  ] as const)('in %s have their own words and their own short form', (language, words, short) => {
    const { formats } = catalogueOf(language)
    expect([dayText(day('2026-03-01'), formats), shortDayText(day('2026-11-24'), formats)]).toEqual([words, short])
  })

  it('lose the vowel of the Italian article before eight and eleven', () => {
    const { document, formats } = catalogueOf('it')
    const by = (date: string) => document.amountDueBy('1,00\u00a0€', dayText(day(date), formats))
    expect([by('2026-12-08'), by('2026-12-11'), by('2026-12-01'), by('2026-12-18')].map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
      '1,00 € da pagare entro l’8 dicembre 2026',
      '1,00 € da pagare entro l’11 dicembre 2026',
      '1,00 € da pagare entro il 1º dicembre 2026',
      '1,00 € da pagare entro il 18 dicembre 2026',
    ])
  })
})

describe('addresses', () => {
  it('put the town where its country does, and the country last in words', () => {
    const boston = { line1: '200 Harbor Street', postcode: '02108', city: 'Boston', subdivision: 'MA', countryCode: 'US' }
    expect(postalLines(boston, fr)).toEqual(['200 Harbor Street', 'Boston, MA 02108', 'États-Unis'])
    expect(postalLines({ line1: '3 quai Voltaire', postcode: '75007', city: 'Paris', countryCode: 'FR' }, en)).toEqual([
      '3 quai Voltaire',
      '75007 Paris',
      'France',
    ])
  })
})
