/** A buyer who finds a sentence in another language, or a fact left out of it, doubts the invoice: all texts of all languages, side by side. */
import { describe, expect, it } from 'vitest'
import { pdfmakeGlyphCoverage } from '../../../shared/adapters/pdfmake/glyph-coverage.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import { noteTexts } from '../../../shared/domain/legal/note-texts.ts'
import { money } from '../../../shared/domain/money.ts'
import { type Language, languageSchema } from '../../../shared/domain/seller.ts'
import { vatReasons } from '../../../shared/domain/tax/data/vat-reasons.ts'
import type { DueRule } from '../../../shared/domain/payment-terms.ts'
import { catalogueOf } from '../../../shared/texts/catalogue.ts'

const languages = languageSchema.options

/** What stands for the facts: no word of any language. */
const facts = ['#0#', '#1#', '#2#', '#3#']
const names = { seller: '#0#', number: '#1#', amount: '#2#', dueDate: '#3#', issueDate: '#4#', credited: '#5#', daysLate: 9 }
const rules: readonly DueRule[] = [0, 1, 45].flatMap((days): DueRule[] => [
  { kind: 'net', days },
  { kind: 'endOfMonthPlus', days },
  { kind: 'daysThenEndOfMonth', days },
  { kind: 'fixedDay', dayOfMonth: 15, afterDays: days },
])

/** Functions of words are called with what stands for their facts; each text is known by its place. */
const textsIn = (part: unknown, place: string): [place: string, text: string][] => {
  if (typeof part === 'string') return [[place, part]]
  if (typeof part !== 'function') return Object.entries(part ?? {}).flatMap(([key, inner]) => textsIn(inner, `${place}.${key}`))
  const says = part as (...given: unknown[]) => unknown
  if (place.endsWith('.rule')) return rules.map((rule) => [`${place} ${JSON.stringify(rule)}`, String(says(rule))])
  return textsIn(/\.(subject|paragraphs)$/.test(place) ? says(names) : says(...facts), place)
}

const noteSentences = (language: Language) => {
  const texts = noteTexts[language]
  return {
    contractRate: texts.contractRate(decimal('12.5'), 'L441-10'),
    ecbRate: texts.ecbRate(decimal('10.25'), 'L441-10'),
    indemnity: texts.indemnity(money('EUR', 4050n), 'D441-5'),
    discount: texts.discount(decimal('2.5'), 8),
    noDiscount: texts.noDiscount,
    company: texts.company({ legalForm: 'SAS', shareCapital: '50 000 EUR', register: 'RCS Lyon' }),
    debits: texts.debits,
    billingAddress: texts.billingAddress('#0#'),
    creditSettlement: texts.creditSettlement,
    rebateOfPercent: texts.rebateLine(money('EUR', 1_234_000n), decimal('2.5')),
    rebateOfAmount: texts.rebateLine(money('EUR', 1_234_000n), undefined),
    rebateInvoices: texts.rebateInvoices('#0#'),
    ...texts.creditReasons,
    ...Object.fromEntries(vatReasons.map(({ rule, text }) => [rule, text[language]])),
  }
}

/** Everything that a reader of this language may see, but the names of countries and units. */
const textsOf = (language: Language): Map<string, string> => {
  const { document, mails, pages } = catalogueOf(language)
  return new Map(textsIn({ document, mails, pages, notes: noteSentences(language) }, ''))
}

const all = new Map(languages.map((language) => [language, textsOf(language)]))
const factsIn = (text: string): string => [...new Set(text.match(/#\d#|\b9\b/g) ?? [])].toSorted().join(' ')

describe.each(languages)('%s', (language) => {
  const texts = all.get(language)!

  it('says all that French says, and nothing is empty or undefined', () => {
    expect([...texts.keys()]).toEqual([...all.get('fr')!.keys()])
    for (const [place, text] of texts)
      expect([place, text.trim() === text && text !== '' && !text.includes('undefined')]).toEqual([place, true])
  })

  it('names the same facts at the same place as French', () => {
    const [own, french] = [texts, all.get('fr')!].map((one) => [...one].map(([place, text]) => `${place}: ${factsIn(text)}`))
    expect(own).toEqual(french)
  })

  it('can be printed, every letter of it', () => {
    const { countries, units, formats } = catalogueOf(language)
    const whole = [...texts.values(), ...Object.values(countries), ...Object.values(units).flat(), ...formats.months].join('')
    expect(pdfmakeGlyphCoverage.missing(whole)).toEqual([])
  })

  it('has a name of its own for every country, and for each unit one for one and one for many', () => {
    const { countries, units } = catalogueOf(language)
    expect(Object.keys(countries)).toEqual(Object.keys(catalogueOf('en').countries))
    expect(Object.entries(countries).filter(([code, name]) => name === '' || name === code)).toEqual([])
    expect(
      Object.values(units)
        .flat()
        .filter((name) => name.trim() === ''),
    ).toEqual([])
  })
})

/** Words that only one of the six languages has, of those that its sentences are made of. */
const ownWords: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'ventes',
    'facture',
    'vous',
    'votre',
    'vos',
    'nous',
    'notre',
    'règlement',
    'paiement',
    'pour',
    'dans',
    'avec',
    'du',
    'échéance',
    'tva',
  ],
  en: ['invoice', 'your', 'you', 'the', 'payment', 'for', 'this', 'with', 'due', 'and', 'vat'],
  de: ['umsätze', 'rechnung', 'sie', 'ihre', 'der', 'zahlung', 'und', 'nicht', 'zahlbar', 'bei', 'einen', 'das', 'ist', 'steuergesetzbuch'],
  es: [
    'factura',
    'usted',
    'pago',
    'pagar',
    'los',
    'nuestra',
    'su',
    'para',
    'el',
    'del',
    'por',
    'impuestos',
    'también',
    'rogamos',
    'pregunta',
    'sus',
  ],
  it: ['vendite', 'fattura', 'pagamento', 'pagare', 'sua', 'della', 'il', 'che', 'nostra', 'di', 'questo', 'codice', 'imposte', 'sue'],
  nl: ['factuur', 'uw', 'het', 'betaling', 'betalen', 'van', 'wij', 'een', 'voor', 'dit', 'btw', 'belastingwetboek'],
}
/** What a text of this language may have of the others: words that are the same in both. */
const shared: Readonly<Record<Language, readonly string[]>> = {
  fr: ['il'],
  en: [],
  de: [],
  es: [],
  it: ['del', 'su'],
  nl: [],
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}]+/gu) ?? []
/** Articles of French law and the registers keep their names. */
const foreignNames = /\((nach französischem Recht|según el Derecho francés|secondo il diritto francese|naar Frans recht): débits\)/g

describe('no text is left in another language', () => {
  it.each(languages)('%s has no words that only another one has', (language) => {
    const others = languages.filter((other) => other !== language).flatMap((other) => ownWords[other])
    const foreign = new Set(others.filter((word) => !ownWords[language].includes(word) && !shared[language].includes(word)))
    const found = [...all.get(language)!].flatMap(([place, text]) =>
      wordsOf(text.replace(foreignNames, '')).flatMap((word) => (foreign.has(word) ? [`${place}: ${word} in ${text}`] : [])),
    )
    expect(found).toEqual([])
  })

  it.each(languages)('each sentence of %s has a word that only it has', (language) => {
    const own = new Set(ownWords[language])
    const sentences = [...all.get(language)!].filter(([, text]) => wordsOf(text).length > 7)
    expect(sentences.length).toBeGreaterThan(30)
    expect(sentences.filter(([, text]) => !wordsOf(text).some((word) => own.has(word))).map((one) => one.join(': '))).toEqual([])
  })

  it('no two languages share a text of more than two words', () => {
    const seen = new Map<string, string>()
    const twice = languages.flatMap((language) =>
      [...all.get(language)!].flatMap(([place, text]) => {
        const before = seen.get(text)
        if (wordsOf(text.replace(/#\d#/g, '')).length < 3) return []
        seen.set(text, language)
        return before === undefined || before === language ? [] : [`${before} and ${language}${place}: ${text}`]
      }),
    )
    expect(twice).toEqual([])
  })
})
