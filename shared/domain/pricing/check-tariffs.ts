import { type Decimal, zero } from '../decimal.ts'
import type { Finding } from '../finding.ts'
import { equal, rounded, toText } from '../money.ts'
import type { Seller } from '../seller.ts'
import { type Tariff, tariffFor } from '../tariff.ts'
import { tariffCharge, type TariffQuestion } from './tariff-charge.ts'

type Kind = keyof Seller['tariffs']

/** The whole order's packaging and freight against the seller's tariffs; a charge that the order does not carry counts as 0. */
export const checkTariffs = (tariffs: Seller['tariffs'], question: TariffQuestion): Finding[] => [
  ...findingsFor('packaging', tariffs.packaging, question),
  ...findingsFor('freight', tariffs.freight, question),
]

const findingsFor = (kind: Kind, tariffs: readonly Tariff[], question: TariffQuestion): Finding[] => {
  const { content } = question
  const field = `${kind}.amount`
  const tariff = tariffFor(tariffs, content.currency)
  if (tariff === undefined) return [unusable(kind, field, { expected: `a tariff in ${content.currency}`, actual: 'none' })]
  const charge = tariffCharge(tariff, question)
  const actual = content[kind]?.amount ?? zero
  switch (charge.outcome) {
    case 'unchecked':
      return []
    case 'charge':
      return differs(kind, { expected: charge.amount, actual }, content.currency)
    case 'noBand':
      return [unusable(kind, field, { expected: `a band that holds ${charge.value}`, actual: 'none' })]
    case 'weightMissing':
      return charge.lines.map((index) => weightMissing(kind, index))
  }
}

const differs = (
  kind: Kind,
  amounts: { expected: Decimal; actual: Decimal },
  currency: TariffQuestion['content']['currency'],
): Finding[] => {
  const [expected, actual] = [rounded(currency, amounts.expected), rounded(currency, amounts.actual)]
  if (equal(expected, actual)) return []
  return [
    {
      code: kind === 'freight' ? 'FREIGHT_DIFFERS' : 'PACKAGING_DIFFERS',
      field: `${kind}.amount`,
      expected: `${toText(expected)} ${currency}`,
      actual: `${toText(actual)} ${currency}`,
      remedy: `Publish a revision of the order with the ${kind} of the tariff, or correct the seller's tariff, then release the order.`,
    },
  ]
}

const unusable = (kind: Kind, field: string, { expected, actual }: Pick<Finding, 'expected' | 'actual'>): Finding => ({
  code: 'TARIFF_NOT_APPLICABLE',
  field,
  expected,
  actual,
  remedy: `Complete the seller's ${kind} tariff, then release the order.`,
})

const weightMissing = (kind: Kind, index: number): Finding => ({
  code: 'WEIGHT_MISSING',
  field: `lines[${index}].sku`,
  expected: `the article's weight, which the ${kind} tariff needs`,
  actual: 'none',
  remedy: 'Register the weight with the article, then release the order.',
})
