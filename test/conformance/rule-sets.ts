/** Which official rules apply to which kind of document. The ids are those of the phive rule registry; versions are fixed. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { EInvoiceFormat } from '../../shared/domain/einvoice.ts'

/** What a document is meant to be: one of our formats, or an invoice of the European norm and no more. */
export type Format = EInvoiceFormat | 'cii' | 'ubl'

export interface RuleSet {
  readonly name: string
  readonly version: string
  /** What phive is asked by: the id of a set, or the path of an XSLT file. */
  readonly rules: string
}

/** The newest rules that no package registry serves lie beside the project, if they do. */
const rulesFolder = join(import.meta.dirname, '../../../shared/rules')

export const newestRulesMissing = existsSync(rulesFolder)
  ? undefined
  : 'The newest French rules (BR-FR) and Factur-X rules were not asked: the folder shared/rules is not beside the project'

const rootPattern = /<(?:\w+:)?(CrossIndustryInvoice|CreditNote|Invoice)[\s>]/
const guidelinePattern = /<(?:\w+:)?(?:GuidelineSpecifiedDocumentContextParameter>\s*<(?:\w+:)?ID|CustomizationID)[^>]*>\s*([^<\s]+)\s*</

/** The guideline that the document says it follows (BT-24); empty if it names none. */
export const guidelineOf = (xml: string): string => guidelinePattern.exec(xml)?.[1] ?? ''

const syntaxOf = (xml: string): 'cii' | 'ubl' | 'ubl-creditnote' => {
  const [, root] = rootPattern.exec(xml) ?? []
  if (root === 'Invoice') return 'ubl'
  return root === 'CreditNote' ? 'ubl-creditnote' : 'cii'
}

export const levels = ['minimum', 'basicwl', 'basic', 'en16931', 'extended'] as const
export type Level = (typeof levels)[number]

/** The Factur-X profile of a guideline. */
export const levelOf = (guideline: string): Level => {
  if (guideline.includes('extended')) return 'extended'
  return levels.find((level) => guideline.endsWith(`:${level}`)) ?? 'en16931'
}

const newest = (name: string, file: string, version: string): RuleSet[] =>
  newestRulesMissing ? [] : [{ name, version, rules: join(rulesFolder, `${file}@${version}.xslt`) }]

const cen = (xml: string): RuleSet[] => [{ name: 'EN 16931', version: '1.3.16', rules: `eu.cen.en16931:${syntaxOf(xml)}:1.3.16` }]

const stylesheetOfLevel: Readonly<Record<Level, string>> = {
  minimum: 'MINIMUM',
  basicwl: 'BASIC-WL',
  basic: 'BASIC',
  en16931: 'EN16931',
  extended: 'EXTENDED',
}

const facturX = (xml: string): RuleSet[] => {
  const level = levelOf(guidelineOf(xml))
  return [
    { name: 'Factur-X', version: '1.0.8', rules: `fr.factur-x:${level}:1.0.8` },
    ...newest('Factur-X', `FACTUR-X_${stylesheetOfLevel[level]}`, '1.09.2'),
  ]
}

/**
 * Without the schemas of the set: its CII schema is the coupled one, whose code lists lack every charge code (UNTDID 7161); the French norm
 * itself says to use the uncoupled one (XP Z12-012, annex B), as the sets of EN 16931 and Factur-X do.
 */
const france = (xml: string): RuleSet[] => {
  const kind = syntaxOf(xml) === 'ubl' ? 'ubl-invoice' : syntaxOf(xml)
  const file = syntaxOf(xml) === 'cii' ? 'CII' : 'UBL'
  const extended = guidelineOf(xml).includes('extended-ctc-fr')
  return [
    { name: 'BR-FR', version: '1.3', rules: `schematron:fr.ctc:${extended ? 'extended-' : ''}${kind}:1.3` },
    ...newest('BR-FR', `BR-FR-${file}`, '1.4.0.03'),
    ...(extended ? newest('EXTENDED-CTC-FR', `EXTENDED-CTC-FR-${file}`, '1.4.0.03') : []),
  ]
}

/** BIS Billing 3.0.21; it holds the rules of EN 16931 too. */
const peppol = (xml: string): RuleSet[] => [
  {
    name: 'Peppol BIS 3',
    version: '2026.5',
    rules: `eu.peppol.bis3:${syntaxOf(xml) === 'ubl-creditnote' ? 'creditnote' : 'invoice'}:2026.5`,
  },
]

const xrechnung = (xml: string): RuleSet[] => {
  const syntax = syntaxOf(xml)
  return [{ name: 'XRechnung', version: '3.0.2', rules: `de.xrechnung:${syntax === 'ubl' ? 'ubl-invoice' : syntax}:3.0.2` }]
}

/** The CEN rules do not know the extended profiles, which widen them. */
const cenUnlessExtended = (xml: string): RuleSet[] => (levelOf(guidelineOf(xml)) === 'extended' ? [] : cen(xml))

const sellerCountry = /<(?:\w+:)?SellerTradeParty>.*?<(?:\w+:)?CountryID>(\w+)/s
const buyerCountry = /<(?:\w+:)?BuyerTradeParty>.*?<(?:\w+:)?CountryID>(\w+)/s

const toConsumer = />B2C<[^>]*>\s*<(?:\w+:)?SubjectCode>BAR</

/** The French rules are for invoices between two businesses in France; the note BAR says when the buyer is none (BR-FR-20). */
const franceAtHome = (xml: string): RuleSet[] =>
  sellerCountry.exec(xml)?.[1] === 'FR' && buyerCountry.exec(xml)?.[1] === 'FR' && !toConsumer.test(xml) ? france(xml) : []

const rulesByFormat: Readonly<Record<Format, readonly ((xml: string) => RuleSet[])[]>> = {
  cii: [cen],
  ubl: [cen],
  facturX: [cenUnlessExtended, facturX, franceAtHome],
  ublFrance: [cenUnlessExtended, france],
  peppol: [cen, peppol],
  xrechnungCii: [cen, xrechnung],
  xrechnungUbl: [cen, xrechnung],
}

export const ruleSetsOf = (format: Format, xml: string): RuleSet[] => rulesByFormat[format].flatMap((sets) => sets(xml))
