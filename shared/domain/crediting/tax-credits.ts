import { shareOf } from '../billing/share.ts'
import { taxCodeOf } from '../billing/tax-code.ts'
import { add, isZero, least, type Money, nothing, subtract, toDecimal, total } from '../money.ts'
import type { InvoiceLeft, PartLeft } from './left-of-invoice.ts'
import type { LineCredit } from './line-credits.ts'
import { isLineOf, type TaxAmounts } from './tax-parts.ts'
import { taxShares } from './tax-shares.ts'

/** What is credited of one part of a VAT group. */
export type TaxCredit = TaxAmounts & {
  readonly part: PartLeft
  /** What of the group's document allowances lowers it. */
  readonly allowance: Money
}

/** What a credit note takes, before its lines are numbered and its allowances named. */
export type Taken = { readonly left: InvoiceLeft; readonly lines: readonly LineCredit[]; readonly charges: boolean }

/**
 * The VAT of a credit, for each part of a VAT group that falls due on its own, so that VAT reverses where it stands. The base is the
 * credited lines less their share of the document's allowances, and with `charges` what is left of those. Every share is what all credits
 * up to this one should have taken less what they have: the credits of an invoice add up to it.
 */
export const taxCredits = (taken: Taken): TaxCredit[] => {
  const bases = taken.left.parts.map((part) => ({ part, ...baseOf(part, taken) }))
  const groups = Map.groupBy(bases, ({ part }) => taxCodeOf(part.vat))
  return [...groups.values()].flatMap((group) => {
    const taxes = taxShares(group)
    return group.map((one, index) => ({ ...one, ...inBooks(one.part, taxes[index] ?? none(one.part)) }))
  })
}

const baseOf = (part: PartLeft, taken: Taken): Pick<TaxCredit, 'allowance' | 'base'> => {
  const charges = isFirstOfGroup(part, taken.left) ? chargesOf(part, taken) : { whole: none(part), left: none(part) }
  const lines = linesOf(part, taken)
  const allowance = allowanceOf(part, lines, charges)
  return { allowance, base: add(subtract(lines.credited, allowance), taken.charges ? charges.left : none(part)) }
}

/** In the currency of the books, the part of what was posted that the tax is of the invoice's. */
export const inBooks = (part: PartLeft, tax: Money): Pick<TaxCredit, 'tax' | 'taxInBookCurrency'> => {
  const progress = { done: toDecimal(add(part.taken.tax, tax)), of: toDecimal(part.tax) }
  return { tax, taxInBookCurrency: shareOf(part.taxInBookCurrency, part.taken.taxInBookCurrency, progress) }
}

const none = ({ base }: PartLeft): Money => nothing(base.currency)

/** Charges are accessory to the goods, which come first in their group. */
const isFirstOfGroup = (part: PartLeft, { parts }: InvoiceLeft): boolean =>
  parts.find(({ vat }) => taxCodeOf(vat) === taxCodeOf(part.vat)) === part

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
