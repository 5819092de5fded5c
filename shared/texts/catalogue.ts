import type { Language } from '../domain/seller.ts'
import type { DocumentTexts } from './document-texts.ts'
import { document as documentEn } from './en/document.ts'
import countriesEn from './en/countries.json' with { type: 'json' }
import { formats as formatsEn } from './en/formats.ts'
import { mails as mailsEn } from './en/mails.ts'
import { pages as pagesEn } from './en/pages.ts'
import { units as unitsEn } from './en/units.ts'
import type { Formats } from './formats.ts'
import countriesFr from './fr/countries.json' with { type: 'json' }
import { document as documentFr } from './fr/document.ts'
import { formats as formatsFr } from './fr/formats.ts'
import { mails as mailsFr } from './fr/mails.ts'
import { pages as pagesFr } from './fr/pages.ts'
import { units as unitsFr } from './fr/units.ts'
import type { MailWords } from './mail-words.ts'
import type { PageTexts } from './page-texts.ts'
import type { UnitNames } from './unit-names.ts'

/** All words of one language; a key that a language lacks does not compile. */
export type Catalogue = {
  readonly language: Language
  readonly formats: Formats
  readonly document: DocumentTexts
  readonly mails: MailWords
  readonly pages: PageTexts
  readonly units: UnitNames
  /** By ISO 3166-1 alpha-2 code (CLDR 48), and XI. */
  readonly countries: Readonly<Record<string, string>>
}

const catalogues: Readonly<Record<Language, Catalogue>> = {
  fr: { language: 'fr', formats: formatsFr, document: documentFr, mails: mailsFr, pages: pagesFr, units: unitsFr, countries: countriesFr },
  en: { language: 'en', formats: formatsEn, document: documentEn, mails: mailsEn, pages: pagesEn, units: unitsEn, countries: countriesEn },
}

export const catalogueOf = (language: Language): Catalogue => catalogues[language]
