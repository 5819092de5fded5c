import type Stripe from 'stripe'
import type { Account } from './account.ts'
import { move } from './balance-transactions.ts'
import type { Charge } from './charges.ts'
import { tell } from './events.ts'
import { Refusal } from './refusal.ts'

export type Refund = Pick<Stripe.Refund, 'id' | 'object' | 'amount' | 'currency' | 'created'> & {
  status: 'succeeded' | 'failed'
  reason: null
  charge: string
  payment_intent: string
  balance_transaction: string
  /** Of a refund that failed: it brings the money back. */
  failure_balance_transaction?: string
  metadata: Record<string, string>
}

type Asked = { readonly charge: Charge; readonly amount?: number | undefined; readonly metadata?: Record<string, string> }

/** Money goes back to the payer; Stripe keeps its fee. Together refunds never exceed the charge. */
export const refund = (account: Account, { charge, amount = charge.amount - charge.amount_refunded, metadata = {} }: Asked): Refund => {
  const left = charge.amount - charge.amount_refunded
  if (charge.disputed)
    throw new Refusal(400, `Charge ${charge.id} has been charged back; cannot issue a refund.`, { code: 'charge_disputed' })
  if (left === 0) throw new Refusal(400, `Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' })
  if (amount > left) throw new Refusal(400, `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`)
  const id = account.nextId('re')
  const made: Refund = {
    id,
    object: 'refund',
    amount,
    currency: charge.currency,
    created: account.agenda.now(),
    status: 'succeeded',
    reason: null,
    charge: charge.id,
    payment_intent: charge.payment_intent,
    balance_transaction: move(account, { source: id, type: 'refund', amount: -amount }, charge.currency).id,
    metadata,
  }
  account.refunds.set(id, made)
  charge.amount_refunded += amount
  Object.assign(charge, { refunded: charge.amount_refunded === charge.amount })
  tell(account, 'refund.created', made)
  tell(account, 'charge.refunded', charge)
  return made
}

/** The payer's bank could not take it, days later: the money comes back. */
export const failRefund = (account: Account, made: Refund): Refund => {
  if (made.status === 'failed') throw new Refusal(400, `Refund ${made.id} has failed already.`)
  made.status = 'failed'
  const { id, amount, currency } = made
  made.failure_balance_transaction = move(account, { source: id, type: 'refund_failure', amount }, currency).id
  tell(account, 'refund.failed', made)
  return made
}
