import type Stripe from 'stripe'
import type { Account } from './account.ts'
import { type BalanceTransaction, move } from './balance-transactions.ts'
import type { Charge } from './charges.ts'
import { tell } from './events.ts'
import { Refusal } from './refusal.ts'

export type Dispute = Pick<Stripe.Dispute, 'id' | 'object' | 'amount' | 'currency' | 'created' | 'reason'> & {
  status: 'needs_response' | 'won' | 'lost'
  charge: string
  payment_intent: string
  evidence_details: { due_by: number | null }
  /** Whole objects, as Stripe answers them here. */
  balance_transactions: BalanceTransaction[]
}

const feeInCents = 2000
const daysForEvidence = 7

/** The payer's bank takes the money back at once; the seller gets it again if it wins. */
export const dispute = (account: Account, charge: Charge): Dispute => {
  if (charge.disputed) throw new Refusal(400, `Charge ${charge.id} is disputed already.`)
  const id = account.nextId('du')
  const { currency, payment_intent } = charge
  const amount = charge.amount - charge.amount_refunded
  const made: Dispute = {
    id,
    object: 'dispute',
    amount,
    currency,
    created: account.agenda.now(),
    reason: 'fraudulent',
    status: 'needs_response',
    evidence_details: { due_by: account.agenda.now() + daysForEvidence * 86_400 },
    charge: charge.id,
    payment_intent,
    balance_transactions: [move(account, { source: id, type: 'adjustment', amount: -amount, fee: feeInCents }, currency)],
  }
  account.disputes.set(id, made)
  Object.assign(charge, { disputed: true })
  tell(account, 'charge.dispute.created', made)
  tell(account, 'charge.dispute.funds_withdrawn', made)
  return made
}

/** The payer's bank has decided. The fee comes back with a dispute that is won. */
export const closeDispute = (account: Account, made: Dispute, status: 'won' | 'lost'): Dispute => {
  if (made.status !== 'needs_response') throw new Refusal(400, `Dispute ${made.id} is ${made.status} already.`)
  made.status = status
  if (status === 'won') {
    made.balance_transactions.push(
      move(account, { source: made.id, type: 'adjustment', amount: made.amount, fee: -feeInCents }, made.currency),
    )
    tell(account, 'charge.dispute.funds_reinstated', made)
  }
  tell(account, 'charge.dispute.closed', made)
  return made
}
