import type { PostingLine } from '../journal-entry.ts'
import { type Credit, linesOf, reversed } from '../ledger/netted-lines.ts'
import { isZero, type Money, negate, scaleBy, subtract, total } from '../money.ts'
import type { Accounts } from '../seller.ts'
import { allocationsInForce, type Payment, unappliedOf } from './payment.ts'
import { arrivalOf, paymentAccountsOf } from './payment-accounts.ts'
import type { Released } from './released.ts'
import { vatOnReceipts } from './vat-on-receipts.ts'

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
  return linesOf([...was, ...standing(after, accounts), ...vatOnReceipts(collected, accounts)])
}

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
