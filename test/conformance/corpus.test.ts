// The judges are judged: on documents that others published, they say what is known of them. A judge that is installed wrong, asked by
// the wrong rules or read wrongly would accept everything or refuse everything.
import { describe, expect, test } from 'vitest'
import { corpusDocument, corpusPaths } from './corpus.ts'
import { judge } from './judge.ts'
import { needsCorpus, needsJudges } from './needs.ts'
import { errorsIn, type Verdict } from './verdict.ts'

/** Every fourth document, unless all are asked for; those with known faults always. */
const SAMPLE = process.env['CONFORMANCE'] === 'all' ? 1 : 4

/** Every error that the norm's own rules find in the whole corpus: outdated address schemes, and a document that is meant to fail. */
const knownFaults: Readonly<Record<string, string[]>> = {
  'zugferd-corpus/cii/EN16931_ElektronischeAdresse.cii.xml': ['EN 16931: BR-CL-25'],
  'zugferd-corpus/cii/EN16931_RechnungsUebertragung.cii.xml': ['EN 16931: BR-CL-25'],
  'zugferd-corpus/ubl/EN16931_ElektronischeAdresse.ubl.xml': ['EN 16931: BR-CL-25'],
  'zugferd-corpus/ubl/EN16931_RechnungsUebertragung.ubl.xml': ['EN 16931: BR-CL-25'],
  'zugferd-corpus/ubl/not_validating_full_invoice_based_onTest_EeISI_300_CENfullmodel.ubl.xml': [
    'EN 16931: BR-CO-10',
    'EN 16931: BR-CO-15',
  ],
}

const paths = corpusPaths()
const chosen = paths.filter((path, index) => path in knownFaults || index % SAMPLE === 0)
/** Without a corpus one test stays, to say so. */
const xmlPaths = paths.length > 0 ? chosen.filter((path) => path.endsWith('.xml')) : ['no document']
const said = (verdicts: readonly Verdict[], judge: string): string[] => errorsIn(verdicts.filter((verdict) => verdict.judge === judge))

test('the corpus is there, with the 174 XML and 7 PDF documents whose results are known', (context) => {
  needsCorpus(context)
  expect(paths.filter((path) => path.endsWith('.xml'))).toHaveLength(174)
  expect(paths.filter((path) => path.endsWith('.pdf'))).toHaveLength(7)
})

describe('a published XML invoice', () => {
  test.concurrent.for(xmlPaths)('%s has the faults that are known of it and no other', async (path, context) => {
    needsCorpus(context)
    needsJudges(context)
    const verdicts = await judge(corpusDocument(path))
    expect(verdicts.length).toBeGreaterThan(1)
    expect(said(verdicts, 'EN 16931')).toEqual(knownFaults[path] ?? [])
    expect(said(verdicts, 'XRechnung')).toEqual([])
    expect(verdicts.some(({ judge }) => judge === 'XRechnung')).toBe(path.startsWith('xrechnung/'))
    const mustang = verdicts.find(({ judge }) => judge === 'Mustang')!
    if (path in knownFaults && mustang.abstained === undefined) expect(errorsIn([mustang])).not.toEqual([])
  })
})

/** Three files of the French forum are PDF/A, but their XML gives currencies where the norm has none; two lack what French law wants. */
const french = ['Avoir_FR_type381_EN16931', 'Facture_FR_EN16931', 'Facture_UE_EN16931']
const german = ['EN16931_Einfach', 'EN16931_Gutschrift', 'EN16931_Innergemeinschaftliche_Lieferungen', 'EN16931_Rabatte']
const pdf = (name: string) => corpusDocument(`zugferd-corpus/pdf/${name}.pdf`)

describe('a published Factur-X file', () => {
  test.concurrent.for(german)('%s pleases every judge', async (name, context) => {
    needsCorpus(context)
    needsJudges(context)
    const verdicts = await judge(pdf(name))
    expect(errorsIn(verdicts)).toEqual([])
    expect(verdicts.map(({ judge }) => judge)).toEqual(expect.arrayContaining(['veraPDF', 'Mustang', 'EN 16931', 'Factur-X', 'container']))
  })

  test.concurrent.for(french)('%s is PDF/A with XML that breaks the norm, which Mustang alone would not tell', async (name, context) => {
    needsCorpus(context)
    needsJudges(context)
    const verdicts = await judge(pdf(name))
    expect(said(verdicts, 'veraPDF')).toEqual([])
    expect(said(verdicts, 'EN 16931')).toContain('EN 16931: CII-DT-031')
    expect(said(verdicts, 'Mustang')).not.toContain('Mustang: CII-DT-031')
    if (name.includes('_FR_')) expect(said(verdicts, 'BR-FR')).toContain('BR-FR: BR-FR-05_BT-22_PMT')
  })
})
