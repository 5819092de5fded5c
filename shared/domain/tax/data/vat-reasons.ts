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
    de: 'Keine Umsatzsteuer (Kleinunternehmen), Art. 293 B CGI (französisches Steuergesetzbuch)',
    es: 'IVA no aplicable (régimen de franquicia), art. 293 B del CGI (Código General de Impuestos francés)',
    it: 'IVA non applicabile (regime di franchigia), art. 293 B del CGI (codice generale delle imposte francese)',
    nl: 'Btw niet van toepassing (vrijstelling voor kleine ondernemingen), art. 293 B CGI (Frans belastingwetboek)',
  }),
  reason('outside-scope', 'VATEX-EU-O', {
    fr: "Opération hors du champ d'application de la TVA, art. 256 du CGI",
    en: 'Outside the scope of VAT, article 256 of the French General Tax Code',
    de: 'Nicht im Anwendungsbereich der Umsatzsteuer, Art. 256 CGI (französisches Steuergesetzbuch)',
    es: 'Operación no sujeta al IVA, art. 256 del CGI (Código General de Impuestos francés)',
    it: 'Operazione fuori campo IVA, art. 256 del CGI (codice generale delle imposte francese)',
    nl: 'Buiten het toepassingsgebied van de btw, art. 256 CGI (Frans belastingwetboek)',
  }),
  reason('construction-reverse-charge', 'VATEX-EU-AE', {
    fr: 'Autoliquidation, art. 283-2 nonies du CGI',
    en: 'Reverse charge, article 283-2 nonies of the French General Tax Code',
    de: 'Steuerschuldnerschaft des Leistungsempfängers, Art. 283-2 nonies CGI (französisches Steuergesetzbuch)',
    es: 'Inversión del sujeto pasivo, art. 283-2 nonies del CGI (Código General de Impuestos francés)',
    it: 'Inversione contabile, art. 283-2 nonies del CGI (codice generale delle imposte francese)',
    nl: 'Btw verlegd, art. 283-2 nonies CGI (Frans belastingwetboek)',
  }),
  reason('intra-community-goods', 'VATEX-EU-IC', {
    fr: 'Exonération de TVA, art. 262 ter I du CGI\u00a0: livraison intracommunautaire',
    en: 'Exempt from VAT, article 262 ter I of the French General Tax Code: intra-Community supply',
    de: 'Steuerfreie innergemeinschaftliche Lieferung, Art. 262 ter I CGI (französisches Steuergesetzbuch)',
    es: 'Entrega intracomunitaria exenta de IVA, art. 262 ter I del CGI (Código General de Impuestos francés)',
    it: 'Cessione intracomunitaria esente da IVA, art. 262 ter I del CGI (codice generale delle imposte francese)',
    nl: 'Vrijgestelde intracommunautaire levering, art. 262 ter I CGI (Frans belastingwetboek)',
  }),
  reason('service-to-member-state', 'VATEX-EU-AE', {
    fr: 'Autoliquidation, art. 283-2 du CGI',
    en: 'Reverse charge, article 283-2 of the French General Tax Code and article 196 of Directive 2006/112/EC',
    de: 'Steuerschuldnerschaft des Leistungsempfängers, Art. 283-2 CGI (französisches Steuergesetzbuch) und Art. 196 der Richtlinie 2006/112/EG',
    es: 'Inversión del sujeto pasivo, art. 283-2 del CGI (Código General de Impuestos francés) y art. 196 de la Directiva 2006/112/CE',
    it: 'Inversione contabile, art. 283-2 del CGI (codice generale delle imposte francese) e art. 196 della direttiva 2006/112/CE',
    nl: 'Btw verlegd, art. 283-2 CGI (Frans belastingwetboek) en art. 196 van Richtlijn 2006/112/EG',
  }),
  reason('service-outside-union', 'VATEX-EU-O', {
    fr: 'TVA non applicable, art. 259-1° du CGI',
    en: 'Not subject to French VAT, article 259-1° of the French General Tax Code',
    de: 'In Frankreich nicht steuerbar, Art. 259-1° CGI (französisches Steuergesetzbuch)',
    es: 'Operación no sujeta al IVA francés, art. 259-1° del CGI (Código General de Impuestos francés)',
    it: 'Non soggetto a IVA in Francia, art. 259-1° del CGI (codice generale delle imposte francese)',
    nl: 'Niet onderworpen aan Franse btw, art. 259-1° CGI (Frans belastingwetboek)',
  }),
  reason('export', 'VATEX-EU-G', {
    fr: 'Exonération de TVA, art. 262 I du CGI\u00a0: exportation',
    en: 'Exempt from VAT, article 262 I of the French General Tax Code: export',
    de: 'Steuerfreie Ausfuhrlieferung, Art. 262 I CGI (französisches Steuergesetzbuch)',
    es: 'Exportación exenta de IVA, art. 262 I del CGI (Código General de Impuestos francés)',
    it: "Cessione all'esportazione esente da IVA, art. 262 I del CGI (codice generale delle imposte francese)",
    nl: 'Vrijgestelde uitvoer, art. 262 I CGI (Frans belastingwetboek)',
  }),
  reason('export-overseas', 'VATEX-EU-G', {
    fr: "Exonération de TVA, art. 262 I et 294-2 du CGI\u00a0: expédition vers un territoire d'exportation",
    en: 'Exempt from VAT, articles 262 I and 294-2 of the French General Tax Code: dispatch to an export territory',
    de: 'Steuerfreie Lieferung in ein Ausfuhrgebiet, Art. 262 I und 294-2 CGI (französisches Steuergesetzbuch)',
    es: 'Envío exento de IVA a un territorio de exportación, arts. 262 I y 294-2 del CGI (Código General de Impuestos francés)',
    it: 'Spedizione esente da IVA verso un territorio di esportazione, artt. 262 I e 294-2 del CGI (codice generale delle imposte francese)',
    nl: 'Vrijgestelde verzending naar een uitvoergebied, art. 262 I en 294-2 CGI (Frans belastingwetboek)',
  }),
]
