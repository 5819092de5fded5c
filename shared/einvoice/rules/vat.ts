import { compare, type Decimal, decimal, divided, fromUnits, minus, plus, sum, times, zero } from '../../domain/decimal.ts'
import type { SaidVatGroup, SemanticInvoice } from '../semantic-invoice.ts'
import { creditNoteTypes } from './codes/credit-note-types.ts'
import { decimalsOf, sumOf } from './calculation.ts'
import { completeCustomer, completeSeller, composeAnew } from './remedies.ts'
import type { Breach, Rule } from './rule.ts'
import { isEqual, numberOf, orZero } from './said-numbers.ts'
import { categories, type CategoryRules, keyOf, keyOfGroup, partsOf, usedKeys } from './vat-categories.ts'

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

const sellerNumbers = { anyNumber: 'a VAT or tax number', vatNumber: 'a VAT number', noNumber: 'no VAT number' } as const
const buyerNumbers = {
  free: undefined,
  vatOrLegal: 'a VAT number or legal number',
  vatNumber: 'a VAT number',
  noNumber: 'no VAT number',
} as const

const sellerIsRight = ({ seller, representative }: SemanticInvoice, asked: CategoryRules['seller']): boolean => {
  const vatId = seller.vatId ?? representative?.vatId
  if (asked === 'noNumber') return vatId === undefined
  return vatId !== undefined || (asked === 'anyNumber' && seller.taxId !== undefined)
}

const buyerIsRight = ({ buyer }: SemanticInvoice, asked: CategoryRules['buyer']): boolean => {
  if (asked === 'free') return true
  if (asked === 'noNumber') return buyer.vatId === undefined
  return buyer.vatId !== undefined || (asked === 'vatOrLegal' && buyer.legalId !== undefined)
}

/** BR-S-02, 03 and 04 ask the same when a line, an allowance or a charge has the category. */
const numbersOf = (category: CategoryRules): Rule[] => {
  const { code, name, words, seller, buyer } = category
  const uses: readonly [string, (invoice: SemanticInvoice) => boolean][] = [
    ['02', (invoice) => partsOf(invoice, code).lines.length > 0],
    ['03', (invoice) => partsOf(invoice, code).adjustments.some(({ kind }) => kind === 'allowance')],
    ['04', (invoice) => partsOf(invoice, code).adjustments.some(({ kind }) => kind === 'charge')],
  ]
  return uses.flatMap(([number, isUsed]): Rule[] => [
    {
      id: `BR-${name}-${number}`,
      term: 'BT-31',
      field: 'seller.vatId',
      remedy: completeSeller,
      expected: `${sellerNumbers[seller]} of the seller for what is ${words}`,
      breaches: (invoice) => (isUsed(invoice) && !sellerIsRight(invoice, seller) ? [{ actual: invoice.seller.vatId ?? 'none' }] : []),
    },
    {
      id: `BR-${name}-${number}`,
      term: 'BT-48',
      field: 'customer.vatId',
      remedy: completeCustomer,
      expected: `${buyerNumbers[buyer] ?? 'any number'} of the customer for what is ${words}`,
      breaches: (invoice) => (isUsed(invoice) && !buyerIsRight(invoice, buyer) ? [{ actual: invoice.buyer.vatId ?? 'none' }] : []),
    },
  ])
}

/** The base of a group: lines less allowances plus charges of its key. */
const baseOf = ({ lines, adjustments }: SemanticInvoice, group: SaidVatGroup): Decimal => {
  const isOfGroup = ({ category, rate }: { category: string | undefined; rate: string | undefined }) =>
    keyOf(category, rate) === keyOfGroup(group)
  const own = adjustments.filter(isOfGroup)
  return plus(minus(sum(lines.filter(isOfGroup).map(({ netAmount }) => orZero(netAmount))), sumOf(own, 'allowance')), sumOf(own, 'charge'))
}

const toTheCent = 'to the cent; the official rule lets less than 1.00 pass'

const basesOf = ({ code, name, words }: CategoryRules): Rule => ({
  id: `BR-${name}-08`,
  term: 'BT-116',
  field: 'vatGroups',
  remedy: composeAnew,
  stricter: toTheCent,
  expected: `lines less allowances plus charges of what is ${words}`,
  breaches: (invoice) =>
    partsOf(invoice, code).groups.flatMap((group): Breach[] => {
      const right = baseOf(invoice, group)
      const [said, key] = [numberOf(group.base), keyOfGroup(group)]
      return said === undefined || isEqual(said, right)
        ? []
        : [{ actual: `${said} (${key})`, expected: `${right}: the sum of what is ${words}` }]
    }),
})

/** The tax of several credit notes together must be the invoice's, so one of them may be a cent, or a yen, off its own base. */
const isTax = (invoice: SemanticInvoice, said: Decimal, right: Decimal): boolean => {
  if (isEqual(said, right)) return true
  const difference = minus(said, right)
  const most = fromUnits(1n, decimalsOf(invoice))
  return creditNoteTypes.has(invoice.typeCode ?? '') && compare(difference, most) <= 0 && compare(minus(zero, most), difference) <= 0
}

/** BR-S-09: base x rate, rounded once; BR-CO-17 asks the same of every group. */
const taxesOf = ({ code, name, words, rate }: CategoryRules): Rule => ({
  id: `BR-${name}-09`,
  term: 'BT-117',
  field: 'vatGroups',
  remedy: composeAnew,
  stricter: toTheCent,
  expected: rate === 'positive' ? `base x rate of what is ${words}, rounded once` : `no tax on what is ${words}`,
  breaches: (invoice) =>
    partsOf(invoice, code).groups.flatMap((group): Breach[] => {
      const [said, right] = [numberOf(group.tax), taxOf(group, decimalsOf(invoice))]
      return said === undefined || isTax(invoice, said, right)
        ? []
        : [{ actual: `${said} (${keyOfGroup(group)})`, expected: `${right}: base x rate` }]
    }),
})

const taxOf = ({ category, base, rate }: SaidVatGroup, decimals: number): Decimal =>
  category === 'S' ? divided(times(orZero(base), orZero(rate)), decimal('100'), decimals) : zero

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
