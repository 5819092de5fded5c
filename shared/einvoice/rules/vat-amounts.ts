import { compare, type Decimal, decimal, divided, fromUnits, minus, plus, sum, times, zero } from '../../domain/decimal.ts'
import type { SaidVatGroup, SemanticInvoice } from '../semantic-invoice.ts'
import { decimalsOf, sumOf } from './calculation.ts'
import { creditNoteTypes } from './codes/credit-note-types.ts'
import { composeAnew } from './remedies.ts'
import type { Breach, Rule } from './rule.ts'
import { isEqual, numberOf, orZero } from './said-numbers.ts'
import { type CategoryRules, keyOf, keyOfGroup, partsOf } from './vat-categories.ts'

/** The base of a group: lines less allowances plus charges of its key. */
const baseOf = ({ lines, adjustments }: SemanticInvoice, group: SaidVatGroup): Decimal => {
  const isOfGroup = ({ category, rate }: { category: string | undefined; rate: string | undefined }) =>
    keyOf(category, rate) === keyOfGroup(group)
  const own = adjustments.filter(isOfGroup)
  return plus(minus(sum(lines.filter(isOfGroup).map(({ netAmount }) => orZero(netAmount))), sumOf(own, 'allowance')), sumOf(own, 'charge'))
}

const toTheCent = 'to the cent; the official rule lets less than 1.00 pass'

/** BR-S-08: the base of each group is the sum of what has its key. */
export const basesOf = ({ code, name, words }: CategoryRules): Rule => ({
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
export const taxesOf = ({ code, name, words, rate }: CategoryRules): Rule => ({
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
