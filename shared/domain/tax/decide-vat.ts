import type { Article } from '../article.ts'
import { type Checked, type Finding, failed, passed } from '../finding.ts'
import type { OrderLine } from '../order.ts'
import type { VatKey } from '../vat.ts'
import { goodsVat } from './goods-vat.ts'
import type { Ruling } from './ruling.ts'
import { serviceVat } from './service-vat.ts'
import { type Situation, situationOf } from './situation.ts'
import { taxPointFor } from './tax-point.ts'
import { isInFrenchEInvoicing } from './territory.ts'
import { withoutRepeats } from './vat-findings.ts'
import { vatInputs } from './vat-inputs.ts'
import type { Supply, VatAnswer, VatQuestion, VatReason } from './vat-question.ts'

/** Changes with every change of a rule or of its data, so that a stored decision names what decided it. */
export const ruleVersion = 'fr-2026.11.1'

type RuledLine = { readonly lineId: string; readonly supply: Supply; readonly ruling: Ruling }

/**
 * The VAT of each line, or everything that stands in its way. Covered: sellers in mainland France, Corsica, Monaco, Guadeloupe, Martinique
 * and Réunion. What no rule covers is held (VAT_NOT_COVERED), never taxed as domestic. Total: bad data gives findings, no exception.
 */
export const decideVat = (question: VatQuestion): Checked<VatAnswer> => {
  const situation = situationOf(question)
  if (!situation.ok) return failed(...withoutRepeats([...situation.findings, ...unknownArticles(question)]))
  const decided = question.order.lines.map((line) => ruledLine(line, situation.value))
  const lines = decided.flatMap((line) => (line.ok ? [line.value] : []))
  const findings = [...decided.flatMap((line) => (line.ok ? [] : line.findings)), ...outsideScopeStandsAlone(lines)]
  return findings.length > 0 ? failed(...withoutRepeats(findings)) : passed(answerOf(situation.value, lines))
}

const ruledLine = ({ lineId, sku }: OrderLine, situation: Situation): Checked<RuledLine> => {
  const article = situation.question.articles.get(sku)
  if (article === undefined) return failed(articleUnknown(sku))
  const ruling = article.supply === 'goods' ? goodsVat(article, situation) : serviceVat(article, situation)
  return ruling.ok ? passed({ lineId, supply: article.supply, ruling: ruling.value }) : ruling
}

const answerOf = (situation: Situation, lines: readonly RuledLine[]): VatAnswer => ({
  lines: new Map(lines.map(({ lineId, supply, ruling }) => [lineId, { vat: ruling.vat, supply, rule: ruling.rule }])),
  reasonOf: (vat) => reasonOf(vat, lines),
  taxPointOf: taxPointFor(situation.question),
  businessProcess: businessProcessOf(lines),
  treatment: treatmentOf(situation, lines),
  decision: {
    ruleVersion,
    inputs: vatInputs(situation.question),
    rules: Object.fromEntries(lines.map(({ lineId, ruling }) => [lineId, ruling.rule])),
  },
})

/** A group has one reason (BT-120, BT-121): different ones are joined, and the code is left out when there is more than one. */
const reasonOf = (vat: VatKey, lines: readonly RuledLine[]): VatReason | undefined => {
  const reasons = lines.flatMap(({ ruling }) => (ruling.reason && sameKey(ruling.vat, vat) ? [ruling.reason] : []))
  if (reasons.length === 0) return undefined
  const text = [...new Set(reasons.map((reason) => reason.text))].join('; ')
  const [code, ...others] = new Set(reasons.map((reason) => reason.code))
  return code === undefined || others.length > 0 ? { text } : { text, code }
}

const sameKey = (a: VatKey, b: VatKey): boolean => a.category === b.category && a.rate === b.rate

/** BT-23 (BR-FR-08): goods, services or both. */
const businessProcessOf = (lines: readonly RuledLine[]): VatAnswer['businessProcess'] => {
  const supplies = new Set(lines.map((line) => line.supply))
  return supplies.size > 1 ? 'M1' : supplies.has('service') ? 'S1' : 'B1'
}

/** How the state treats the invoice (note BAR). Exempt or outside the scope of VAT: out of the scope of e-invoicing too (art. 289 bis CGI). */
const treatmentOf = ({ question, customerAt }: Situation, lines: readonly RuledLine[]): VatAnswer['treatment'] => {
  if (lines.every(({ ruling }) => ruling.rule === 'domestic-exempt' || ruling.rule === 'outside-scope')) return 'OUTOFSCOPE'
  if (question.customer.kind === 'consumer') return 'B2C'
  return isInFrenchEInvoicing(customerAt) ? 'B2B' : 'B2BINT'
}

const unknownArticles = ({ order, articles }: VatQuestion): Finding[] =>
  order.lines.filter((line) => !articles.has(line.sku)).map((line) => articleUnknown(line.sku))

const articleUnknown = (sku: Article['sku']): Finding => ({
  code: 'ARTICLE_UNKNOWN',
  field: `articles.${sku}`,
  expected: 'an article with its tax class',
  actual: 'none',
  remedy: 'register the article, then release the order',
})

/** An invoice with a group O has no other group (BR-O-11 to BR-O-14). */
const outsideScopeStandsAlone = (lines: readonly RuledLine[]): Finding[] => {
  const categories = new Set(lines.map(({ ruling }) => ruling.vat.category))
  if (!categories.has('O') || categories.size === 1) return []
  return [
    {
      code: 'OUTSIDE_SCOPE_NOT_ALONE',
      field: 'lines',
      expected: 'lines outside the scope of VAT on an invoice of their own (BR-O-11)',
      actual: `categories ${[...categories].toSorted().join(', ')}`,
      remedy: 'order the lines outside the scope of VAT separately',
    },
  ]
}
