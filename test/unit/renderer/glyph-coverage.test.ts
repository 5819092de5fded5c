/** A character that the fonts lack would be printed as an empty box for ten years; validation must hear of it first. */
import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { documentFonts } from '../../../shared/adapters/pdfmake/document-fonts.ts'
import { pdfmakeGlyphCoverage } from '../../../shared/adapters/pdfmake/glyph-coverage.ts'
import { languageSchema } from '../../../shared/domain/seller.ts'
import { catalogueOf } from '../../../shared/texts/catalogue.ts'

const fonts = Object.values(documentFonts.Inter).map((file) => create(readFileSync(file)))

describe('glyph coverage', () => {
  it('says of every code point what both weights of the font say', () => {
    const covered = fonts.map(({ characterSet }) => new Set(characterSet))
    for (let code = 0x20; code <= 0xffff; code += 1) {
      const character = String.fromCodePoint(code)
      if (
        character.normalize('NFC') !== character ||
        /[\ud800-\udfff\u2028\u2029\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/.test(character)
      )
        continue
      expect([character, pdfmakeGlyphCoverage.missing(character).length === 0]).toEqual([character, covered.every((set) => set.has(code))])
    }
  })

  it('covers Latin, Greek and Cyrillic, currency signs and the marks of typography', () => {
    expect(pdfmakeGlyphCoverage.missing('Łódź ő ỹ ẞ Ελλάδα Київ ѣ € £ ₺ ₴ ₹ « » “ ” ’ – — … → ✓ ≥ Ø \u00a0 \u202f \u2212')).toEqual([])
  })

  it('names each character that cannot be printed, once', () => {
    expect(pdfmakeGlyphCoverage.missing('日本 שלום 日 😀')).toEqual(['日', '本', 'ש', 'ל', 'ו', 'ם', '😀'])
  })

  it('takes decomposed text as it is printed: composed; a mark that composes with nothing cannot be placed', () => {
    expect(pdfmakeGlyphCoverage.missing('e\u0301')).toEqual([])
    expect(pdfmakeGlyphCoverage.missing('q\u0301')).toEqual(['\u0301'])
  })

  it('refuses control characters, but not line breaks and tabs', () => {
    expect(pdfmakeGlyphCoverage.missing('a\r\nb\tc')).toEqual([])
    expect(pdfmakeGlyphCoverage.missing('a\u0007b')).toEqual(['\u0007'])
  })

  it('covers every name of a country and unit, in each language', () => {
    for (const language of languageSchema.options) {
      const { countries, units } = catalogueOf(language)
      expect(pdfmakeGlyphCoverage.missing([...Object.values(countries), ...Object.values(units).flat()].join(''))).toEqual([])
    }
  })
})

describe('the digits', () => {
  it('all have one width, so that amounts stand under each other', () => {
    for (const font of fonts) {
      const widths = Array.from('0123456789').map(
        (digit) =>
          (font as unknown as { glyphForCodePoint: (code: number) => { advanceWidth: number } }).glyphForCodePoint(digit.charCodeAt(0))
            .advanceWidth,
      )
      expect(new Set(widths).size).toBe(1)
    }
  })
})
