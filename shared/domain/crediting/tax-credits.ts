import { smallestInvoiceAmount, toInvoiceQuotient } from '../billing/invoice-amount.ts'
import { shareOf } from '../billing/share.ts'
import { taxCodeOf } from '../billing/tax-code.ts'
import { compare, decimal, times } from '../decimal.ts'
import { add, isZero, least, type Money, negate, nothing, subtract, toDecimal, total } from '../money.ts'
import type { InvoiceLeft, PartLeft } from './left-of-invoice.ts'
import type { LineCredit } from './line-credits.ts'
import { isLineOf, type TaxAmounts } from './tax-parts.ts'

/** What is credited of one part of a VAT group. */
export type TaxCredit = TaxAmounts & {
  readonly part: PartLeft
  /** What of the group's document allowances lowers it. */
  readonly allowance: Money
}

/** What a credit note takes, before its lines are numbered and its allowances named. */
export type Taken = { readonly left: InvoiceLeft; readonly lines: readonly LineCredit[]; readonly charges: boolean }

const hundred = decimal('100')

/**
 * The VAT of a credit, for each part of a VAT group that falls due on its own, so that VAT reverses where it stands. The base is the
 * credited lines less their share of the document's allowances, and with `charges` what is left of those. Every share is what all credits
 * up to this one should have taken less what they have: the credits of an invoice add up to it. So the VAT of one may be a cent
 * beside its base x rate (EN 16931 lets less than 1.00 pass, BR-CO-17), for each time at which the VAT of its group falls due.
 */
export const taxCredits = (taken: Taken): TaxCredit[] =>
  taken.left.parts.map((part) => {
    const charges = isFirstOfGroup(part, taken.left) ? chargesOf(part, taken) : { whole: none(part), left: none(part) }
    const lines = linesOf(part, taken)
    const allowance = allowanceOf(part, lines, charges)
    const base = add(subtract(lines.credited, allowance), taken.charges ? charges.left : none(part))
    return { part, allowance, base, ...taxOf(part, base, isWholeGroup(part, taken.left)) }
  })

const none = ({ base }: PartLeft): Money => nothing(base.currency)

/** Charges are accessory to the goods, which come first in their group. */
const isFirstOfGroup = (part: PartLeft, { parts }: InvoiceLeft): boolean =>
  parts.find(({ vat }) => taxCodeOf(vat) === taxCodeOf(part.vat)) === part

const isWholeGroup = (part: PartLeft, { parts }: InvoiceLeft): boolean =>
  parts.filter(({ vat }) => taxCodeOf(vat) === taxCodeOf(part.vat)).length === 1

type Amounts = { readonly whole: Money; readonly left: Money }

const chargesOf = ({ vat, base }: PartLeft, { left: { invoice, adjustments } }: Taken): Amounts => {
  const places = invoice.adjustments.flatMap((one, place) =>
    one.kind === 'charge' && taxCodeOf(one.vat) === taxCodeOf(vat) ? [{ whole: one.amount, left: adjustments[place] ?? one.amount }] : [],
  )
  const sumOf = (key: keyof Amounts) =>
    total(
      base.currency,
      places.map((one) => one[key]),
    )
  return { whole: sumOf('whole'), left: sumOf('left') }
}

const linesOf = (part: PartLeft, { left, lines }: Taken): Amounts & { readonly credited: Money } => {
  const ofPart = left.lines.filter(({ line }) => isLineOf(part, line))
  const sumOf = (amounts: readonly Money[]) => total(part.base.currency, amounts)
  return {
    whole: sumOf(ofPart.map(({ line }) => line.netAmount)),
    left: sumOf(ofPart.map(({ amount }) => amount)),
    credited: sumOf(lines.filter((credit) => isLineOf(part, credit.left.line)).map(({ amount }) => amount)),
  }
}

/** Allowances of the document follow the lines that they were given on; what was taken of them is what the base does not say. */
const allowanceOf = (part: PartLeft, lines: Amounts & { readonly credited: Money }, charges: Amounts): Money => {
  if (isZero(lines.credited)) return none(part)
  const before = subtract(lines.whole, lines.left)
  const whole = subtract(add(lines.whole, charges.whole), part.base)
  const taken = subtract(add(before, subtract(charges.whole, charges.left)), part.taken.base)
  const progress = { done: toDecimal(add(before, lines.credited)), of: toDecimal(lines.whole) }
  return least(shareOf(whole, taken, progress), lines.credited)
}

/** The last credit of a part takes the rest of its VAT, so that nothing stays in the account where it stands. */
const taxOf = (part: PartLeft, base: Money, isWholeGroup: boolean): Omit<TaxAmounts, 'base'> => {
  const credited = add(part.taken.base, base)
  const rest = subtract(part.tax, part.taken.tax)
  const share = { done: toDecimal(credited), of: toDecimal(part.base) }
  const isLast = compare(share.done, share.of) >= 0
  const tax = isLast ? rest : least(isWholeGroup ? ownTax(part, base) : shareOf(part.tax, part.taken.tax, share), rest)
  const progress = { done: toDecimal(add(part.taken.tax, tax)), of: toDecimal(part.tax) }
  return { tax, taxInBookCurrency: shareOf(part.taxInBookCurrency, part.taken.taxInBookCurrency, progress) }
}

/** Base x rate, as a reader of this credit note alone computes it; a cent beside it, where else all credits up to now were a cent off. */
const ownTax = ({ vat, taken }: PartLeft, base: Money): Money => {
  const tax = toInvoiceQuotient(base.currency, times(toDecimal(base), vat.rate), hundred)
  const cent = smallestInvoiceAmount(base.currency)
  const should = times(toDecimal(add(taken.base, base)), vat.rate)
  const isOff = (by: Money) => compare(times(toDecimal(subtract(add(taken.tax, tax), by)), hundred), should)
  if (isOff(cent) >= 0) return isZero(tax) ? tax : subtract(tax, cent)
  return isOff(negate(cent)) <= 0 ? add(tax, cent) : tax
}
