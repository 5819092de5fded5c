import type { PostingLine } from '../journal-entry.ts'
import { add, isZero, type Money, money, negate } from '../money.ts'

/** A line before its side is known: above zero it credits its account, below it debits it. */
export type Credit = Pick<PostingLine, 'account' | 'auxiliary' | 'amount' | 'bookAmount' | 'taxCode' | 'taxBase'>

export const reversed = (credit: Credit): Credit => ({
  ...credit,
  amount: negate(credit.amount),
  bookAmount: negate(credit.bookAmount),
  ...(credit.taxBase !== undefined && { taxBase: negate(credit.taxBase) }),
})

/** One line for each account, customer, VAT code and currency, in the order in which they come first; what comes to nothing is no line. */
export const linesOf = (credits: readonly Credit[]): PostingLine[] => {
  const groups = Map.groupBy(credits, ({ account, auxiliary = '', taxCode = '', amount }) =>
    [account, auxiliary, taxCode, amount.currency].join(' '),
  )
  return [...groups.values()]
    .flatMap(([first, ...more]) => (first === undefined ? [] : more.reduce(together, first)))
    .filter(({ amount, bookAmount }) => !isZero(amount) || !isZero(bookAmount))
    .flatMap(oneWay)
    .map(lineOf)
}

const together = (a: Credit, b: Credit): Credit => ({
  ...a,
  amount: add(a.amount, b.amount),
  bookAmount: add(a.bookAmount, b.bookAmount),
  ...(a.taxBase !== undefined && b.taxBase !== undefined && { taxBase: add(a.taxBase, b.taxBase) }),
})

/** What nets to a little more in one currency and a little less in the other is two lines: a line has one side. */
const oneWay = (credit: Credit): Credit[] => {
  const { amount, bookAmount } = credit
  if (amount.minor * bookAmount.minor >= 0n) return [credit]
  const { taxBase: _ofAmount, ...inBooks } = credit
  return [
    { ...credit, bookAmount: money(bookAmount.currency, 0n) },
    { ...inBooks, amount: money(amount.currency, 0n) },
  ]
}

/** A difference of exchange rates alone has no amount in the document's currency. */
const lineOf = (credit: Credit): PostingLine => {
  const { amount, bookAmount, taxBase } = credit
  const moved = isZero(amount) ? bookAmount : amount
  return {
    ...credit,
    side: moved.minor > 0n ? 'credit' : 'debit',
    amount: size(moved),
    bookAmount: size(bookAmount),
    ...(taxBase !== undefined && { taxBase: size(taxBase) }),
  }
}

const size = ({ currency, minor }: Money): Money => money(currency, minor < 0n ? -minor : minor)
