import type { Language } from '../domain/seller.ts'
import type { DocumentTexts } from './document-texts.ts'
import countriesDe from './de/countries.json' with { type: 'json' }
import { document as documentDe } from './de/document.ts'
import { formats as formatsDe } from './de/formats.ts'
import { lateFees as lateFeesDe } from './de/late-fees.ts'
import { mails as mailsDe } from './de/mails.ts'
import { pages as pagesDe } from './de/pages.ts'
import { units as unitsDe } from './de/units.ts'
import countriesEn from './en/countries.json' with { type: 'json' }
import { document as documentEn } from './en/document.ts'
import { formats as formatsEn } from './en/formats.ts'
import { lateFees as lateFeesEn } from './en/late-fees.ts'
import { mails as mailsEn } from './en/mails.ts'
import { pages as pagesEn } from './en/pages.ts'
import { units as unitsEn } from './en/units.ts'
import countriesEs from './es/countries.json' with { type: 'json' }
import { document as documentEs } from './es/document.ts'
import { formats as formatsEs } from './es/formats.ts'
import { lateFees as lateFeesEs } from './es/late-fees.ts'
import { mails as mailsEs } from './es/mails.ts'
import { pages as pagesEs } from './es/pages.ts'
import { units as unitsEs } from './es/units.ts'
import countriesFr from './fr/countries.json' with { type: 'json' }
import { document as documentFr } from './fr/document.ts'
import { formats as formatsFr } from './fr/formats.ts'
import { lateFees as lateFeesFr } from './fr/late-fees.ts'
import { mails as mailsFr } from './fr/mails.ts'
import { pages as pagesFr } from './fr/pages.ts'
import { units as unitsFr } from './fr/units.ts'
import countriesIt from './it/countries.json' with { type: 'json' }
import { document as documentIt } from './it/document.ts'
import { formats as formatsIt } from './it/formats.ts'
import { lateFees as lateFeesIt } from './it/late-fees.ts'
import { mails as mailsIt } from './it/mails.ts'
import { pages as pagesIt } from './it/pages.ts'
import { units as unitsIt } from './it/units.ts'
import countriesNl from './nl/countries.json' with { type: 'json' }
import { document as documentNl } from './nl/document.ts'
import { formats as formatsNl } from './nl/formats.ts'
import { lateFees as lateFeesNl } from './nl/late-fees.ts'
import { mails as mailsNl } from './nl/mails.ts'
import { pages as pagesNl } from './nl/pages.ts'
import { units as unitsNl } from './nl/units.ts'
import type { Formats } from './formats.ts'
import type { LateFeeTexts } from './late-fee-texts.ts'
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
  readonly lateFees: LateFeeTexts
  readonly units: UnitNames
  /** By ISO 3166-1 alpha-2 code (CLDR 48), and XI. */
  readonly countries: Readonly<Record<string, string>>
}

const catalogues: Readonly<Record<Language, Catalogue>> = {
  fr: {
    language: 'fr',
    formats: formatsFr,
    document: documentFr,
    mails: mailsFr,
    pages: pagesFr,
    lateFees: lateFeesFr,
    units: unitsFr,
    countries: countriesFr,
  },
  en: {
    language: 'en',
    formats: formatsEn,
    document: documentEn,
    mails: mailsEn,
    pages: pagesEn,
    lateFees: lateFeesEn,
    units: unitsEn,
    countries: countriesEn,
  },
  de: {
    language: 'de',
    formats: formatsDe,
    document: documentDe,
    mails: mailsDe,
    pages: pagesDe,
    lateFees: lateFeesDe,
    units: unitsDe,
    countries: countriesDe,
  },
  es: {
    language: 'es',
    formats: formatsEs,
    document: documentEs,
    mails: mailsEs,
    pages: pagesEs,
    lateFees: lateFeesEs,
    units: unitsEs,
    countries: countriesEs,
  },
  it: {
    language: 'it',
    formats: formatsIt,
    document: documentIt,
    mails: mailsIt,
    pages: pagesIt,
    lateFees: lateFeesIt,
    units: unitsIt,
    countries: countriesIt,
  },
  nl: {
    language: 'nl',
    formats: formatsNl,
    document: documentNl,
    mails: mailsNl,
    pages: pagesNl,
    lateFees: lateFeesNl,
    units: unitsNl,
    countries: countriesNl,
  },
}

export const catalogueOf = (language: Language): Catalogue => catalogues[language]
