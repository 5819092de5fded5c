import type Stripe from 'stripe'
import type { Account } from './account.ts'
import { feeOf, inEuros, move } from './balance-transactions.ts'
import { tell } from './events.ts'
import type { PaymentIntent } from './payment-intents.ts'

export type MethodType = 'card' | 'sepa_debit'
export type Charge = Pick<
  Stripe.Charge,
  'id' | 'object' | 'amount' | 'amount_refunded' | 'currency' | 'created' | 'paid' | 'refunded' | 'disputed'
> & {
  status: 'succeeded' | 'pending' | 'failed'
  payment_intent: string
  balance_transaction: string | null
  payment_method_details: { type: MethodType }
  metadata: Record<string, string>
}

type Charged = { readonly intent: Pick<PaymentIntent, 'id' | 'amount' | 'currency' | 'metadata'>; readonly method: MethodType }

export const charge = (account: Account, { intent, method }: Charged, status: Charge['status']): Charge => {
  const made: Charge = {
    id: account.nextId('ch'),
    object: 'charge',
    amount: intent.amount,
    amount_refunded: 0,
    currency: intent.currency,
    created: account.agenda.now(),
    status,
    paid: status === 'succeeded',
    refunded: false,
    disputed: false,
    payment_intent: intent.id,
    balance_transaction: null,
    payment_method_details: { type: method },
    metadata: { ...intent.metadata },
  }
  account.charges.set(made.id, made)
  return made
}

/** The charge reaches the balance, at once or when Stripe has captured it, which it tells by charge.updated. */
export const settle = (account: Account, made: Charge, after: number): void => {
  if (after === 0) return book(account, made)
  account.agenda.after(after, () => {
    book(account, made)
    tell(account, 'charge.updated', made)
  })
}

const book = (account: Account, made: Charge): void => {
  const fee = feeOf(made.payment_method_details.type, inEuros(made.amount, made.currency).euros)
  const type = made.payment_method_details.type === 'card' ? 'charge' : 'payment'
  made.balance_transaction = move(account, { source: made.id, type, amount: made.amount, fee }, made.currency).id
}
