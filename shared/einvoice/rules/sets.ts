import type { EInvoiceFormat } from '../../domain/einvoice.ts'
import { adjustmentRules } from './adjustments.ts'
import { calculationRules } from './calculation.ts'
import { codeListRules } from './code-lists.ts'
import { coreRules } from './core.ts'
import { decimalRules } from './decimals.ts'
import { frenchRules } from './french.ts'
import { identifierRules } from './identifiers.ts'
import { partyRules } from './parties.ts'
import { peppolRules } from './peppol.ts'
import type { Rule } from './rule.ts'
import { vatParticulars } from './vat-particulars.ts'
import { vatRules } from './vat.ts'
import { xrechnungRules } from './xrechnung.ts'

/** What every e-invoice of EN 16931 keeps, and the exact checks of ours. */
export const commonRules: readonly Rule[] = [
  ...coreRules,
  ...partyRules,
  ...adjustmentRules,
  ...calculationRules,
  ...vatRules,
  ...vatParticulars,
  ...decimalRules,
  ...codeListRules,
  ...identifierRules,
]

/** The rules of a country or network, beside the common ones. */
export type RuleSetName = 'france' | 'peppol' | 'xrechnung'

export const ruleSets: Readonly<Record<RuleSetName, readonly Rule[]>> = {
  france: frenchRules,
  peppol: peppolRules,
  xrechnung: xrechnungRules,
}

const setOf: Readonly<Record<EInvoiceFormat, RuleSetName>> = {
  facturX: 'france',
  ublFrance: 'france',
  peppol: 'peppol',
  xrechnungUbl: 'xrechnung',
  xrechnungCii: 'xrechnung',
}

/** What we ask of an e-invoice that we write in a format. */
export const rulesOf = (format: EInvoiceFormat): readonly Rule[] => [...commonRules, ...ruleSets[setOf[format]]]
