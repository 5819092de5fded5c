import type { PostingLine } from '../journal-entry.ts'
import { type Credit, linesOf, reversed } from '../ledger/netted-lines.ts'
import { add, isZero, type Money, negate, scaleBy, subtract, total } from '../money.ts'
import type { Accounts } from '../seller.ts'
import { allocationsInForce, type Payment, type Refund, unappliedOf } from './payment.ts'
import type { Released } from './released.ts'
import { vatOnReceipts } from './vat-on-receipts.ts'

/** What a change of a payment posts: the payment before (none when it comes in) and after, and what its invoices collect by it. */
export type PaymentChange = {
  readonly before: Payment | undefined
  readonly after: Payment
  readonly collected: readonly Released[]
  /** What it moves of what is written off of its invoices. */
  readonly writeOffs: readonly Credit[]
}

/**
 * The lines of a payment's change: the difference between where its money stood and where it stands. Dr bank, cheques or provider when it
 * comes in, less what the provider keeps (627); Cr the receivable (411) of each customer whose invoice it settles; what settles nothing is
 * a credit of the payer on 411, or 471 while nobody knows who paid; 656 or 756 for the difference of the rates of invoice and payment
 * (realised). VAT that falls due at receipt moves with it; what is written off and comes in is no receivable, but income (7583) and VAT due again.
 * Empty when nothing moves.
 */
export const paymentPosting = (
  { before, after, collected, writeOffs }: PaymentChange,
  accounts: Pick<Accounts, 'vatDue'>,
): PostingLine[] => {
  const was = before === undefined ? [] : standing(before).map(reversed)
  return linesOf([...was, ...standing(after), ...vatOnReceipts(collected, accounts), ...writeOffs])
}

/** Where a payment's money stands; debits and credits are equal. */
const standing = (payment: Payment): Credit[] => {
  const { payer, accounts, refunds } = payment
  const rest = unappliedOf(payment)
  const restInBooks = inBooks(payment, rest)
  return [
    ...[payment, ...refunds.map(goneBack), ...refunds.flatMap(cameBack)].flatMap((moved) => arrived(payment, moved)),
    ...allocationsInForce(payment).map((one) => ({
      account: one.account,
      auxiliary: one.customerId,
      amount: one.amount,
      bookAmount: one.bookAmount,
    })),
    { account: accounts.unapplied, auxiliary: payer, amount: rest, bookAmount: restInBooks },
    ...exchangeDifference(payment, restInBooks),
  ]
}

type Moved = Pick<Payment, 'amount' | 'bookAmount' | 'fee'>

const goneBack = ({ amount, bookAmount, fee }: Refund): Moved => ({ amount: negate(amount), bookAmount: negate(bookAmount), fee })

const cameBack = ({ amount, returned }: Refund): Moved[] =>
  returned === undefined ? [] : [{ amount, bookAmount: returned.bookAmount, fee: returned.fee }]

/** What came in or went back stands on the account of its arrival; what is kept of it was an expense. */
const arrived = ({ accounts }: Payment, { amount, bookAmount, fee }: Moved): Credit[] => [
  { account: accounts.arrival, amount: negate(amount), bookAmount: negate(bookAmount) },
  ...(fee === undefined
    ? []
    : [
        { account: accounts.arrival, amount: fee, bookAmount: fee },
        { account: accounts.fees, amount: negate(fee), bookAmount: negate(fee) },
      ]),
]

/** A part of a payment at the rate at which it came in. */
const inBooks = ({ amount, bookAmount }: Payment, part: Money): Money => scaleBy(bookAmount, part.minor, amount.minor)

/** What came in and stayed, in the currency of the books, above or below what the settled receivables were posted at. */
const exchangeDifference = (payment: Payment, restInBooks: Money): Credit[] => {
  const { currency } = payment.bookAmount
  const sum = (all: readonly { readonly bookAmount: Money }[]) =>
    total(
      currency,
      all.map(({ bookAmount }) => bookAmount),
    )
  const kept = add(subtract(payment.bookAmount, sum(payment.refunds)), sum(payment.refunds.flatMap(cameBack)))
  const difference = subtract(subtract(kept, restInBooks), sum(allocationsInForce(payment)))
  const { exchangeGain, exchangeLoss } = payment.accounts
  return isZero(difference)
    ? []
    : [{ account: difference.minor > 0n ? exchangeGain : exchangeLoss, amount: difference, bookAmount: difference }]
}
