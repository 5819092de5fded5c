import { addDays, type Day, daysBetween } from '../day.ts'
import { divideHalfAwayFromZero, toUnits } from '../decimal.ts'
import { isZero, money, type Money } from '../money.ts'
import { type AnnualRate, type RateBasis, rateOn } from './annual-rate.ts'
import { halfYearOf, nextHalfYear } from './half-year.ts'
import { type DueStep, type Reduction, unpaidOn } from './unpaid.ts'

/** Days on which one amount of one part was unpaid at one rate; `exact` is their interest, in the unit below. */
export type Accrual = {
  readonly dueDate: Day
  readonly from: Day
  /** Included. */
  readonly until: Day
  readonly days: number
  readonly unpaid: Money
  readonly rate: AnnualRate
  readonly exact: bigint
}

/** Per cent have at most nine decimals, and a year has 365 days, a leap year too: in this part of a minor unit all interest is a whole number. */
const ratePlaces = 9
const unit = 36_500n * 10n ** BigInt(ratePlaces)

/** The interest of some days, with the one rounding of a statement, half away from zero. */
export const roundedInterest = (accruals: readonly Accrual[], { currency }: Pick<Money, 'currency'>): Money =>
  money(
    currency,
    divideHalfAwayFromZero(
      accruals.reduce((sum, { exact }) => sum + exact, 0n),
      unit,
    ),
  )

/** What a part is judged by; `until` is the last day that counts. */
export type Delay = { readonly reductions: readonly Reduction[]; readonly basis: RateBasis; readonly until: Day }

/**
 * The interest of a part of an invoice from the day after it fell due, day by day on what of it was unpaid at the end of the day: a payment
 * or credit lowers it from its own day. Days whose rate is in no table are in no period; `unknownFrom` is the first of them.
 */
export const accruedOn = (step: DueStep, delay: Delay): { readonly accruals: Accrual[]; readonly unknownFrom: Day | undefined } => {
  const began = addDays(step.date, 1)
  const starts = startsOf(began, delay)
  const periods = starts.map((from, index) => ({
    from,
    until: addDays(starts[index + 1] ?? addDays(delay.until, 1), -1),
    unpaid: unpaidOn(step, delay.reductions, from),
    rate: rateOn(delay.basis, began, from),
  }))
  const owed = periods.filter(({ unpaid }) => !isZero(unpaid))
  return {
    accruals: owed.flatMap(({ rate, ...period }) => (rate === undefined ? [] : [accrualOf(step.date, { ...period, rate })])),
    unknownFrom: owed.find(({ rate }) => rate === undefined)?.from,
  }
}

/** The days on which amount or rate may change. */
const startsOf = (began: Day, { reductions, basis, until }: Delay): Day[] => {
  const rateChanges = basis.kind === 'law' && basis.law.rateOf === 'eachHalfYear' ? halfYearsBetween(began, until) : []
  const changes = [...reductions.map(({ day }) => day), ...rateChanges]
  const later = changes.filter((day) => day > began && day <= until)
  return began > until ? [] : [...new Set([began, ...later])].toSorted()
}

const halfYearsBetween = (began: Day, until: Day): Day[] => {
  const starts: Day[] = []
  for (let start = halfYearOf(began); start <= until; start = nextHalfYear(start)) starts.push(start)
  return starts
}

export const accrualOf = (dueDate: Day, period: Pick<Accrual, 'from' | 'until' | 'unpaid' | 'rate'>): Accrual => {
  const days = daysBetween(period.from, period.until) + 1
  return { dueDate, ...period, days, exact: period.unpaid.minor * toUnits(period.rate.percent, ratePlaces) * BigInt(days) }
}
