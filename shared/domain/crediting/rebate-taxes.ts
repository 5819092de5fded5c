import { smallestInvoiceAmount } from '../billing/invoice-amount.ts'
import { taxCodeOf } from '../billing/tax-code.ts'
import { compare, type Decimal, decimal, minus, sum, times, zero } from '../decimal.ts'
import { add, isNegative, type Money, negate, subtract, toDecimal, total } from '../money.ts'
import { inBooks, type TaxCredit } from './tax-credits.ts'
import { atRate, canChange } from './tax-shares.ts'

const hundred = decimal('100')

/** The parts of one VAT group of one invoice. */
type GroupOfInvoice = readonly TaxCredit[]

/**
 * The VAT of a rebate over many invoices, each of which was rounded by itself: where their sum is not base x rate of the whole group, the
 * invoices that were rounded furthest that way give or take a cent, as long as all credits of the invoice stay within a cent of its rate.
 */
export const rebateTaxes = (invoices: readonly (readonly TaxCredit[])[]): ReadonlyMap<TaxCredit, TaxCredit> => {
  const groups = invoices.flatMap((taxes) => [...Map.groupBy(taxes, ({ part }) => taxCodeOf(part.vat))])
  const byCode = Map.groupBy(groups, ([code]) => code)
  return new Map([...byCode.values()].flatMap((ofCode) => nearTheRate(ofCode.map(([, group]) => group))))
}

const nearTheRate = (groups: readonly GroupOfInvoice[]): [TaxCredit, TaxCredit][] => {
  const taxes = groups.flat()
  const [first] = taxes
  if (first === undefined) return []
  const { currency } = first.base
  const sumOf = (key: 'base' | 'tax') =>
    total(
      currency,
      taxes.map((one) => one[key]),
    )
  const away = subtract(sumOf('tax'), atRate(sumOf('base'), first.part))
  const cent = smallestInvoiceAmount(currency)
  const change = isNegative(away) ? cent : negate(cent)
  const count = Number((isNegative(away) ? -away.minor : away.minor) / cent.minor)
  return groups
    .toSorted((a, b) => (isNegative(away) ? compare(excess(a), excess(b)) : compare(excess(b), excess(a))))
    .flatMap((group) => changed(group, change))
    .slice(0, count)
}

/** In hundredths of the currency's unit: by how much the VAT of all credits up to now is above their base x rate. */
const excess = (group: GroupOfInvoice): Decimal =>
  sum(
    group.map(({ part, base, tax }) =>
      minus(times(toDecimal(add(part.taken.tax, tax)), hundred), times(toDecimal(add(part.taken.base, base)), part.vat.rate)),
    ),
  )

/** The first part of a group that can bear the change, so that neither it nor the group is a cent beside its rate. */
const changed = (group: GroupOfInvoice, change: Money): [TaxCredit, TaxCredit][] =>
  group
    .filter((one) => canChange(one, add(one.tax, change)))
    .map((one): [TaxCredit, TaxCredit] => [one, { ...one, ...inBooks(one.part, add(one.tax, change)) }])
    .filter(([one, after]) => isNear([after], change) && isNear([...group.filter((other) => other !== one), after], change))
    .slice(0, 1)

const isNear = (group: GroupOfInvoice, change: Money): boolean => {
  const cent = times(toDecimal(change), isNegative(change) ? decimal('-100') : hundred)
  const off = excess(group)
  return compare(off, cent) < 0 && compare(minus(zero, cent), off) < 0
}
