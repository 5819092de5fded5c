import type { Currency } from '../currency.ts'
import type { AccountBalance } from '../ledger/balances.ts'
import { add, isNegative, money, type Money, negate, nothing, subtract } from '../money.ts'

/** The counters of one journal in one month, as they are kept; `month` reads `2026-11`. */
export type JournalMonth = { readonly journal: string; readonly month: string; readonly balances: readonly AccountBalance[] }

export type Columns = { readonly debit: Money; readonly credit: Money }

export type AccountRow = {
  readonly account: string
  /** On one side only: what the account had before the first month, and what it has after the last one. */
  readonly opening: Columns
  readonly closing: Columns
  /** What was posted on either side in the months asked for. */
  readonly movement: Columns
}

export type TrialBalance = { readonly rows: readonly AccountRow[]; readonly totals: Omit<AccountRow, 'account'> }

/** From the first to the last month, both included, in the currency of the books. */
export type TrialPeriod = { readonly from: string; readonly until: string; readonly currency: Currency }

/**
 * The trial balance (balance générale) of some months over all journals. Openings are all that was posted before, since the books began: these
 * books are never closed into a result, so accounts of revenue run on from year to year. Every pair of totals is equal. Pure.
 */
export const trialBalance = (months: readonly JournalMonth[], { from, until, currency }: TrialPeriod): TrialBalance => {
  const before = sumsOf(months, { currency, holds: (month) => month < from })
  const within = sumsOf(months, { currency, holds: (month) => month >= from && month <= until })
  const accounts = [...new Set([...before.keys(), ...within.keys()])].toSorted()
  const none = { debit: nothing(currency), credit: nothing(currency) }
  const rows = accounts.map((account) => rowOf(account, before.get(account) ?? none, within.get(account) ?? none))
  const totalOf = (key: keyof TrialBalance['totals']) => rows.map((row) => row[key]).reduce(plus, none)
  return { rows, totals: { opening: totalOf('opening'), movement: totalOf('movement'), closing: totalOf('closing') } }
}

type Chosen = { readonly currency: Currency; readonly holds: (month: string) => boolean }

const sumsOf = (months: readonly JournalMonth[], { currency, holds }: Chosen): Map<string, Columns> => {
  const sums = new Map<string, Columns>()
  for (const balance of months.filter(({ month }) => holds(month)).flatMap(({ balances }) => balances)) {
    // A foreign document is counted in its own currency besides; the counters of the book currency are the whole.
    if (balance.currency !== currency) continue
    const columns = { debit: money(currency, balance.debitMinor), credit: money(currency, balance.creditMinor) }
    const known = sums.get(balance.account)
    sums.set(balance.account, known === undefined ? columns : plus(known, columns))
  }
  return sums
}

const rowOf = (account: string, before: Columns, movement: Columns): AccountRow => ({
  account,
  opening: onOneSide(before),
  movement,
  closing: onOneSide(plus(before, movement)),
})

const plus = (a: Columns, b: Columns): Columns => ({ debit: add(a.debit, b.debit), credit: add(a.credit, b.credit) })

const onOneSide = ({ debit, credit }: Columns): Columns => {
  const [balance, none] = [subtract(debit, credit), nothing(debit.currency)]
  return isNegative(balance) ? { debit: none, credit: negate(balance) } : { debit: balance, credit: none }
}
