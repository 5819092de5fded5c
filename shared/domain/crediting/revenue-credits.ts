import { splitInvoiceAmount } from '../billing/invoice-amount.ts'
import { shareOf } from '../billing/share.ts'
import { taxCodeOf } from '../billing/tax-code.ts'
import { add, isZero, least, type Money, nothing, subtract, toDecimal, total } from '../money.ts'
import type { RevenueLeft } from './left-of-invoice.ts'
import type { Taken, TaxCredit } from './tax-credits.ts'

/** What is credited of a revenue line of the invoice's entry. */
export type RevenueCredit = { readonly account: string; readonly taxCode: string; readonly amount: Money; readonly bookAmount: Money }

/** The revenue of each VAT group, from the accounts of the credited lines; of everything, from all of them. It adds up to the group's base. */
export const revenueCredits = (taken: Taken, taxes: readonly TaxCredit[]): RevenueCredit[] =>
  [...new Set(taken.left.revenue.map(({ taxCode }) => taxCode))].flatMap((taxCode) => {
    const rows = taken.left.revenue.filter((row) => row.taxCode === taxCode)
    const ofGroup = taxes.filter(({ part }) => taxCodeOf(part.vat) === taxCode)
    const [base, allowance] = [sumOf(taken, ofGroup, 'base'), sumOf(taken, ofGroup, 'allowance')]
    const amounts = taken.charges ? withinLimits(base, rows.map(leftOf), rows.map(leftOf)) : ofLines(taken, rows, { base, allowance })
    return rows.map((row, index) => revenueCredit(row, amounts[index] ?? nothing(base.currency))).filter(isSomething)
  })

const sumOf = ({ left }: Taken, taxes: readonly TaxCredit[], key: 'base' | 'allowance'): Money =>
  total(
    left.invoice.currency,
    taxes.map((tax) => tax[key]),
  )

const leftOf = ({ amount, taken }: RevenueLeft): Money => subtract(amount, taken.amount)

const isSomething = ({ amount, bookAmount }: RevenueCredit): boolean => !isZero(amount) || !isZero(bookAmount)

/** Each account's credited lines, less its share of the allowances that lowered them. */
const ofLines = (taken: Taken, rows: readonly RevenueLeft[], { base, allowance }: { base: Money; allowance: Money }): Money[] => {
  const { invoice } = taken.left
  const nets = rows.map((row) => {
    const lines = taken.lines.filter(({ left: { line } }) => line.account === row.account && taxCodeOf(line.vat) === row.taxCode)
    return total(
      invoice.currency,
      lines.map(({ amount }) => amount),
    )
  })
  const lowered = splitInvoiceAmount(
    allowance,
    nets.map(({ minor }) => minor),
  )
  const wanted = nets.map((net, index) => subtract(net, lowered[index] ?? nothing(net.currency)))
  const billsLines = ({ account }: RevenueLeft) => invoice.lines.some((line) => line.account === account)
  const limits = rows.map((row) => (billsLines(row) ? leftOf(row) : nothing(invoice.currency)))
  return withinLimits(base, wanted, limits)
}

/** As wanted, but nowhere more than the limit: a cent that the rounding of allowances put elsewhere goes where there is room. */
const withinLimits = (sum: Money, wanted: readonly Money[], limits: readonly Money[]): Money[] => {
  const capped = wanted.map((amount, index) => least(amount, limits[index] ?? amount))
  let open = subtract(sum, total(sum.currency, capped))
  return capped.map((amount, index) => {
    const more = least(open, subtract(limits[index] ?? amount, amount))
    open = subtract(open, more)
    return add(amount, more)
  })
}

/** In the currency of the books at the invoice's rate: the account's part of what was posted. */
const revenueCredit = ({ account, taxCode, taken, ...posted }: RevenueLeft, amount: Money): RevenueCredit => ({
  account,
  taxCode,
  amount,
  bookAmount: shareOf(posted.bookAmount, taken.bookAmount, { done: toDecimal(add(taken.amount, amount)), of: toDecimal(posted.amount) }),
})
