import { smallestInvoiceAmount, toInvoiceQuotient } from '../billing/invoice-amount.ts'
import { compare, decimal, times } from '../decimal.ts'
import { add, isNegative, isZero, least, type Money, negate, nothing, subtract, toDecimal, total } from '../money.ts'
import type { PartLeft } from './left-of-invoice.ts'

/** A part of a VAT group, and the base that is credited of it. */
export type CreditedBase = { readonly part: PartLeft; readonly base: Money }

const hundred = decimal('100')

/**
 * The VAT of a credit for the parts of one VAT group: never more than is left of a part, and the last credit of a part takes the rest, so
 * that nothing stays in the account where it stands. It is base x rate, to a cent: EN 16931 lets less than 1.00 pass (BR-CO-17).
 */
export const taxShares = (group: readonly CreditedBase[]): Money[] => {
  if (group.every(({ base }) => isZero(base))) return group.map(({ base }) => base)
  const isWhole = group.length === 1
  const taxes = group.map((one) => (isLast(one) ? restOf(one) : within(one, isWhole ? ownTax(one) : taxByNow(one))))
  return isWhole ? taxes : nearTheRate(group, taxes)
}

const isLast = ({ part, base }: CreditedBase): boolean => !isNegative(subtract(add(part.taken.base, base), part.base))
const restOf = ({ part }: CreditedBase): Money => subtract(part.tax, part.taken.tax)
const within = (one: CreditedBase, tax: Money): Money => (isNegative(tax) ? nothing(tax.currency) : least(tax, restOf(one)))

export const atRate = (base: Money, { vat }: PartLeft): Money => toInvoiceQuotient(base.currency, times(toDecimal(base), vat.rate), hundred)

/** What all credits up to this one should have taken, less what they have. */
const taxByNow = ({ part, base }: CreditedBase): Money => subtract(atRate(add(part.taken.base, base), part), part.taken.tax)

/** Base x rate, as a reader of this credit note alone computes it; a cent beside it, where else all credits up to now were a cent off. */
const ownTax = ({ part, base }: CreditedBase): Money => {
  const tax = atRate(base, part)
  const cent = smallestInvoiceAmount(base.currency)
  const should = times(toDecimal(add(part.taken.base, base)), part.vat.rate)
  const isOff = (by: Money) => compare(times(toDecimal(subtract(add(part.taken.tax, tax), by)), hundred), should)
  if (isOff(cent) >= 0) return subtract(tax, cent)
  return isOff(negate(cent)) <= 0 ? add(tax, cent) : tax
}

/** Goods and services that are rounded the same way may be two cents beside the rate: a part that is credited again later gives one back. */
const nearTheRate = (group: readonly CreditedBase[], taxes: readonly Money[]): Money[] => {
  const [first] = group
  if (first === undefined) return []
  const { currency } = first.base
  const bases = group.map(({ base }) => base)
  const away = subtract(total(currency, taxes), atRate(total(currency, bases), first.part))
  const cent = smallestInvoiceAmount(currency)
  const change = isNegative(away) ? cent : negate(cent)
  if (!isNegative(subtract(cent, isNegative(away) ? negate(away) : away))) return [...taxes]
  const at = group.findIndex((one, index) => canChange(one, add(taxes[index] ?? nothing(currency), change)))
  return taxes.map((tax, index) => (index === at ? add(tax, change) : tax))
}

export const canChange = (one: CreditedBase, tax: Money): boolean =>
  !isLast(one) && !isZero(one.base) && !isNegative(tax) && !isNegative(subtract(restOf(one), tax))
