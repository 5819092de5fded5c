import type { PostingLine } from '../journal-entry.ts'
import { isZero, type Money, money, negate, scaleBy, subtract, total } from '../money.ts'
import type { Accounts } from '../seller.ts'
import { allocationsInForce, type Payment, unappliedOf } from './payment.ts'
import { arrivalOf, paymentAccountsOf } from './payment-accounts.ts'
import type { Released } from './released.ts'

/** A line before its side is known: above zero it credits its account. */
type Credit = Pick<PostingLine, 'account' | 'auxiliary' | 'amount' | 'bookAmount' | 'taxCode' | 'taxBase'>

/** What a change of a payment posts: the payment before (none when it comes in) and after, and what its invoices collect by it. */
export type PaymentChange = {
  readonly before: Payment | undefined
  readonly after: Payment
  readonly collected: readonly Released[]
}

/**
 * The lines of a payment's change: the difference between where its money stood and where it stands. Dr bank, cheques or provider when it
 * comes in; Cr the receivable (411) of each customer whose invoice it settles; what settles nothing is a credit of the payer on 411, or 471
 * while nobody knows who paid; 656 or 756 for the difference of the rates of invoice and payment (realised). VAT that falls due at receipt
 * moves from the waiting account to VAT due (art. 269, 2, c CGI), and back when an allocation is undone. Empty when nothing moves.
 */
export const paymentPosting = ({ before, after, collected }: PaymentChange, accounts: Accounts): PostingLine[] => {
  const was = before === undefined ? [] : standing(before, accounts).map(reversed)
  return netted([...was, ...standing(after, accounts), ...collected.flatMap((part) => vatMoved(part, accounts))]).map(lineOf)
}

const reversed = (credit: Credit): Credit => ({ ...credit, amount: negate(credit.amount), bookAmount: negate(credit.bookAmount) })

/** Where a payment's money stands; the credits add up to what came in. */
const standing = (payment: Payment, accounts: Accounts): Credit[] => {
  const own = paymentAccountsOf(accounts.payments)
  const { amount, bookAmount, payer, method } = payment
  const rest = unappliedOf(payment)
  const restInBooks = scaleBy(bookAmount, rest.minor, amount.minor)
  const account = payer === undefined ? own.unidentified : accounts.receivables
  return [
    { account: arrivalOf(method, own).account, amount: negate(amount), bookAmount: negate(bookAmount) },
    ...allocationsInForce(payment).map((one) => ({ ...one, account: accounts.receivables, auxiliary: one.customerId })),
    { account, auxiliary: payer, amount: rest, bookAmount: restInBooks },
    ...exchangeDifference(payment, restInBooks, own),
  ].map(({ account, auxiliary, amount, bookAmount }: Credit) => ({ account, auxiliary, amount, bookAmount }))
}

/** What came in for the settled part, in the currency of the books, above or below what that part was posted at. */
const exchangeDifference = (
  payment: Payment,
  restInBooks: Money,
  { exchangeGain, exchangeLoss }: { readonly exchangeGain: string; readonly exchangeLoss: string },
): Credit[] => {
  const settled = total(
    restInBooks.currency,
    allocationsInForce(payment).map(({ bookAmount }) => bookAmount),
  )
  const difference = subtract(subtract(payment.bookAmount, restInBooks), settled)
  return isZero(difference) ? [] : [{ account: difference.minor > 0n ? exchangeGain : exchangeLoss, amount: difference, bookAmount: difference }]
}

const vatMoved = ({ basis, account, taxCode, base, tax, taxInBookCurrency }: Released, { vatDue }: Accounts): Credit[] => {
  if (basis !== 'receipt' || account === undefined) return []
  const moved: Credit = { account: vatDue, amount: tax, bookAmount: taxInBookCurrency, taxCode, taxBase: base }
  return [{ ...reversed(moved), account }, moved]
}

/** One line for each account, customer and VAT code; what comes to nothing is no line. */
const netted = (credits: readonly Credit[]): Credit[] => {
  const groups = Map.groupBy(credits, ({ account, auxiliary = '', taxCode = '', amount }) => [account, auxiliary, taxCode, amount.currency].join(' '))
  return [...groups.values()].flatMap(([first, ...more]) => (first === undefined ? [] : more.reduce(together, first)))
    .filter(({ amount, bookAmount }) => !isZero(amount) || !isZero(bookAmount))
}

const together = (a: Credit, b: Credit): Credit => ({
  ...a,
  amount: money(a.amount.currency, a.amount.minor + b.amount.minor),
  bookAmount: money(a.bookAmount.currency, a.bookAmount.minor + b.bookAmount.minor),
  ...(a.taxBase !== undefined && b.taxBase !== undefined && { taxBase: money(a.taxBase.currency, a.taxBase.minor + b.taxBase.minor) }),
})

/** A difference of the rates alone has no amount in the document's currency. */
const lineOf = (credit: Credit): PostingLine => {
  const { amount, bookAmount, taxBase } = credit
  const size = ({ currency, minor }: Money): Money => money(currency, minor < 0n ? -minor : minor)
  const side = (isZero(amount) ? bookAmount : amount).minor > 0n ? 'credit' : 'debit'
  const sized = { amount: isZero(amount) ? size(bookAmount) : size(amount), bookAmount: size(bookAmount) }
  return { ...credit, side, ...sized, ...(taxBase !== undefined && { taxBase: size(taxBase) }) }
}
