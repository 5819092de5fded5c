/**
 * Why: who runs `npm run check-einvoice` over a file relies on it twice: that it finds what is wrong, and that it is silent about what is right.
 * Documents that others published judge both; what is found in them is known, and named here.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { reportOn } from '../../../shared/einvoice/file-report.ts'
import { write } from '../../../shared/einvoice/write.ts'
import { xmlInPdf } from '../../../shared/einvoice/xml-in-pdf.ts'
import { exampleIssued, scenarios } from '../../support/einvoice-examples.ts'
import { drawn } from '../../support/invoices/drawn.ts'

const root = join(import.meta.dirname, '../../..')
const corpus = join(root, '../shared/corpus/einvoice')
const noCorpus = existsSync(corpus) ? undefined : 'No corpus: the folder shared/corpus is not beside the project'

/** What breaks an official rule in documents that are published as samples, and why that is no mistake of ours. */
const known: Readonly<Record<string, string[]>> = {
  // Whole forints, though the rule wants two decimals of any currency.
  'en16931/cii/huf_example_cii.xml': ['BR-S-09'],
  // Neither due date nor terms of payment; the validators no longer ask for them in CII.
  'zugferd-corpus/mustang-xml/ZUGFeRD-invoice_rabatte_3_abschlag_duepayableamount.xml': ['BR-CO-25'],
  'zugferd-corpus/mustang-xml/ZUGFeRD-invoice_rabatte_4_abschlag_taxbasistotalamount.xml': ['BR-CO-25'],
  // Scheme 9958 has left the list.
  'zugferd-corpus/cii/EN16931_ElektronischeAdresse.cii.xml': ['BR-CL-25'],
  'zugferd-corpus/cii/EN16931_RechnungsUebertragung.cii.xml': ['BR-CL-25'],
  'zugferd-corpus/ubl/EN16931_ElektronischeAdresse.ubl.xml': ['BR-CL-25'],
  'zugferd-corpus/ubl/EN16931_RechnungsUebertragung.ubl.xml': ['BR-CL-25'],
  // Meant to be wrong.
  'zugferd-corpus/ubl/not_validating_full_invoice_based_onTest_EeISI_300_CENfullmodel.ubl.xml': [
    'BR-CO-10',
    'BR-CO-15',
    'PEPPOL-EN16931-P0105',
  ],
  // A cent too much VAT, which the official rule lets pass.
  'xrechnung/cii/01.06_minimal_test_uncefact.xml': ['BR-S-09'],
  'xrechnung/ubl/01.06_minimal_test_ubl.xml': ['BR-S-09'],
  // Written for the French rules of 2017.
  'zugferd-corpus/pdf/Avoir_FR_type381_EN16931.pdf': ['BR-FR-05', 'BR-FR-08', 'BR-FR-10', 'BR-FR-12', 'BR-FR-13'],
  'zugferd-corpus/pdf/Facture_FR_EN16931.pdf': ['BR-FR-05', 'BR-FR-08', 'BR-FR-10', 'BR-FR-12', 'BR-FR-13'],
  'zugferd-corpus/pdf/Facture_UE_EN16931.pdf': ['BR-FR-05', 'BR-FR-08', 'BR-FR-10', 'BR-FR-12', 'BR-FR-13', 'BR-IC-11'],
}

/** Files in which no official rule is broken, but ours of numbers and arithmetic, or one of Peppol that came after them. */
const ofSamples = {
  'EXACT-VAT-NUMBER': 'made-up numbers, such as DE123456789',
  'EXACT-SIREN': 'made-up numbers',
  'EXACT-VAT-OF-SIREN': 'made-up numbers',
  'EXACT-IBAN': 'made-up numbers',
  'EXACT-GLN': 'made-up numbers',
  'EXACT-LEITWEG-ID': 'made-up numbers',
  'EXACT-LINE-NET': 'lines whose price was rounded before it was multiplied',
  'PEPPOL-EN16931-R046': 'a net price unlike the gross price less its discount',
  'PEPPOL-EN16931-R120': 'the same',
  'PEPPOL-EN16931-CL008': 'samples of before the rule',
  'PEPPOL-EN16931-R002': 'samples of before the rule',
  'PEPPOL-EN16931-R003': 'samples of before the rule',
  'PEPPOL-EN16931-R010': 'XRechnung 1.2, which did not ask for it',
  'PEPPOL-EN16931-R020': 'XRechnung 1.2, which did not ask for it',
} as const

const places = ['en16931/cii', 'en16931/ubl', 'en16931/testfiles', 'zugferd-corpus/cii', 'zugferd-corpus/ubl', 'zugferd-corpus/mustang-xml', 'zugferd-corpus/pdf', 'xrechnung/cii', 'xrechnung/ubl'] // prettier-ignore
const documents =
  noCorpus === undefined ? places.flatMap((place) => globSync(`${place}/*.{xml,pdf}`, { cwd: corpus })).toSorted() : ['none']

const judged = new Map<string, string[]>()

/** Each document is judged once. */
const rulesBrokenIn = (path: string): string[] => {
  const known = judged.get(path)
  if (known !== undefined) return known
  const rules = [...new Set(reportOn(path, readFileSync(join(corpus, path))).findings.map(({ rule }) => rule))]
  judged.set(path, rules)
  return rules
}

describe('a published document', () => {
  test('is there: 174 XML and 7 PDF', (context) => {
    if (noCorpus !== undefined) context.skip(noCorpus)
    expect(documents.filter((path) => path.endsWith('.xml'))).toHaveLength(174)
    expect(documents.filter((path) => path.endsWith('.pdf'))).toHaveLength(7)
  })

  test.for(documents)('%s breaks what is known of it and no other rule', (path, context) => {
    if (noCorpus !== undefined) context.skip(noCorpus)
    const broken = rulesBrokenIn(path)
    expect(broken.filter((rule) => !(rule in ofSamples)).toSorted()).toEqual(known[path] ?? [])
  })

  test('with wrong arithmetic is found in as many files as an independent recalculation found', (context) => {
    if (noCorpus !== undefined) context.skip(noCorpus)
    const count = (rule: string) => documents.filter((path) => rulesBrokenIn(path).includes(rule)).length
    expect({ lines: count('EXACT-LINE-NET'), vat: count('BR-S-09') }).toEqual({ lines: 27, vat: 3 })
  })
})

describe('a document of ours', () => {
  test.each(Object.keys(scenarios).filter((name) => name !== 'five-hundred-lines'))(
    '%s breaks no rule in any format that its buyer can get',
    (name) => {
      const scenario = scenarios[name]!
      const document = exampleIssued(scenario)
      const findings = scenario.formats.flatMap((format) => reportOn(format, write(document, format)).findings)
      expect(findings).toEqual([])
    },
  )
})

const issued = exampleIssued(scenarios['domestic-two-rates']!)

describe('the report', () => {
  const report = (xml: string) => reportOn('invoice.xml', Buffer.from(xml)).text
  const xml = new TextDecoder().decode(write(issued, 'ublFrance'))

  test('tells what the file is, by which rules it was checked, and that nothing was found', () => {
    expect(report(xml)).toMatch(/^invoice\.xml: invoice F2026-\d+ of 2026-11-\d\d, UBL, urn:cen\.eu:en16931:2017\n  from .* to .* EUR to pay by 2026-.*\n  checked by EN 16931 and the French rules, our rules of .*\n  nothing found$/)
  }) // prettier-ignore

  test('names each broken rule with what was expected and what was found', () => {
    const text = report(xml.replace(/(<cbc:PayableAmount currencyID="EUR">)[\d.]+/, '$11.00'))
    expect(text).toMatch(/\n  BR-CO-16 BT-115: expected [\d.]+: the total with VAT less what is prepaid, plus the rounding, found 1\.00\n  1 finding$/)
  }) // prettier-ignore
})

describe('the XML in a PDF', () => {
  const xml = Buffer.from(write(issued, 'facturX'))
  const pdf = (...streams: Buffer[]) =>
    Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      ...streams.flatMap((stream) => [Buffer.from('1 0 obj\n<< >>\nstream\n'), stream, Buffer.from('\nendstream\nendobj\n')]),
    ])

  test('is found in our own Factur-X, byte for byte', async () => {
    expect(xmlInPdf(await drawn(issued))).toEqual(xml)
  })

  test('is found compressed or not, and of two revisions the later counts', () => {
    expect(xmlInPdf(pdf(xml))).toEqual(xml)
    expect(xmlInPdf(pdf(deflateSync(xml)))).toEqual(xml)
    expect(xmlInPdf(pdf(Buffer.from('<Invoice>1</Invoice>'), deflateSync(Buffer.from('<Invoice>2</Invoice>'))))).toEqual(Buffer.from('<Invoice>2</Invoice>'))
  }) // prettier-ignore

  test('is not mistaken for metadata, text of a page, or a damaged stream', () => {
    const damaged = deflateSync(xml).subarray(0, 40)
    expect(xmlInPdf(pdf(Buffer.from('<?xpacket?><Invoice>1</Invoice>'), Buffer.from('(<Invoice>) Tj'), damaged))).toBeUndefined()
    expect(() => reportOn('a.pdf', pdf(damaged))).toThrow('it is a PDF without an e-invoice in it')
  })
})

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'check-einvoice-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const right = new TextDecoder().decode(write(issued, 'facturX'))
  const files = {
    'right.xml': right,
    'wrong.xml': right.replace(/(<ram:DuePayableAmount>)[\d.]+/, '$11.00'),
    'letter.txt': 'Dear Sir or Madam',
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const run = (...names: string[]) =>
    spawnSync(process.execPath, [join(root, 'local/check-einvoice.ts'), ...names], { cwd: folder, encoding: 'utf8' })

  test.each([
    [0, ['right.xml'], 'nothing found', ''],
    [1, ['right.xml', 'wrong.xml'], 'BR-CO-16', ''],
    [2, ['wrong.xml', 'letter.txt', 'right.xml'], 'nothing found', 'letter.txt: no e-invoice: it is no well-formed XML'],
    [2, ['missing.xml'], '', 'missing.xml: ENOENT'],
    [2, [], 'npm run check-einvoice -- FILE...', ''],
  ] as const)('ends with %i for %j, and looks at every file', (code, names, output, error) => {
    const { status, stdout, stderr } = run(...names)
    expect(status).toBe(code)
    expect(stdout).toContain(output)
    expect(stderr).toContain(error)
  })
})
