import { allocate } from '../allocation.ts'
import type { Day } from '../day.ts'
import { decimal, divided, times } from '../decimal.ts'
import { least, type Money, nothing, rounded, toDecimal, total } from '../money.ts'
import { type Accrual, accruedOn, type Delay, roundedInterest } from './accrued.ts'
import type { LatePaymentLaw } from './data/late-payment-laws.ts'
import type { LateClaim } from './late-claim.ts'
import { statementFrom } from './statement-day.ts'
import { type DueStep, unpaidOn } from './unpaid.ts'

/** Days of a delay with their share of the interest: the shares add up to it. */
export type InterestPeriod = Omit<Accrual, 'exact'> & { readonly interest: Money }

/** What is owed for a delay, all of it outside VAT. */
export type Owed = {
  readonly periods: readonly InterestPeriod[]
  readonly interest: Money
  /** Owed once, in the place of interest, where the seller's rule says so. */
  readonly flatFee: Money | undefined
  readonly indemnity: Money<'EUR'>
  readonly indemnityArticles: string
  /** From this day on the rate is in no table, and no interest is counted. */
  readonly rateUnknownFrom: Day | undefined
  /** The first day on which a statement of it is issued. */
  readonly statementFrom: Day
}

/** The parts that are late, at least one, and by what they are judged. */
export type Late = Pick<Delay, 'basis' | 'until'> & { readonly law: LatePaymentLaw; readonly steps: readonly DueStep[] }

export const owedFor = (claim: LateClaim, late: Late): Owed => {
  const flatFee = flatFeeOf(claim, late)
  const delay: Delay = { ...late, reductions: [...claim.payments, ...claim.credits] }
  const found = flatFee === undefined ? late.steps.map((step) => accruedOn(step, delay)) : []
  const accruals = found.flatMap((part) => part.accruals)
  const interest = capped(claim, roundedInterest(accruals, claim.issued.invoice.totals.gross))
  return {
    periods: sharesOf(interest, accruals),
    interest,
    flatFee,
    indemnity: late.law.indemnity,
    indemnityArticles: late.law.indemnityArticles,
    rateUnknownFrom: found.flatMap(({ unknownFrom }) => unknownFrom ?? []).toSorted()[0],
    statementFrom: statementFrom(claim.setting, late.steps),
  }
}

/** What an amount is once a percentage of it is taken, one rounding. */
const percentOf = (amount: Money, percent: Parameters<typeof divided>[0]): Money =>
  rounded(amount.currency, divided(times(toDecimal(amount), percent), decimal('100'), 12))

/** No more than the seller's cap lets through; an amount in another currency than the invoice's has none. */
const capped = ({ setting, issued }: LateClaim, amount: Money): Money => {
  const { gross } = issued.invoice.totals
  if (setting.capPercent === undefined || amount.currency !== gross.currency) return amount
  return least(amount, percentOf(gross, setting.capPercent))
}

/** A contract cannot put a sum in the place of the law's interest where it cannot fix a rate. */
const flatFeeOf = (claim: LateClaim, { law, steps }: Late): Money | undefined => {
  const { rule } = claim.setting
  const { bookCurrency, currency } = claim.issued.invoice
  if (!law.contractRate || rule === undefined) return undefined
  if (rule.kind === 'fixed') return capped(claim, rounded(bookCurrency, rule.amount))
  if (rule.kind !== 'percent') return undefined
  const unpaid = steps.map((step) => unpaidOn(step, [...claim.payments, ...claim.credits], step.date))
  return capped(claim, percentOf(total(currency, unpaid), rule.percent))
}

const sharesOf = (interest: Money, accruals: readonly Accrual[]): InterestPeriod[] => {
  if (accruals.length === 0) return []
  const shares = allocate(
    interest,
    accruals.map(({ exact }) => exact),
  )
  return accruals.map(({ exact: _, ...period }, index) => ({ ...period, interest: shares[index] ?? nothing(interest.currency) }))
}
