import { allocate } from '../allocation.ts'
import { addDays, type Day, laterDay } from '../day.ts'
import { type Checked, failed, passed } from '../finding.ts'
import { add, isNegative, isZero, type Money, nothing, subtract, total } from '../money.ts'
import { accrualOf } from '../late-fees/accrued.ts'
import type { LateClaim } from '../late-fees/late-claim.ts'
import { lateFeesOf } from '../late-fees/late-fees.ts'
import type { InterestPeriod, Owed } from '../late-fees/owed.ts'
import type { FeeClaim, FeeStatement, StatementPeriod } from './fee-claim.ts'
import { notBefore, nothingMore, nothingOwed, otherCurrency, rateUnknown } from './statement-findings.ts'

/** What is asked: a statement up to the end of a day, after others, in any order. */
export type Asked = { readonly until: Day; readonly earlier: readonly FeeClaim[] }

export type NextStatement = Omit<FeeStatement, 'openRead' | 'settlementsRead' | 'disputedRead'>

/**
 * What a statement up to the end of a day says: what is owed then, less what earlier statements have claimed. Interest of the days since the last
 * one, the indemnity if none has claimed it, and the difference of what earlier ones would claim by what is known now. So the statements of an invoice add
 * up to what is owed at the end of the last day, whatever was booked between them.
 * Findings: NO_LATE_FEES, FEES_IN_TWO_CURRENCIES, RATE_UNKNOWN, STATEMENT_DAY_PAST, NO_MORE_LATE_FEES.
 */
export const nextStatement = (claim: LateClaim, { until, earlier }: Asked): Checked<NextStatement> => {
  const { currency } = claim.issued.invoice
  const last = lastDayOf(earlier)
  if (last !== undefined && until <= last) return failed(notBefore(addDays(last, 1), until))
  const fees = lateFeesOf(claim, until)
  if (!fees.owed) return failed(nothingOwed(fees.reason))
  if (fees.rateUnknownFrom !== undefined) return failed(rateUnknown(fees.rateUnknownFrom))
  const amounts = [feeOf(fees), fees.indemnity]
  if (amounts.some((amount) => amount.currency !== currency)) return failed(otherCurrency(currency))
  const statement = since(claim, fees, { last, earlier, until })
  const { fee, indemnity } = statement.claim
  return isClaimed(add(fee, indemnity ?? nothing(currency))) ? passed(statement) : failed(nothingMore(until))
}

const isClaimed = (amount: Money): boolean => amount.minor > 0n

const lastDayOf = (earlier: readonly FeeClaim[]): Day | undefined =>
  earlier
    .map(({ until }) => until)
    .reduce<Day | undefined>((last, until) => (last === undefined ? until : laterDay(last, until)), undefined)

/** Interest, or what stands in its place. */
const feeOf = ({ interest, flatFee }: Owed): Money => flatFee ?? interest

type Since = { readonly last: Day | undefined; readonly earlier: readonly FeeClaim[]; readonly until: Day }

const since = (claim: LateClaim, fees: Owed, { last, earlier, until }: Since): NextStatement => {
  const { currency } = claim.issued.invoice
  const before = last === undefined ? nothing(currency) : feeAt(claim, last)
  const claimed = total(
    currency,
    earlier.map(({ fee }) => fee),
  )
  const fee = subtract(feeOf(fees), claimed)
  const more = subtract(feeOf(fees), before)
  // A credit note of the days between may excuse days that an earlier statement counts.
  const added = isNegative(more) ? nothing(currency) : more
  const correction = subtract(fee, added)
  const isFirst = earlier.every(({ indemnity }) => indemnity === undefined)
  return {
    claim: { until, fee, ...(isFirst ? { indemnity: fees.indemnity } : {}) },
    periods: fees.flatFee === undefined ? periodsSince(fees.periods, last, added) : [],
    ...(fees.flatFee === undefined || isZero(added) ? {} : { flatFee: added }),
    ...(isZero(correction) ? {} : { correction }),
    indemnityArticles: fees.indemnityArticles,
  }
}

/** What is owed at the end of a day of an earlier statement, as is known now. */
const feeAt = (claim: LateClaim, on: Day): Money => {
  const fees = lateFeesOf(claim, on)
  const { currency } = claim.issued.invoice
  return fees.owed && feeOf(fees).currency === currency ? feeOf(fees) : nothing(currency)
}

/** The days after the last statement, with their shares of what was added. */
const periodsSince = (periods: readonly InterestPeriod[], last: Day | undefined, added: Money): StatementPeriod[] => {
  const later = periods.filter(({ until }) => last === undefined || until > last)
  if (later.length === 0) return []
  const accruals = later.map(({ dueDate, from, ...period }) =>
    accrualOf(dueDate, { ...period, from: last === undefined ? from : laterDay(from, addDays(last, 1)) }),
  )
  const shares = allocate(
    added,
    accruals.map(({ exact }) => exact),
  )
  return accruals.map(({ dueDate, from, until, days, unpaid, rate }, index) => {
    const interest = shares[index] ?? nothing(added.currency)
    return { dueDate, from, until, days, unpaid, percent: rate.percent, origin: rate.origin, interest }
  })
}
