/**
 * Why: an invoice of ours breaks no rule, so only what is made wrong on purpose shows that a rule looks at all. Each rule has at least one
 * document with one thing wrong, which it must refuse with its id, a place and a sentence; the document before the change pleases them all.
 */
import { describe, expect, test } from 'vitest'
import type { EInvoiceFormat } from '../../../shared/domain/einvoice.ts'
import { broken, type Rule } from '../../../shared/einvoice/rules/rule.ts'
import { commonRules, ruleSets } from '../../../shared/einvoice/rules/sets.ts'
import { semanticInvoiceOf } from '../../../shared/einvoice/semantic-invoice-of.ts'
import type { SemanticInvoice } from '../../../shared/einvoice/semantic-invoice.ts'
import { exampleInvoice, exampleIssue, scenarios } from '../../support/einvoice-examples.ts'

type Draft<T> = T extends readonly (infer Member)[] ? Draft<Member>[] : T extends object ? { -readonly [Key in keyof T]: Draft<T[Key]> } : T
type Change = (draft: Draft<SemanticInvoice>) => void

const documentOf = (scenario: string, format: EInvoiceFormat): SemanticInvoice =>
  semanticInvoiceOf({ invoice: exampleInvoice(scenarios[scenario]!), issue: exampleIssue }, format)

const changed = (document: SemanticInvoice, change: Change): SemanticInvoice => {
  const draft = structuredClone(document) as Draft<SemanticInvoice>
  change(draft)
  return draft
}

const remove = <T extends object>(of: T, ...keys: (keyof T)[]): void => {
  for (const key of keys) Object.assign(of, { [key]: undefined })
}

const french = [...commonRules, ...ruleSets.france]
const peppol = [...commonRules, ...ruleSets.peppol]
const german = [...commonRules, ...ruleSets.xrechnung]

const cii = documentOf('allowances-and-charges', 'facturX')
const ubl = documentOf('domestic-on-the-network', 'ublFrance')
const network = documentOf('domestic-on-the-network', 'peppol')
const senate = documentOf('german-public-buyer', 'xrechnungUbl')
const dollars = documentOf('dollars-taxed', 'facturX')
const withinUnion = documentOf('intra-community', 'facturX')
const outside = documentOf('outside-scope-deposits', 'facturX')

type Mutants = {
  readonly of: SemanticInvoice
  readonly rules: readonly Rule[]
  readonly changes: Readonly<Record<string, Change | Change[]>>
}

const common: Mutants = {
  of: cii,
  rules: french,
  changes: {
    'BR-01': (one) => remove(one, 'specification'),
    'BR-02': (one) => remove(one, 'number'),
    'BR-03': (one) => remove(one, 'issueDate'),
    'BR-04': (one) => remove(one, 'typeCode'),
    'BR-05': (one) => remove(one, 'currency'),
    'BR-06': [(one) => remove(one.seller, 'name'), (one) => void (one.seller.name = ' ')],
    'BR-07': (one) => remove(one.buyer, 'name'),
    'BR-08': (one) => remove(one.seller, 'address'),
    'BR-09': (one) => remove(one.seller.address!, 'countryCode'),
    'BR-10': (one) => remove(one.buyer, 'address'),
    'BR-11': (one) => remove(one.buyer.address!, 'countryCode'),
    'BR-12': (one) => remove(one.totals, 'lines'),
    'BR-13': (one) => remove(one.totals, 'net'),
    'BR-14': (one) => remove(one.totals, 'gross'),
    'BR-15': (one) => remove(one.totals, 'due'),
    'BR-16': (one) => void (one.lines = []),
    'BR-17': (one) => void (one.payeeName = one.seller.name),
    'BR-18': (one) => void (one.representative = { name: undefined, vatId: 'FR96552100554', address: one.seller.address }),
    'BR-20': (one) => void (one.representative = { name: 'A', vatId: 'FR96552100554', address: undefined }),
    'BR-56': (one) => void (one.representative = { name: 'A', vatId: undefined, address: one.seller.address }),
    'BR-21': (one) => remove(one.lines[0]!, 'id'),
    'BR-22': (one) => remove(one.lines[0]!, 'quantity'),
    'BR-23': (one) => remove(one.lines[0]!, 'unitCode'),
    'BR-24': (one) => remove(one.lines[0]!, 'netAmount'),
    'BR-25': (one) => remove(one.lines[0]!, 'name'),
    'BR-26': (one) => remove(one.lines[0]!, 'netPrice'),
    'BR-27': (one) => void (one.lines[0]!.netPrice = '-1'),
    'BR-28': (one) => void (one.lines[0]!.grossPrice = '-1'),
    'BR-29': (one) => void (one.period = { from: '2026-11-02', until: '2026-11-01' }),
    'BR-30': (one) => void (one.lines[0]!.period = { from: '2026-11-02', until: '2026-11-01' }),
    'BR-31': (one) => remove(one.adjustments.find(({ kind }) => kind === 'allowance')!, 'amount'),
    'BR-32': (one) => remove(one.adjustments.find(({ kind }) => kind === 'allowance')!, 'category'),
    'BR-36': (one) => remove(one.adjustments.find(({ kind }) => kind === 'charge')!, 'amount'),
    'BR-37': (one) => remove(one.adjustments.find(({ kind }) => kind === 'charge')!, 'category'),
    'BR-41': (one) => remove(one.lines[0]!.adjustments.find(({ kind }) => kind === 'allowance')!, 'amount'),
    'BR-43': (one) => remove(one.lines[0]!.adjustments.find(({ kind }) => kind === 'charge')!, 'amount'),
    'BR-45': (one) => remove(one.vatGroups[0]!, 'base'),
    'BR-46': (one) => remove(one.vatGroups[0]!, 'tax'),
    'BR-47': (one) => remove(one.vatGroups[0]!, 'category'),
    'BR-48': (one) => remove(one.vatGroups[0]!, 'rate'),
    'BR-49': (one) => remove(one.payments[0]!, 'means'),
    'BR-51': (one) => void (one.payments[0]!.card = '4000 0000 0000 0002'),
    'BR-55': (one) => void (one.preceding = [{ number: undefined, issueDate: '2026-11-01' }]),
    'BR-57': (one) => remove(one.deliverTo!.address!, 'countryCode'),
    'BR-61': (one) => remove(one.payments[0]!, 'account'),
    'BR-62': (one) => remove(one.seller.electronicAddress!, 'scheme'),
    'BR-63': (one) => remove(one.buyer.electronicAddress!, 'scheme'),
    'BR-CO-03': (one) => Object.assign(one, { vatPointDate: '2026-11-24', vatPoint: 'debits' }),
    'BR-CO-04': (one) => remove(one.lines[0]!, 'category'),
    'BR-CO-09': [
      (one) => void (one.seller.vatId = '96552100554'),
      (one) => void (one.buyer.vatId = '40303265045'),
      (one) => void (one.representative = { name: 'A', vatId: '96552100554', address: one.seller.address }),
    ],
    'BR-CO-10': (one) => void (one.totals.lines = '0.01'),
    'BR-CO-11': [(one) => void (one.totals.allowances = '9.99'), (one) => remove(one.totals, 'allowances')],
    'BR-CO-12': [(one) => void (one.totals.charges = '0.01'), (one) => remove(one.totals, 'charges')],
    'BR-CO-13': (one) => void (one.totals.net = '0.01'),
    'BR-CO-14': [(one) => void (one.totals.vat = '0.01'), (one) => remove(one.totals, 'vat')],
    'BR-CO-15': (one) => void (one.totals.gross = '0.01'),
    'BR-CO-16': [(one) => void (one.totals.due = '0.01'), (one) => void (one.totals.prepaid = '0.01'), (one) => void (one.totals.rounding = '0.01')],
    'BR-CO-18': (one) => void (one.vatGroups = []),
    'BR-CO-21': (one) => remove(one.adjustments.find(({ kind }) => kind === 'allowance')!, 'reason', 'reasonCode'),
    'BR-CO-22': (one) => remove(one.adjustments.find(({ kind }) => kind === 'charge')!, 'reason', 'reasonCode'),
    'BR-CO-23': (one) => remove(one.lines[0]!.adjustments.find(({ kind }) => kind === 'allowance')!, 'reason', 'reasonCode'),
    'BR-CO-24': (one) => remove(one.lines[0]!.adjustments.find(({ kind }) => kind === 'charge')!, 'reason', 'reasonCode'),
    'BR-CO-25': (one) => remove(one, 'dueDate', 'terms'),
    'BR-CO-26': (one) => Object.assign(one.seller, { ids: [], legalId: undefined, vatId: undefined }),
    'EXACT-LINE-NET': [(one) => void (one.lines[0]!.quantity = '3'), (one) => void (one.lines[0]!.priceBaseQuantity = '2')],
    'EXACT-NUMBER': [(one) => void (one.lines[0]!.quantity = 'two'), (one) => void (one.totals.due = '1,00'), (one) => void (one.totals.due = '1e3')],
    'BR-CL-01': (one) => void (one.typeCode = '999'),
    'BR-CL-04': (one) => void (one.currency = 'BGN'),
    'BR-CL-05': (one) => void (one.vatCurrency = 'EURO'),
    'BR-CL-06': (one) => void (one.vatPoint = '4'),
    'BR-CL-08': (one) => void (one.notes[0]!.subjectCode = 'XYZ'),
    'BR-CL-10': [(one) => void (one.seller.ids[0]!.scheme = '9999'), (one) => void (one.buyer.ids = [{ scheme: '9999', id: '1' }])],
    'BR-CL-11': [(one) => void (one.seller.legalId!.scheme = '9999'), (one) => void (one.buyer.legalId!.scheme = '9999')],
    'BR-CL-14': [
      (one) => void (one.seller.address!.countryCode = 'FX'),
      (one) => void (one.buyer.address!.countryCode = 'FRA'),
      (one) => void (one.deliverTo!.address!.countryCode = 'UK'),
    ],
    'BR-CL-16': (one) => void (one.payments[0]!.means = '999'),
    'BR-CL-17': (one) => void (one.vatGroups[0]!.category = 'X'),
    'BR-CL-18': (one) => void (one.lines[0]!.category = 'X'),
    'BR-CL-19': (one) => void (one.adjustments.find(({ kind }) => kind === 'allowance')!.reasonCode = 'FC'),
    'BR-CL-20': (one) => void (one.adjustments.find(({ kind }) => kind === 'charge')!.reasonCode = '95'),
    'BR-CL-21': (one) => void (one.lines[0]!.standardId = { scheme: '9999', id: '1' }),
    'BR-CL-22': (one) => void (one.vatGroups[0]!.exemptionCode = 'VATEX-FR-261'),
    'BR-CL-23': (one) => void (one.lines[0]!.unitCode = 'PCE'),
    'BR-CL-25': [(one) => void (one.seller.electronicAddress!.scheme = '9958'), (one) => void (one.buyer.electronicAddress!.scheme = '9958')],
    'EXACT-SIREN': [(one) => void (one.seller.legalId!.id = '552100555'), (one) => void (one.buyer.legalId!.id = '732829321')],
    'EXACT-SIRET': [(one) => void (one.seller.ids = [{ scheme: '0009', id: '55210055400014' }]), (one) => void (one.buyer.ids = [{ scheme: '0009', id: '1' }])],
    'EXACT-GLN': [(one) => void (one.seller.ids = [{ scheme: '0088', id: '4000000000007' }]), (one) => void (one.buyer.electronicAddress = { scheme: '0088', id: '400' })],
    'EXACT-LEITWEG-ID': (one) => void (one.buyer.electronicAddress = { scheme: '0204', id: '04011000-12345-39' }),
    'PEPPOL-COMMON-R043': (one) => void (one.buyer.electronicAddress = { scheme: '0208', id: '0428759498' }),
    'EXACT-SIRET-OF-SIREN': (one) => void (one.seller.ids = [{ scheme: '0009', id: '73282932000074' }]),
    'EXACT-VAT-OF-SIREN': (one) => void (one.seller.vatId = 'FR40303265045'),
    'EXACT-VAT-NUMBER': [(one) => void (one.seller.vatId = 'FR97552100554'), (one) => void (one.buyer.vatId = 'DE123456789'), (one) => void (one.buyer.vatId = 'BE0428759498')],
    'EXACT-IBAN': (one) => void (one.payments[0]!.account = 'FR7630006000011234567890188'),
    'EXACT-RF': (one) => void (one.paymentReference = 'RF00F2026000123'),
    'BR-FR-01': [(one) => void (one.number = 'F 2026'), (one) => void (one.number = 'F'.repeat(36)), (one) => void (one.preceding = [{ number: 'N° 1', issueDate: '2026-11-01' }])],
    'BR-FR-03': [(one) => void (one.issueDate = '1926-11-24'), (one) => void (one.deliveryDate = '2126-11-24')],
    'BR-FR-04': (one) => void (one.typeCode = '383'),
    'BR-FR-05': ['PMD', 'PMT', 'AAB'].map((code): Change => (one) => void (one.notes = one.notes.filter(({ subjectCode }) => subjectCode !== code))),
    'BR-FR-06': (one) => void one.notes.push(one.notes.find(({ subjectCode }) => subjectCode === 'PMT')!),
    'BR-FR-08': (one) => void (one.process = 'A1'),
    'BR-FR-10': [(one) => remove(one.seller, 'legalId'), (one) => void (one.seller.legalId!.id = '55210055')],
    'BR-FR-11': (one) => remove(one.buyer, 'legalId'),
    'BR-FR-12': (one) => remove(one.buyer, 'electronicAddress'),
    'BR-FR-13': (one) => remove(one.seller, 'electronicAddress'),
    'BR-FR-15': (one) => void (one.vatGroups[0]!.category = 'L'),
    'BR-FR-16': (one) => void (one.vatGroups[0]!.rate = '19'),
    'BR-FR-20': (one) => void (one.notes.find(({ subjectCode }) => subjectCode === 'BAR')!.text = 'B2G'),
    'BR-FR-21': (one) => void (one.buyer.electronicAddress = { scheme: 'EM', id: 'a@dupont.example' }),
    'BR-FR-23': [(one) => void (one.buyer.electronicAddress!.id += ' 1'), (one) => void (one.seller.electronicAddress!.id += '/1')],
    'BR-FR-31': (one) => void one.notes.push({ subjectCode: 'BAR', text: 'B2C' }),
    'BR-FR-CO-03': [(one) => void (one.typeCode = '262'), (one) => Object.assign(one, { typeCode: '262', contractReference: 'CADRE' })],
    'BR-FR-CO-04': (one) => void (one.typeCode = '384'),
    'BR-FR-CO-05': [(one) => void (one.typeCode = '381'), (one) => Object.assign(one, { typeCode: '381', preceding: [{ number: 'F1', issueDate: undefined }] })],
    'BR-FR-CO-07': (one) => void (one.dueDate = '2026-11-23'),
    'BR-FR-CO-09': (one) => void (one.process = 'B2'),
    'BR-FR-CO-12': (one) => void (one.currency = 'USD'),
    'BR-FR-DEC-02': (one) => void (one.lines[0]!.quantity = '2.00001'),
    'BR-FR-DEC-03': (one) => void (one.lines[0]!.netPrice = '1.0000001'),
    'BR-FR-DEC-04': (one) => void (one.vatGroups[0]!.rate = '20.001'),
  },
} // prettier-ignore

const finer = '1.001'
/** An amount of three decimals in each place that has two at most. */
const decimals: Mutants = {
  of: cii,
  rules: commonRules,
  changes: {
    'BR-DEC-01': (one) => void (one.adjustments.find(({ kind }) => kind === 'allowance')!.amount = finer),
    'BR-DEC-02': (one) => void (one.adjustments.find(({ kind }) => kind === 'allowance')!.base = finer),
    'BR-DEC-05': (one) => void (one.adjustments.find(({ kind }) => kind === 'charge')!.amount = finer),
    'BR-DEC-06': (one) => void (one.adjustments.find(({ kind }) => kind === 'charge')!.base = finer),
    'BR-DEC-09': (one) => void (one.totals.lines = finer),
    'BR-DEC-10': (one) => void (one.totals.allowances = finer),
    'BR-DEC-11': (one) => void (one.totals.charges = finer),
    'BR-DEC-12': (one) => void (one.totals.net = finer),
    'BR-DEC-13': (one) => void (one.totals.vat = finer),
    'BR-DEC-14': (one) => void (one.totals.gross = finer),
    'BR-DEC-15': (one) => void (one.totals.vatInVatCurrency = finer),
    'BR-DEC-16': (one) => void (one.totals.prepaid = finer),
    'BR-DEC-17': (one) => void (one.totals.rounding = finer),
    'BR-DEC-18': [(one) => void (one.totals.due = finer), (one) => void (one.totals.due += '0')],
    'BR-DEC-19': (one) => void (one.vatGroups[0]!.base = finer),
    'BR-DEC-20': (one) => void (one.vatGroups[0]!.tax = finer),
    'BR-DEC-23': (one) => void (one.lines[0]!.netAmount = finer),
    'BR-DEC-24': (one) => void (one.lines[0]!.adjustments.find(({ kind }) => kind === 'allowance')!.amount = finer),
    'BR-DEC-25': (one) => void (one.lines[0]!.adjustments.find(({ kind }) => kind === 'allowance')!.base = finer),
    'BR-DEC-27': (one) => void (one.lines[0]!.adjustments.find(({ kind }) => kind === 'charge')!.amount = finer),
    'BR-DEC-28': (one) => void (one.lines[0]!.adjustments.find(({ kind }) => kind === 'charge')!.base = finer),
  },
}

const others: readonly Mutants[] = [
  { of: ubl, rules: french, changes: { 'PEPPOL-EN16931-R046': (one) => void (one.lines[0]!.grossPrice = '1') } },
  {
    of: dollars,
    rules: french,
    changes: { 'BR-53': (one) => remove(one.totals, 'vatInVatCurrency'), 'BR-FR-CO-12': (one) => void (one.vatCurrency = 'CHF') },
  },
  {
    of: withinUnion,
    rules: commonRules,
    changes: { 'BR-IC-11': (one) => remove(one, 'deliveryDate', 'period'), 'BR-IC-12': (one) => remove(one, 'deliverTo') },
  },
  {
    of: outside,
    rules: commonRules,
    changes: {
      'BR-O-11': (one) => void one.vatGroups.push({ ...one.vatGroups[0]!, category: 'S', rate: '20' }),
      'BR-O-12': (one) => void one.lines.push({ ...one.lines[0]!, category: 'S', rate: '20' }),
      'BR-O-13': (one) => void one.adjustments.push({ ...cii.adjustments.find(({ kind }) => kind === 'allowance')! }),
      'BR-O-14': (one) => void one.adjustments.push({ ...cii.adjustments.find(({ kind }) => kind === 'charge')! }),
    },
  },
  {
    of: network,
    rules: peppol,
    changes: {
      'PEPPOL-EN16931-R002': (one) => void one.notes.push({ subjectCode: undefined, text: 'A' }),
      'PEPPOL-EN16931-R003': (one) => remove(one, 'purchaseOrderNumber', 'buyerReference'),
      'PEPPOL-EN16931-R007': (one) => void (one.process = 'B1'),
      'PEPPOL-EN16931-CL008': [
        (one) => void (one.buyer.electronicAddress!.scheme = 'EM'),
        (one) => remove(one.seller, 'electronicAddress'),
      ],
      'PEPPOL-EN16931-P0101': (one) => void (one.typeCode = '262'),
      'PEPPOL-EN16931-P0112': (one) => void (one.typeCode = '384'),
      'PEPPOL-EN16931-R120': (one) => void (one.lines[0]!.quantity = '3'),
      'PEPPOL-EN16931-P0104': (one) => void (one.vatGroups[0]!.exemptionCode = 'VATEX-EU-G'),
      'PEPPOL-EN16931-P0105': (one) => void (one.vatGroups[0]!.exemptionCode = 'VATEX-EU-O'),
      'PEPPOL-EN16931-P0106': (one) => void (one.vatGroups[0]!.exemptionCode = 'VATEX-EU-IC'),
      'PEPPOL-EN16931-P0107': (one) => void (one.vatGroups[0]!.exemptionCode = 'VATEX-EU-AE'),
      'PEPPOL-EN16931-P0108': (one) => void (one.vatGroups[0]!.exemptionCode = 'VATEX-EU-D'),
      'PEPPOL-EN16931-P0109': (one) => void (one.vatGroups[0]!.exemptionCode = 'VATEX-EU-F'),
      'PEPPOL-EN16931-P0110': (one) => void (one.vatGroups[0]!.exemptionCode = 'VATEX-EU-I'),
      'PEPPOL-EN16931-P0111': (one) => void (one.vatGroups[0]!.exemptionCode = 'VATEX-EU-J'),
    },
  },
  {
    of: senate,
    rules: german,
    changes: {
      'BR-DE-1': (one) => void (one.payments = []),
      'BR-DE-3': (one) => remove(one.seller.address!, 'city'),
      'BR-DE-4': (one) => remove(one.seller.address!, 'postcode'),
      'BR-DE-5': (one) => remove(one.seller, 'contactName'),
      'BR-DE-6': (one) => remove(one.seller, 'phone'),
      'BR-DE-7': (one) => remove(one.seller, 'email'),
      'BR-DE-8': (one) => remove(one.buyer.address!, 'city'),
      'BR-DE-9': (one) => remove(one.buyer.address!, 'postcode'),
      'BR-DE-10': (one) => remove(one.deliverTo!.address!, 'city'),
      'BR-DE-11': (one) => remove(one.deliverTo!.address!, 'postcode'),
      'BR-DE-15': (one) => remove(one, 'buyerReference'),
      'BR-DE-18': (one) => void (one.terms = '#SKONTO#TAGE=10#PROZENT=2#'),
      'BR-DE-27': (one) => void (one.seller.phone = 'n° 12'),
      'PEPPOL-EN16931-R010': (one) => remove(one.buyer, 'electronicAddress'),
      'PEPPOL-EN16931-R020': (one) => remove(one.seller, 'electronicAddress'),
      'EXACT-LEITWEG-ID': (one) => void (one.buyerReference = '04011000-12345-39'),
    },
  },
]

type Category = { readonly code: string; readonly name: string }

/** A document with allowances and charges that is of one category as a whole. */
const allOf = ({ code }: Category): SemanticInvoice =>
  changed(cii, (one) => {
    const rate = code === 'S' ? '20' : code === 'O' ? undefined : '0'
    for (const part of [...one.lines, ...one.adjustments]) Object.assign(part, { category: code, rate })
    const base = one.totals.net!
    const tax = code === 'S' ? (Number(base) / 5).toFixed(2) : '0.00'
    const reason = code === 'S' || code === 'Z' ? undefined : 'a reason'
    one.vatGroups = [{ base, tax, category: code, rate: rate ?? '0', exemptionReason: reason, exemptionCode: undefined }]
    const gross = (Number(base) + Number(tax)).toFixed(2)
    Object.assign(one.totals, { vat: tax, gross, due: gross })
    one.deliveryDate = '2026-11-20'
    if (code === 'O') for (const party of [one.seller, one.buyer]) remove(party, 'vatId', 'taxId')
  })

const without = (one: Draft<SemanticInvoice>, kept: 'lines' | 'allowance' | 'charge') => {
  if (kept !== 'lines') for (const line of one.lines) line.category = 'S'
  one.adjustments = one.adjustments.filter(({ kind }) => kind === kept)
}

/** The numbers of seller and customer as the category forbids or lacks them. */
const wrongNumbers = (code: string, one: Draft<SemanticInvoice>) => {
  if (code === 'O') one.seller.vatId = 'FR96552100554'
  else remove(one.seller, 'vatId', 'taxId')
}

const ofCategory = (category: Category): Mutants => {
  const { code, name } = category
  const wrongRate = code === 'S' ? '0' : '5.5'
  return {
    of: allOf(category),
    rules: commonRules,
    changes: {
      [`BR-${name}-01`]: [(one) => void (one.vatGroups = []), (one) => void one.vatGroups.push(one.vatGroups[0]!)],
      [`BR-${name}-02`]: (one) => [without(one, 'lines'), wrongNumbers(code, one)],
      [`BR-${name}-03`]: (one) => [without(one, 'allowance'), wrongNumbers(code, one)],
      [`BR-${name}-04`]: (one) => [without(one, 'charge'), wrongNumbers(code, one)],
      [`BR-${name}-05`]: (one) => void (one.lines[0]!.rate = wrongRate),
      [`BR-${name}-06`]: (one) => void (one.adjustments.find(({ kind }) => kind === 'allowance')!.rate = wrongRate),
      [`BR-${name}-07`]: (one) => void (one.adjustments.find(({ kind }) => kind === 'charge')!.rate = wrongRate),
      [`BR-${name}-08`]: (one) => void (one.vatGroups[0]!.base = (Number(one.vatGroups[0]!.base) + 0.01).toFixed(2)),
      [`BR-${name}-09`]: (one) => void (one.vatGroups[0]!.tax = (Number(one.vatGroups[0]!.tax) + 0.01).toFixed(2)),
      [`BR-${name}-10`]: (one) => void (one.vatGroups[0]!.exemptionReason = code === 'S' || code === 'Z' ? 'a reason' : undefined),
    },
  }
}

const categories: readonly Category[] = [
  ...['S', 'Z', 'E', 'AE', 'G', 'O'].map((code) => ({ code, name: code })),
  { code: 'K', name: 'IC' },
]

const all: readonly Mutants[] = [common, decimals, ...others, ...categories.map(ofCategory)]

const cases = all.flatMap(({ of, rules, changes }) =>
  Object.entries(changes).flatMap(([id, change]) => [change].flat().map((change) => ({ id, of, rules, change }))),
)

test.each(all)('a document before the change breaks none of the rules ($of.specification, $of.vatGroups.0.category)', ({ of, rules }) => {
  expect(broken(rules, of)).toEqual([])
})

describe('a document with one thing wrong', () => {
  test.each(cases)('is refused by $id, with its place and what to do', ({ id, of, rules, change }) => {
    const found = broken(rules, changed(of, change)).filter(({ rule }) => rule === id)
    expect(found).not.toEqual([])
    for (const { term, field, expected, remedy } of found) {
      expect(term).toMatch(/^B[TG]-\d+$/)
      expect(field).not.toBe('')
      expect(expected).not.toBe('')
      expect(remedy).toMatch(/^[A-Z].*\.$/)
    }
  })
})

test('every rule has such a document', () => {
  const ids = [...commonRules, ...Object.values(ruleSets).flat()].map(({ id }) => id)
  const refused = new Set(cases.map(({ id }) => id))
  expect([...new Set(ids)].filter((id) => !refused.has(id))).toEqual([])
})

test('the VAT of a credit note in yen may be a yen off its own base', () => {
  const yen = changed(allOf({ code: 'S', name: 'S' }), (one) => {
    Object.assign(one, { typeCode: '381', currency: 'JPY' })
    Object.assign(one.vatGroups[0]!, { base: '1000', tax: '201' })
  })
  const taxOf = (tax: string) =>
    broken(
      commonRules,
      changed(yen, (one) => void (one.vatGroups[0]!.tax = tax)),
    ).some(({ rule }) => rule === 'BR-S-09')
  expect(['198', '199', '200', '201', '202'].map(taxOf)).toEqual([true, false, false, false, true])
})

test('the VAT of a credit note may be a cent off its own base, since those of one invoice add up to its VAT; two cents are refused', () => {
  const by = (cents: number, typeCode: string) => {
    const taxed = changed(allOf({ code: 'S', name: 'S' }), (one) => {
      one.typeCode = typeCode
      one.vatGroups[0]!.tax = (Number(one.vatGroups[0]!.tax) + cents / 100).toFixed(2)
    })
    return broken(commonRules, taxed).some(({ rule }) => rule === 'BR-S-09')
  }
  expect([by(1, '381'), by(-1, '381'), by(2, '381'), by(-2, '381'), by(1, '380')]).toEqual([false, false, true, true, true])
})
