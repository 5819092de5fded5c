// Names and numbers are typed as people remember them: without accents, in capitals, with other hyphens and spaces.
import { describe, expect, test } from 'vitest'
import { nameKeys, purchaseOrderKey, searchedText } from '../../../shared/domain/invoice-list/searched-text.ts'

describe('a name', () => {
  test.each([
    ['Société L’Étoile', 'societe l etoile'],
    ['  MÜLLER & Söhne  GmbH ', 'muller sohne gmbh'],
    ['Straße, Øre, Œuvre, Łódź', 'strasse ore oeuvre lodz'],
    ['東京 株式会社', '東京 株式会社'],
    ['№ 5 / ﬁnance', 'no 5 finance'],
    ['…', ''],
  ])('%s is compared as %s', (name, compared) => {
    expect(searchedText(name)).toBe(compared)
  })

  test('is found by the beginning of any word of it, with the words after it', () => {
    expect(nameKeys('Étoile du Nord')).toEqual(['etoile du nord', 'du nord', 'nord'])
    expect(nameKeys('a a')).toEqual(['a a', 'a'])
    expect(nameKeys('!')).toEqual([])
  })

  test('of a thousand words has eight keys of sixty letters', () => {
    const keys = nameKeys('Compagnie '.repeat(1000))
    expect(keys.length).toBeLessThanOrEqual(8)
    for (const key of keys) expect(key.length).toBeLessThanOrEqual(60)
  })
})

describe('the number of a purchase order', () => {
  test('is the same however it is spaced and hyphenated, and no other', () => {
    for (const typed of ['PO 47/11', 'po-4711', 'Po4711']) expect(purchaseOrderKey(typed)).toBe('po4711')
    expect(purchaseOrderKey('PO 471')).not.toBe('po4711')
    expect(purchaseOrderKey(' - ')).toBeUndefined()
  })
})
