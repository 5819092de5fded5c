import type Stripe from 'stripe'
import type { Account } from './account.ts'
import { move } from './balance-transactions.ts'
import { tell } from './events.ts'
import { Refusal } from './refusal.ts'

export type Payout = Pick<Stripe.Payout, 'id' | 'object' | 'amount' | 'currency' | 'created' | 'arrival_date'> & {
  status: 'in_transit' | 'paid' | 'failed'
  balance_transaction: string
  /** Of a payout that failed: it brings the money back. */
  failure_balance_transaction?: string
}

const daysUntilPaid = 1

/** All that is available goes to the bank, and is there a day later. */
export const payOut = (account: Account): Payout => {
  const now = account.agenda.now()
  const waiting = [...account.balance.values()].filter((one) => one.available_on <= now && !account.paidOut.has(one.id))
  const available = waiting.reduce((sum, { net }) => sum + net, 0)
  if (available <= 0)
    throw new Refusal(400, 'You have insufficient funds in your Stripe account for this payout.', { code: 'balance_insufficient' })
  const id = account.nextId('po')
  const made: Payout = {
    id,
    object: 'payout',
    amount: available,
    currency: 'eur',
    created: now,
    arrival_date: now + daysUntilPaid * 86_400,
    status: 'in_transit',
    balance_transaction: move(account, { source: id, type: 'payout', amount: -available }).id,
  }
  account.payouts.set(id, made)
  for (const paid of [...waiting.map((one) => one.id), made.balance_transaction]) account.paidOut.set(paid, id)
  tell(account, 'payout.created', made)
  account.agenda.after(daysUntilPaid * 86_400, () => {
    if (made.status === 'failed') return
    made.status = 'paid'
    tell(account, 'payout.paid', made)
  })
  return made
}

/** The bank could not take it, if need be days after it was paid: the money comes back, and the next payout takes it. */
export const failPayout = (account: Account, made: Payout): Payout => {
  if (made.status === 'failed') throw new Refusal(400, `Payout ${made.id} has failed already.`)
  made.status = 'failed'
  made.failure_balance_transaction = move(account, { source: made.id, type: 'payout_failure', amount: made.amount }).id
  tell(account, 'payout.failed', made)
  return made
}
