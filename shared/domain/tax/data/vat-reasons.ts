import { type Day, day } from '../../day.ts'
import type { Language } from '../../seller.ts'

/** The rules whose groups must say why they bear no VAT. */
export type ReasonedRule =
  | 'franchise'
  | 'outside-scope'
  | 'construction-reverse-charge'
  | 'intra-community-goods'
  | 'service-to-member-state'
  | 'service-outside-union'
  | 'export'
  | 'export-overseas'

/** Text of BT-120 in each language of the documents and VATEX code (BT-121; CEF code list), for days of issue from and until. */
export type DatedReason = {
  readonly rule: ReasonedRule
  readonly text: Readonly<Record<Language, string>>
  readonly code: string
  readonly from: Day
  readonly until: Day
}

/**
 * Since 2026-09-01 the law stands in the code des impositions sur les biens et services (ordonnance 2025-1247 of 2025-12-17); invoices may
 * name the articles of the code général des impôts until 2027-12-31. Rows that name the new articles are due before then: without a row
 * the order is held, so that no invoice cites a repealed text.
 */
const namesTheOldCode = { from: day('2014-01-01'), until: day('2027-12-31') }

const reason = (rule: ReasonedRule, code: string, text: DatedReason['text']): DatedReason => ({ rule, code, text, ...namesTheOldCode })

export const vatReasons: readonly DatedReason[] = [
  reason('franchise', 'VATEX-FR-FRANCHISE', {
    fr: 'TVA non applicable, art. 293 B du CGI',
    en: 'VAT not applicable, article 293 B of the French General Tax Code',
  }),
  reason('outside-scope', 'VATEX-EU-O', {
    fr: "Opération hors du champ d'application de la TVA, art. 256 du CGI",
    en: 'Outside the scope of VAT, article 256 of the French General Tax Code',
  }),
  reason('construction-reverse-charge', 'VATEX-EU-AE', {
    fr: 'Autoliquidation, art. 283-2 nonies du CGI',
    en: 'Reverse charge, article 283-2 nonies of the French General Tax Code',
  }),
  reason('intra-community-goods', 'VATEX-EU-IC', {
    fr: 'Exonération de TVA, art. 262 ter I du CGI\u00a0: livraison intracommunautaire',
    en: 'Exempt from VAT, article 262 ter I of the French General Tax Code: intra-Community supply',
  }),
  reason('service-to-member-state', 'VATEX-EU-AE', {
    fr: 'Autoliquidation, art. 283-2 du CGI',
    en: 'Reverse charge, article 283-2 of the French General Tax Code and article 196 of Directive 2006/112/EC',
  }),
  reason('service-outside-union', 'VATEX-EU-O', {
    fr: 'TVA non applicable, art. 259-1° du CGI',
    en: 'Not subject to French VAT, article 259-1° of the French General Tax Code',
  }),
  reason('export', 'VATEX-EU-G', {
    fr: 'Exonération de TVA, art. 262 I du CGI\u00a0: exportation',
    en: 'Exempt from VAT, article 262 I of the French General Tax Code: export',
  }),
  reason('export-overseas', 'VATEX-EU-G', {
    fr: "Exonération de TVA, art. 262 I et 294-2 du CGI\u00a0: expédition vers un territoire d'exportation",
    en: 'Exempt from VAT, articles 262 I and 294-2 of the French General Tax Code: dispatch to an export territory',
  }),
]
