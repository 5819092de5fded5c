import { broken, type RuleFinding } from './rules/rule.ts'
import { commonRules, type RuleSetName, ruleSets } from './rules/sets.ts'
import { ruleSetVersion } from './rules/version.ts'
import { NoEInvoice, readEInvoice } from './read.ts'
import type { SaidParty, SemanticInvoice } from './semantic-invoice.ts'
import { xmlInPdf, isPdf } from './xml-in-pdf.ts'

export type EInvoiceReport = { readonly findings: readonly RuleFinding[]; readonly text: string }

/** What our rules say of a file: XML, or a PDF with XML in it. Throws `NoEInvoice` for anything else. */
export const reportOn = (name: string, bytes: Uint8Array): EInvoiceReport => {
  const invoice = readEInvoice(xmlOf(bytes))
  const sets = ruleSetsFor(invoice)
  const findings = broken([...commonRules, ...sets.flatMap((set) => ruleSets[set])], invoice)
  const lines = [
    `${name}: ${titleOf(invoice)}`,
    `  ${partiesOf(invoice)}`,
    `  ${rulesOf(sets)}`,
    ...findings.map(inWords),
    `  ${countOf(findings)}`,
  ]
  return { findings, text: lines.join('\n') }
}

const xmlOf = (bytes: Uint8Array): Uint8Array => {
  if (!isPdf(bytes)) return bytes
  const xml = xmlInPdf(bytes)
  if (xml === undefined) throw new NoEInvoice('it is a PDF without an e-invoice in it')
  return xml
}

const territoriesOfFrenchRules: ReadonlySet<string> = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT'])

/** The rules that a document is bound to by its specification (BT-24); the French ones bind what a French seller sends by the norm alone. */
const ruleSetsFor = ({ specification = '', seller }: SemanticInvoice): RuleSetName[] => {
  if (specification.includes('xrechnung')) return ['xrechnung']
  if (specification.includes('peppol.eu:2017:poacc:billing')) return ['peppol']
  const isFrench = specification.includes('extended-ctc-fr') || territoriesOfFrenchRules.has(seller.address?.countryCode ?? '')
  return isFrench && specification.startsWith('urn:cen.eu:en16931:2017') ? ['france'] : []
}

const kinds: Readonly<Record<string, string>> = { '380': 'invoice', '381': 'credit note', '384': 'corrected invoice' }

const titleOf = ({ typeCode = '', number, issueDate, syntax, specification }: SemanticInvoice): string =>
  `${kinds[typeCode] ?? `document of type ${typeCode}`} ${number ?? 'without a number'} of ${issueDate ?? 'no day'}, ${syntax}, ${specification ?? 'no specification'}`

const partiesOf = ({ seller, buyer, totals, currency = '', dueDate }: SemanticInvoice): string =>
  `from ${nameOf(seller)} to ${nameOf(buyer)}: ${totals.gross ?? '?'} ${currency} with VAT, ${totals.due ?? '?'} ${currency} to pay${dueDate === undefined ? '' : ` by ${dueDate}`}`

const nameOf = ({ name }: SaidParty): string => name ?? 'nobody'

const setsInWords: Readonly<Record<RuleSetName, string>> = {
  france: 'the French rules',
  peppol: 'Peppol BIS Billing 3',
  xrechnung: 'XRechnung',
}

const rulesOf = (sets: readonly RuleSetName[]): string =>
  `checked by ${['EN 16931', ...sets.map((set) => setsInWords[set])].join(' and ')}, our rules of ${ruleSetVersion}`

const inWords = ({ rule, term, line, expected, actual }: RuleFinding): string =>
  `  ${rule} ${line === undefined ? '' : `line ${line}, `}${term}: expected ${expected}, found ${actual}`

const countOf = ({ length }: readonly RuleFinding[]): string =>
  length === 0 ? 'nothing found' : `${length} ${length === 1 ? 'finding' : 'findings'}`
