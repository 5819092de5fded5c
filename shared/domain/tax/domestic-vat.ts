import type { Article } from '../article.ts'
import { type Checked, failed, passed } from '../finding.ts'
import { frenchRates, type TaxedClass } from './data/french-rates.ts'
import { exempt, type Ruling, taxedAt, untaxed } from './ruling.ts'
import type { Situation } from './situation.ts'
import type { Territory } from './territory.ts'
import { notCovered } from './vat-findings.ts'

/**
 * A supply within one French VAT area: the rate of the article's class in the territory; no VAT for a seller under the franchise (art. 293
 * B CGI) or an exempt article (art. 261 and following CGI). Articles outside the scope of VAT are decided before.
 */
export const domesticVat = (article: Article, territory: Territory, situation: Situation): Checked<Ruling> => {
  if (situation.question.seller.vat.regime === 'franchise') return untaxed('franchise', situation)
  switch (article.taxClass) {
    case 'standard':
    case 'intermediate':
    case 'reduced':
    case 'superReduced':
      return rateOf(article.taxClass, territory, situation)
    case 'exempt':
      return article.exemption === undefined ? failed(reasonMissing(article)) : passed(exempt(article.exemption))
    case 'outside':
      return untaxed('outside-scope', situation)
  }
}

const rateOf = (taxClass: TaxedClass, territory: Territory, { lawOf }: Situation): Checked<Ruling> => {
  const row = frenchRates.find(
    (rate) =>
      rate.territory === territory.id &&
      rate.taxClass === taxClass &&
      rate.from <= lawOf &&
      (rate.until === undefined || lawOf <= rate.until),
  )
  if (row !== undefined) return passed(taxedAt(row.rate))
  return failed(
    notCovered({
      field: 'deliverTo',
      expected: `a single VAT rate of the class "${taxClass}" in ${territory.name} on ${lawOf}`,
      actual: 'the rate there depends on the product, or is not known',
      remedy: 'decide the rate of this supply and invoice it by hand',
    }),
  )
}

const reasonMissing = (article: Article) => ({
  code: 'EXEMPTION_REASON_MISSING',
  field: `articles.${article.sku}.exemption`,
  expected: 'the text, and the VATEX code if there is one, of the exemption (BR-E-10)',
  actual: 'none',
  remedy: 'enter the legal reason of the exemption at the article',
})
