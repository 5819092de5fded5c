import { splitInvoiceAmount, toInvoiceAmount, toInvoiceQuotient } from '../billing/invoice-amount.ts'
import { taxCodeOf } from '../billing/tax-code.ts'
import { decimal, times, zero } from '../decimal.ts'
import { type Money, nothing, toDecimal, total } from '../money.ts'
import type { InvoiceLeft, LineLeft, PartLeft } from './left-of-invoice.ts'
import type { LineCredit } from './line-credits.ts'
import type { RebateGrant } from './rebate-request.ts'
import { taxCredits } from './tax-credits.ts'

/** What is left of the sales in one part of a VAT group of one invoice: lines less their allowances, without packaging, freight and other charges. */
export type RebateBase = { readonly part: PartLeft; readonly base: Money }

const hundred = decimal('100')

/** A line's amount is lowered, never its units: the goods stay sold. */
export const amountOff = (left: LineLeft, amount: Money): LineCredit => ({ left, units: zero, amount })

/** What may still be rebated of invoices. */
export const rebateBases = (lefts: readonly InvoiceLeft[]): RebateBase[] =>
  lefts.flatMap((left) => {
    const lines = left.lines.filter(({ amount }) => amount.minor > 0n).map((line) => amountOff(line, line.amount))
    return taxCredits({ left, lines, charges: false }).filter(({ base }) => base.minor > 0n)
  })

/** The sales of each VAT group together, by tax code. */
export const salesOf = (bases: readonly RebateBase[]): ReadonlyMap<string, Money> =>
  new Map([...Map.groupBy(bases, ({ part }) => taxCodeOf(part.vat))].map(([code, group]) => [code, sumOf(group)]))

/**
 * What a rebate takes of each part. A percentage is rounded once for each VAT group, an amount is split over the groups; over the invoices
 * either is split by largest remainder, so that the parts add up and none takes more than there is.
 */
export const rebateShares = (bases: readonly RebateBase[], grant: RebateGrant): ReadonlyMap<PartLeft, Money> => {
  const shares = new Map<PartLeft, Money>()
  const groups = [...Map.groupBy(bases, ({ part }) => taxCodeOf(part.vat)).values()]
  const ofGroups = sharesOfGroups(groups.map(sumOf), grant)
  for (const [index, group] of groups.entries()) {
    const weights = group.map(({ base }) => base.minor)
    const split = splitInvoiceAmount(ofGroups[index] ?? nothing(sumOf(group).currency), weights)
    for (const [at, { part, base }] of group.entries()) shares.set(part, split[at] ?? nothing(base.currency))
  }
  return shares
}

/** Of one part at least. */
const sumOf = (group: readonly RebateBase[]): Money => {
  const [first] = group
  if (first === undefined) throw new RangeError('a VAT group has a part')
  return total(
    first.base.currency,
    group.map(({ base }) => base),
  )
}

const sharesOfGroups = (sales: readonly Money[], grant: RebateGrant): Money[] => {
  if (grant.kind === 'percent') return sales.map((sum) => toInvoiceQuotient(sum.currency, times(toDecimal(sum), grant.percent), hundred))
  const [first] = sales
  if (first === undefined) return []
  return splitInvoiceAmount(
    toInvoiceAmount(first.currency, grant.amount),
    sales.map(({ minor }) => minor),
  )
}
