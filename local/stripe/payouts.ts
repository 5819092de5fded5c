import type Stripe from 'stripe'
import type { Account } from './account.ts'
import { move } from './balance-transactions.ts'
import { tell } from './events.ts'
import { Refusal } from './refusal.ts'

export type Payout = Pick<Stripe.Payout, 'id' | 'object' | 'amount' | 'currency' | 'created' | 'arrival_date'> & {
  status: 'in_transit' | 'paid'
  balance_transaction: string
}

const daysUntilPaid = 1

/** All that is available goes to the bank, and is there a day later. */
export const payOut = (account: Account): Payout => {
  const now = account.agenda.now()
  const available = [...account.balance.values()].filter(({ available_on }) => available_on <= now).reduce((sum, { net }) => sum + net, 0)
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
  tell(account, 'payout.created', made)
  account.agenda.after(daysUntilPaid * 86_400, () => {
    made.status = 'paid'
    tell(account, 'payout.paid', made)
  })
  return made
}
