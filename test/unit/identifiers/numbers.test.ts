/** Official validators do not see a wrong check digit: these are our own exact checks of SIREN, SIRET, VAT number, IBAN and RF reference. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isIban } from '../../../shared/domain/identifiers/iban.ts'
import { isRfReference, rfReference } from '../../../shared/domain/identifiers/rf-reference.ts'
import { isSiren, isSiret } from '../../../shared/domain/identifiers/siren.ts'
import { isVatNumber } from '../../../shared/domain/identifiers/vat-number.ts'
import { vatNumberFormats } from '../../../shared/domain/identifiers/vat-number-formats.ts'

/** Every text that differs in one digit at one place. */
const withOneDigitChanged = (text: string, from = 0): string[] =>
  Array.from(text, (character, index) => ({ character, index })).flatMap(({ character, index }) =>
    index >= from && /\d/.test(character)
      ? Array.from('0123456789')
          .filter((digit) => digit !== character)
          .map((digit) => text.slice(0, index) + digit + text.slice(index + 1))
      : [],
  )

describe('a SIREN', () => {
  test.each(['732829320', '552100554', '356000000'])('%s has a correct check digit', (siren) => {
    expect(isSiren(siren)).toBe(true)
  })
  test('with one wrong digit is refused', () => {
    expect(withOneDigitChanged('732829320').filter(isSiren)).toEqual([])
  })
  test.each(['', '73282932', '7328293200', '732 829 320', '73282932O'])('is nine digits and nothing else: %j', (text) => {
    expect(isSiren(text)).toBe(false)
  })
})

describe('a SIRET', () => {
  test.each(['73282932000074', '55210055400013'])('%s has a correct check digit', (siret) => {
    expect(isSiret(siret)).toBe(true)
  })
  test('with one wrong digit is refused', () => {
    expect(withOneDigitChanged('73282932000074').filter(isSiret)).toEqual([])
  })
  test('of La Poste passes by the sum of its digits, a multiple of 5', () => {
    expect(isSiret('35600000049837')).toBe(true)
    expect(isSiret('35600000049838')).toBe(false)
  })
  test('of La Poste may also have a Luhn digit, as the head office has', () => {
    expect(isSiret('35600000000048')).toBe(true)
  })
  test('of another company does not pass by the sum of its digits', () => {
    expect(isSiret('73282932000013')).toBe(false)
  })
})

describe('a VAT number', () => {
  test.each([...vatNumberFormats].map(([prefix, { example }]) => [prefix, example]))('of %s: %s', (prefix, example) => {
    expect(example.startsWith(prefix)).toBe(true)
    expect(isVatNumber(example)).toBe(true)
    expect(isVatNumber(example.slice(2))).toBe(false)
    expect(isVatNumber(`${example}0000`)).toBe(false)
  })

  test('knows the 27 member states and Northern Ireland', () => {
    expect(vatNumberFormats.size).toBe(28)
  })

  test.each([...vatNumberFormats].flatMap(([prefix, { example, check }]) => (check === undefined ? [] : [[prefix, example]])))(
    'of %s with one wrong digit is refused: %s',
    (_, example) => {
      const body = example.replace(/\d{2}$/, (end) => (example.startsWith('NL') || example.startsWith('SE') ? '' : end))
      const tail = example.slice(body.length)
      const accepted = withOneDigitChanged(body, 2).filter((changed) => isVatNumber(changed + tail))
      // Numbers of Dutch sole traders pass by another rule, so a company's number may become one of theirs; XI and PT have two forms.
      expect(accepted.length).toBeLessThanOrEqual(example.startsWith('XI') || example.startsWith('PT') ? 3 : 1)
    },
  )

  test.each([
    ['a French key of letters', 'FRK7399859412', true],
    ['a French key of digit and letter', 'FR4Z123456782', true],
    ['a French key with I or O', 'FRIO334175221', false],
    ['a French key that is not of its SIREN', 'FR84323140391', false],
    ['Monaco, without SIREN', 'FR93000024665', true],
    ['a Spanish foreigner', 'ESX2482300W', true],
    ['a Spanish person', 'ES54362315K', true],
    ['a Spanish person with a wrong letter', 'ES54362315L', false],
    ['a Dutch number without the eleven test', 'NL123456789B90', false],
    ['Greece is EL, not GR', 'GR094259216', false],
    ['spaces do not belong into the number', 'DE 136695976', false],
    ['lower case does not either', 'de136695976', false],
    ['a number from outside the Union is none of ours', 'CHE123456789', false],
  ])('%s: %s', (_, number, expected) => {
    expect(isVatNumber(number)).toBe(expected)
  })
})

describe('an IBAN', () => {
  test.each([
    'FR7630006000011234567890189',
    'DE89370400440532013000',
    'BE68539007547034',
    'NL91ABNA0417164300',
    'MT84MALT011000012345MTLCAST001S',
  ])('%s is correct', (iban) => {
    expect(isIban(iban)).toBe(true)
  })
  test('with one wrong digit is refused', () => {
    expect(withOneDigitChanged('FR7630006000011234567890189').filter(isIban)).toEqual([])
  })
  test.each([
    ['with spaces', 'FR76 3000 6000 0112 3456 7890 189'],
    ['of a wrong length', 'DE8937040044053201300'],
    ['of a country without IBAN', 'US89370400440532013000'],
    ['empty', ''],
  ])('%s is refused', (_, iban) => {
    expect(isIban(iban)).toBe(false)
  })
})

describe('an RF reference', () => {
  test('has the check digits of ISO 11649', () => {
    expect(rfReference('539007547034')).toBe('RF18539007547034')
  })
  test('keeps the letters and digits of the invoice number', () => {
    expect(rfReference('F2026-000123')).toMatch(/^RF\d\dF2026000123$/)
  })
  test('of a long number keeps its end, where year and sequence stand', () => {
    expect(rfReference('ABCDEF-SITE99-2026-000000123')).toMatch(/^RF\d\dEFSITE992026000000123$/)
  })
  test('of every invoice number is valid, and a wrong digit shows', () => {
    const number = fc.stringMatching(/^[A-Z]{1,6}-?20[2-9]\d-\d{4,9}$/)
    fc.assert(
      fc.property(number, (text) => {
        const reference = rfReference(text)
        expect(isRfReference(reference)).toBe(true)
        expect(withOneDigitChanged(reference, 4).filter(isRfReference)).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})
