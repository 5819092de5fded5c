import { smallestInvoiceAmount } from '../billing/invoice-amount.ts'
import { taxCodeOf } from '../billing/tax-code.ts'
import { compare, type Decimal, decimal, minus, times, zero } from '../decimal.ts'
import { add, isNegative, type Money, negate, subtract, toDecimal, total } from '../money.ts'
import { inBooks, type TaxCredit } from './tax-credits.ts'
import { atRate, canChange } from './tax-shares.ts'

const hundred = decimal('100')

/**
 * The VAT of a rebate over many invoices, each of which was rounded by itself: where their sum is not base x rate of the whole group, the
 * parts that were rounded furthest that way give or take a cent. All credits of an invoice stay within a cent of its rate.
 */
export const rebateTaxes = (taxes: readonly TaxCredit[]): ReadonlyMap<TaxCredit, TaxCredit> =>
  new Map([...Map.groupBy(taxes, ({ part }) => taxCodeOf(part.vat)).values()].flatMap(nearTheRate))

const nearTheRate = (group: readonly TaxCredit[]): [TaxCredit, TaxCredit][] => {
  const [first] = group
  if (first === undefined) return []
  const { currency } = first.base
  const sumOf = (key: 'base' | 'tax') =>
    total(
      currency,
      group.map((one) => one[key]),
    )
  const away = subtract(sumOf('tax'), atRate(sumOf('base'), first.part))
  const cent = smallestInvoiceAmount(currency)
  const change = isNegative(away) ? cent : negate(cent)
  const count = Number((isNegative(away) ? -away.minor : away.minor) / cent.minor)
  return group
    .filter((one) => mayChange(one, change))
    .toSorted((a, b) => (isNegative(away) ? compare(excess(a), excess(b)) : compare(excess(b), excess(a))))
    .slice(0, count)
    .map((one) => [one, { ...one, ...inBooks(one.part, add(one.tax, change)) }])
}

/** In hundredths of the currency's unit: by how much the VAT of all credits up to now is above their base x rate. */
const excess = ({ part, base, tax }: Pick<TaxCredit, 'part' | 'base' | 'tax'>): Decimal =>
  minus(times(toDecimal(add(part.taken.tax, tax)), hundred), times(toDecimal(add(part.taken.base, base)), part.vat.rate))

const mayChange = (one: TaxCredit, change: Money): boolean => {
  const tax = add(one.tax, change)
  const off = excess({ ...one, tax })
  const cent = times(toDecimal(smallestInvoiceAmount(tax.currency)), hundred)
  return canChange(one, tax) && compare(off, cent) < 0 && compare(minus(zero, cent), off) < 0
}
