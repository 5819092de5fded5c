// One thing wrong in a document that pleases everybody: the judge whose matter it is says so, by the rule that it breaks. So a verdict of
// "nothing found" means that somebody looked.
import { describe, expect, test } from 'vitest'
import { drawn } from '../support/invoices/drawn.ts'
import { reportOn } from '../../shared/einvoice/file-report.ts'
import { gallery } from '../support/invoices/gallery.ts'
import { corpusDocument } from './corpus.ts'
import { example } from './examples.ts'
import { judge, type JudgedDocument } from './judge.ts'
import { needsCorpus, needsJudges, needsNewestRules } from './needs.ts'
import { errorsIn } from './verdict.ts'

/** Replaces bytes; Latin-1 keeps each byte of a PDF what it is. */
const mutant = (document: JudgedDocument, from: string | RegExp, to: string): JudgedDocument => {
  const before = Buffer.from(document.bytes).toString('latin1')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${document.name} has nothing like ${from}`)
  return { ...document, name: `mutant-${document.name}`, bytes: Buffer.from(after, 'latin1') }
}

interface Mutation {
  readonly wrong: string
  readonly of: string
  readonly from: string | RegExp
  readonly to: string
  readonly rules: readonly string[]
  /** What our own rules say of it; undefined: what is no matter of theirs. */
  readonly ours?: string
}

const CII = 'domestic-on-the-network.facturX.xml'
const FRENCH = 'domestic-on-the-network.ublFrance.xml'
const PEPPOL = 'domestic-on-the-network.peppol.xml'
const GERMAN = 'german-public-buyer.xrechnungCii.xml'
const GERMAN_UBL = 'german-public-buyer.xrechnungUbl.xml'

const mutations: readonly Mutation[] = [
  { wrong: 'a total with VAT that is a cent off, in CII', of: CII, from: '>209.12</ram:GrandTotal', to: '>209.13</ram:GrandTotal', rules: ['EN 16931: BR-CO-15', 'Factur-X: BR-CO-15'], ours: 'BR-CO-15' },
  { wrong: 'a total with VAT that is a cent off, in UBL', of: PEPPOL, from: '>209.12</cbc:TaxInclusive', to: '>209.13</cbc:TaxInclusive', rules: ['EN 16931: BR-CO-15', 'Peppol BIS 3: BR-CO-15', 'Mustang: BR-CO-15'], ours: 'BR-CO-15' },
  { wrong: 'a line net amount that is a cent off', of: FRENCH, from: '>99.80</cbc:LineExtension', to: '>99.81</cbc:LineExtension', rules: ['EN 16931: BR-CO-10', 'Mustang: BR-CO-10'], ours: 'EXACT-LINE-NET' },
  { wrong: 'a VAT total unlike its groups', of: CII, from: '>25.41</ram:TaxTotalAmount', to: '>25.42</ram:TaxTotalAmount', rules: ['EN 16931: BR-CO-14'], ours: 'BR-CO-14' },
  { wrong: 'an amount with three decimals', of: FRENCH, from: '>99.80</cbc:LineExtension', to: '>99.801</cbc:LineExtension', rules: ['EN 16931: BR-DEC-23'], ours: 'BR-DEC-23' },
  { wrong: 'a unit that is no code of the list', of: PEPPOL, from: /unitCode="C62"/g, to: 'unitCode="PCE"', rules: ['EN 16931: BR-CL-23'], ours: 'BR-CL-23' },
  { wrong: 'a VAT number without its country', of: CII, from: /schemeID="VA">FR/, to: 'schemeID="VA">', rules: ['EN 16931: BR-CO-09'], ours: 'BR-CO-09' },
  { wrong: 'a quantity unlike the line net amount', of: PEPPOL, from: '>2</cbc:InvoicedQuantity', to: '>3</cbc:InvoicedQuantity', rules: ['Peppol BIS 3: PEPPOL-EN16931-R120', 'Mustang: section-10'], ours: 'PEPPOL-EN16931-R120' },
  { wrong: 'no note on recovery costs, in CII', of: CII, from: />PMT</, to: '>AAI<', rules: ['BR-FR: BR-FR-05_BT-22_PMT', 'Mustang: BR-FR-05_BT-22_PMT'], ours: 'BR-FR-05' },
  { wrong: 'no note on recovery costs, in UBL', of: FRENCH, from: /<cbc:Note>#PMT#.*?<\/cbc:Note>/s, to: '', rules: ['BR-FR: BR-FR-05_BT-22-1'], ours: 'BR-FR-05' },
  { wrong: 'a process that the network does not know', of: PEPPOL, from: 'billing:01:1.0', to: 'billing:99:1.0', rules: ['Peppol BIS 3: PEPPOL-EN16931-R007'], ours: 'PEPPOL-EN16931-R007' },
  { wrong: 'no Leitweg-ID, in CII', of: GERMAN, from: /<ram:BuyerReference>.*?<\/ram:BuyerReference>/s, to: '', rules: ['XRechnung: BR-DE-15', 'Mustang: BR-DE-15'], ours: 'BR-DE-15' },
  { wrong: 'no Leitweg-ID, in UBL', of: GERMAN_UBL, from: /<cbc:BuyerReference>.*?<\/cbc:BuyerReference>/s, to: '', rules: ['XRechnung: BR-DE-15'], ours: 'BR-DE-15' },
  { wrong: 'a file that is cut short', of: CII, from: /<\/ram:ApplicableHeaderTradeSettlement>.*/s, to: '', rules: ['EN 16931: XML'] },
] // prettier-ignore

describe('an invoice with', () => {
  test.concurrent.for(mutations)('$wrong is refused', async ({ of, from, to, rules }, context) => {
    needsJudges(context)
    if (rules.some((rule) => rule.startsWith('Factur-X: BR-'))) needsNewestRules(context)
    const errors = errorsIn(await judge(mutant(example(of), from, to)))
    expect(errors).toEqual(expect.arrayContaining([...rules]))
  })

  test.for(mutations.filter(({ ours }) => ours !== undefined))(
    '$wrong is refused by our rules, which need no judge',
    ({ of, from, to, ours }) => {
      const { name, bytes } = mutant(example(of), from, to)
      expect(reportOn(name, bytes).findings.map(({ rule }) => rule)).toContain(ours)
      expect(reportOn(name, example(of).bytes).findings).toEqual([])
    },
  )

  test.concurrent.for([
    ['a VAT number with a wrong key', /FR96552100554/g, 'FR97552100554', 'EXACT-VAT-NUMBER'],
    ['an IBAN with wrong check digits', 'FR7630006000011234567890189', 'FR7730006000011234567890189', 'EXACT-IBAN'],
    ['a payment reference with wrong check digits', />RF(\d\d)/, '>RF00', 'EXACT-RF'],
  ] as const)('%s pleases every judge, and is refused by our rules', async ([, from, to, rule], context) => {
    const wrong = mutant(example(CII), from, to)
    expect(reportOn(wrong.name, wrong.bytes).findings.map((finding) => finding.rule)).toEqual([rule])
    needsJudges(context)
    expect(errorsIn(await judge(wrong))).toEqual([])
  })

  test('an element that the schema does not know is refused', async (context) => {
    needsJudges(context)
    const errors = errorsIn(await judge(mutant(example(CII), /ram:DuePayableAmount/g, 'ram:DuePayable')))
    expect(errors.filter((error) => error.includes('cvc-complex-type'))).toEqual([
      expect.stringMatching(/^EN 16931: .*DuePayable/),
      expect.stringMatching(/^Factur-X: .*DuePayable/),
    ])
  })
})

const factur = () => corpusDocument('zugferd-corpus/pdf/EN16931_Einfach.pdf')

describe('a PDF', () => {
  test('without an output intent is no PDF/A, and both judges say so', async (context) => {
    needsJudges(context)
    const bytes = await drawn(gallery['goods']!)
    const errors = errorsIn(await judge(mutant({ name: 'goods.pdf', bytes, format: 'facturX' }, '/OutputIntents', '/OutputIntentz')))
    expect(errors).toEqual(expect.arrayContaining(['veraPDF: 6.2.4.3-2', 'Mustang: summary-pdf']))
  })

  test.for([
    ['level', 'EN 16931</fx:ConformanceLevel>', 'BASIC</fx:ConformanceLevel>   '],
    ['relationship', '/Alternative', '/Unspecified'],
  ] as const)('whose %s does not fit its XML pleases the validators, and not us', async ([rule, from, to], context) => {
    needsCorpus(context)
    needsJudges(context)
    expect(errorsIn(await judge(mutant(factur(), from, to)))).toEqual([`container: ${rule}`])
  })

  test('whose metadata name another file is refused', async (context) => {
    needsCorpus(context)
    needsJudges(context)
    const errors = errorsIn(await judge(mutant(factur(), 'DocumentFileName>factur-x.xml<', 'DocumentFileName>invoice-.xml<')))
    expect(errors).toEqual(expect.arrayContaining(['container: file-name', 'Mustang: section-19']))
  })
})
