import { compare, zero } from '../../domain/decimal.ts'
import type { SemanticInvoice } from '../semantic-invoice.ts'
import { composeAnew } from './remedies.ts'
import type { Breach, Rule } from './rule.ts'
import { isEqual, numberOf } from './said-numbers.ts'
import { basesOf, taxesOf } from './vat-amounts.ts'
import { categories, type CategoryRules, keyOfGroup, partsOf, usedKeys } from './vat-categories.ts'
import { numbersOf } from './vat-numbers.ts'

const taxClass = 'Correct the VAT class of the article or the VAT numbers of seller and customer, then release the order.'

/** A group for every key in use, once, and none for a key that is not. */
const groupsOf = ({ code, name, words }: CategoryRules): Rule => ({
  id: `BR-${name}-01`,
  term: 'BG-23',
  field: 'vatGroups',
  remedy: composeAnew,
  stricter: 'one group for each rate in use',
  expected: `one VAT group for each rate of what is ${words}`,
  breaches: (invoice) => {
    const { lines, adjustments, groups } = partsOf(invoice, code)
    const [used, keys] = [usedKeys(lines, adjustments), groups.map(keyOfGroup)]
    const wrong = [...new Set([...used, ...keys])].filter((key) => !used.has(key) || keys.filter((one) => one === key).length !== 1)
    return wrong.map((key) => ({ actual: `${keys.filter((one) => one === key).length} groups for ${key}` }))
  },
})

const hasRight = (rate: string | undefined, allowed: CategoryRules['rate']): boolean => {
  if (allowed === 'none') return rate === undefined
  const value = numberOf(rate)
  return value !== undefined && (allowed === 'zero' ? isEqual(value, zero) : compare(value, zero) > 0)
}

const rates = { positive: 'a rate above zero', zero: 'the rate 0', none: 'no rate' } as const

/** BR-S-05, 06 and 07: the rate of lines, of allowances and of charges. */
const ratesOf = ({ code, name, words, rate }: CategoryRules): Rule[] => {
  const rule = (number: string, term: string) => ({
    id: `BR-${name}-${number}`,
    term,
    field: 'sku',
    remedy: taxClass,
    expected: `${rates[rate]} for what is ${words}`,
  })
  const adjustmentsAtWrongRate = (invoice: SemanticInvoice, kind: 'allowance' | 'charge'): Breach[] =>
    partsOf(invoice, code)
      .adjustments.filter((one) => one.kind === kind && !hasRight(one.rate, rate))
      .map((one) => ({ actual: one.rate ?? 'none', field: `${kind}s[${one.reason ?? ''}]` }))
  return [
    {
      ...rule('05', 'BT-152'),
      breaches: (invoice) =>
        partsOf(invoice, code)
          .lines.filter((line) => !hasRight(line.rate, rate))
          .map((line) => ({ line: line.id, actual: line.rate ?? 'none' })),
    },
    { ...rule('06', 'BT-96'), breaches: (invoice) => adjustmentsAtWrongRate(invoice, 'allowance') },
    { ...rule('07', 'BT-103'), breaches: (invoice) => adjustmentsAtWrongRate(invoice, 'charge') },
  ]
}

const reasonsOf = ({ code, name, words, reason }: CategoryRules): Rule => ({
  id: `BR-${name}-10`,
  term: 'BT-120',
  field: 'articles.exemption',
  remedy: taxClass,
  expected: reason === 'demanded' ? `the reason why what is ${words} bears no VAT` : `no reason for exemption of what is ${words}`,
  breaches: (invoice) =>
    partsOf(invoice, code)
      .groups.map(({ exemptionReason, exemptionCode }) => exemptionReason ?? exemptionCode)
      .filter((said) => (said !== undefined) !== (reason === 'demanded'))
      .map((said) => ({ actual: said ?? 'none' })),
})

/** BR-S, BR-Z, BR-E, BR-AE, BR-IC, BR-G and BR-O, 01 to 10 each. */
export const vatRules: readonly Rule[] = categories.flatMap((category) => [
  groupsOf(category),
  ...numbersOf(category),
  ...ratesOf(category),
  basesOf(category),
  taxesOf(category),
  reasonsOf(category),
])
