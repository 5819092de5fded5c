/** Who looks at a held order must see who can repair it, and never a guess dressed as a correction. */
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { correctedNumber } from '../../../shared/domain/desk/correct-check-digit.ts'
import { repairerOf } from '../../../shared/domain/desk/repairer.ts'
import { suggestionsFor } from '../../../shared/domain/desk/suggest.ts'
import { isIban } from '../../../shared/domain/identifiers/iban.ts'
import { isSiren } from '../../../shared/domain/identifiers/siren.ts'

/** Upper case with an underscore is a finding's code, unless it is the name of a setting. */
const isSetting = (word: string) => /_(?:TABLE|BUCKET|ARN|URL|URLS|BUS|FUNCTIONS?|SET|SECOND|IMAGE|IMAGES)$/.test(word)
const words = ['shared/domain', 'shared/contracts', 'shared/einvoice', 'functions']
  .flatMap((folder) => globSync(`${folder}/**/*.ts`))
  .filter((file) => !file.startsWith('shared/domain/desk/'))
  .flatMap((file) => readFileSync(file, 'utf8').match(/(?<=')[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+(?=')|(?<=^ {2})[A-Z]+(?:_[A-Z]+)+(?=:)/gm) ?? [])
const codes = [...new Set(words)].filter((word) => !isSetting(word)).toSorted()

const finding = (code: string, actual: string, expected = 'other') => ({ code, field: 'customer.siren', expected, actual, remedy: '' })

describe('who repairs a finding', () => {
  it('finds the codes in the source', () => {
    expect(codes.length).toBeGreaterThan(90)
    expect(codes).toContain('PRICE_DIFFERS')
  })

  it.each(codes)('somebody is named for %s', (code) => {
    expect(repairerOf({ code, field: '' })).toBeDefined()
  })

  it('is whoever keeps the text that a finding is about', () => {
    expect(repairerOf({ code: 'CHARACTER_NOT_PRINTABLE', field: 'customer.name' })).toBe('masterData')
    expect(repairerOf({ code: 'CHARACTER_NOT_PRINTABLE', field: 'lines[0].name' })).toBe('publisher')
  })
})

describe('a number with a wrong check digit', () => {
  it('is corrected when one exchange of neighbours explains it', () => {
    expect(correctedNumber('372829320', isSiren)).toBe('732829320')
    expect(correctedNumber('FR7630006000011234567890198', isIban)).toBe('FR7630006000011234567890189')
  })

  it('is left alone when it is right, when nothing explains it, and when two exchanges do', () => {
    expect(correctedNumber('732892320', isSiren)).toBeUndefined()
    expect(correctedNumber('732829320', isSiren)).toBeUndefined()
    expect(correctedNumber('000000001', (text) => text === '111111111')).toBeUndefined()
    expect(correctedNumber('1213', (text) => text === '2113' || text === '1123')).toBeUndefined()
  })

  it('is suggested with the field and both values', () => {
    const [suggestion] = suggestionsFor(finding('SIREN_INVALID', '372829320'))
    expect(suggestion).toMatchObject({ kind: 'correctNumber', change: { field: 'customer.siren', from: '372829320', to: '732829320' } })
  })
})

describe('a price that differs', () => {
  it('can be that of the list, or that of the order', () => {
    const suggested = suggestionsFor(finding('PRICE_DIFFERS', '39.9', '44.9 EUR for 1 C62 (list base), tolerance 0 %'))
    expect(suggested.map(({ kind, change }) => [kind, change?.to])).toEqual([
      ['takeListPrice', '44.9'],
      ['takeOrderPrice', '39.9'],
    ])
  })
})
