import type { Currency } from '../currency.ts'
import type { PostingLine } from '../journal-entry.ts'
import type { Money } from '../money.ts'

/** Two counters of an account and currency that only grow; minor units. The balance is their difference. */
export type AccountBalance = {
  readonly account: string
  readonly currency: Currency
  readonly debitMinor: bigint
  readonly creditMinor: bigint
}

/**
 * What a line adds to the counters: its amount in the book currency, and the amount in the document's own currency when that is another.
 * The counters in the book currency are therefore the whole trial balance, those in other currencies the foreign part of it.
 */
const amountsOf = ({ amount, bookAmount }: PostingLine): Money[] =>
  amount.currency === bookAmount.currency ? [bookAmount] : [bookAmount, amount]

/** Names of the pairs of counters that these lines touch, `411000 EUR`. */
export const pairsOf = (lines: readonly PostingLine[]): Set<string> =>
  new Set(lines.flatMap((line) => amountsOf(line).map(({ currency }) => orderOf({ account: line.account, currency }))))

/** The fold of posting lines: one pair of counters for each account and currency, in the order of account, then currency. */
export const balancesOf = (lines: readonly PostingLine[]): AccountBalance[] => {
  const counters = new Map<string, AccountBalance>()
  for (const line of lines) for (const amount of amountsOf(line)) count(counters, line, amount)
  return [...counters.values()].toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

const orderOf = ({ account, currency }: Pick<AccountBalance, 'account' | 'currency'>): string => `${account} ${currency}`

const count = (counters: Map<string, AccountBalance>, { account, side }: PostingLine, { currency, minor }: Money): void => {
  const empty: AccountBalance = { account, currency, debitMinor: 0n, creditMinor: 0n }
  const { debitMinor, creditMinor } = counters.get(orderOf(empty)) ?? empty
  counters.set(orderOf(empty), {
    account,
    currency,
    debitMinor: debitMinor + (side === 'debit' ? minor : 0n),
    creditMinor: creditMinor + (side === 'credit' ? minor : 0n),
  })
}
