import type Stripe from 'stripe'
import type { Account } from './account.ts'
import { type Charge, charge, type MethodType, settle } from './charges.ts'
import { tell } from './events.ts'

export type PaymentIntent = Pick<
  Stripe.PaymentIntent,
  'id' | 'object' | 'amount' | 'amount_received' | 'currency' | 'created' | 'livemode'
> & {
  status: 'requires_payment_method' | 'processing' | 'succeeded' | 'canceled'
  metadata: Record<string, string>
  latest_charge: string | null
  last_payment_error: { readonly code: string } | null
}

type Asked = { readonly amount: number; readonly currency: string; readonly metadata: Record<string, string> }

export const openIntent = (account: Account, { amount, currency, metadata }: Asked): PaymentIntent => {
  const intent: PaymentIntent = {
    id: account.nextId('pi'),
    object: 'payment_intent',
    amount,
    amount_received: 0,
    currency,
    created: account.agenda.now(),
    livemode: false,
    status: 'requires_payment_method',
    metadata: { ...metadata },
    latest_charge: null,
    last_payment_error: null,
  }
  account.intents.set(intent.id, intent)
  tell(account, 'payment_intent.created', intent)
  return intent
}

const succeed = (account: Account, intent: PaymentIntent, made: Charge): void => {
  Object.assign(intent, { status: 'succeeded', amount_received: intent.amount, latest_charge: made.id, last_payment_error: null })
  tell(account, 'charge.succeeded', made)
  tell(account, 'payment_intent.succeeded', intent)
}

const fail = (account: Account, intent: PaymentIntent, made: Charge, code: string): void => {
  Object.assign(made, { status: 'failed', paid: false })
  Object.assign(intent, { status: 'requires_payment_method', latest_charge: made.id, last_payment_error: { code } })
  tell(account, 'payment_intent.payment_failed', intent)
}

export const payByCard = (account: Account, intent: PaymentIntent): void => {
  const made = charge(account, { intent, method: 'card' }, 'succeeded')
  settle(account, made, account.balanceAfter)
  succeed(account, intent, made)
}

export const declineCard = (account: Account, intent: PaymentIntent): void =>
  fail(account, intent, charge(account, { intent, method: 'card' }, 'failed'), 'card_declined')

/** A debit pends for days; `ended` hears how it ended. */
export const debit = (
  account: Account,
  intent: PaymentIntent,
  { fails, ended }: { fails: boolean; ended: (paid: boolean) => void },
): void => {
  const made = charge(account, { intent, method: 'sepa_debit' satisfies MethodType }, 'pending')
  Object.assign(intent, { status: 'processing', latest_charge: made.id, last_payment_error: null })
  tell(account, 'payment_intent.processing', intent)
  account.agenda.after(account.debitAfter, () => {
    if (fails) fail(account, intent, made, 'insufficient_funds')
    else {
      Object.assign(made, { status: 'succeeded', paid: true })
      settle(account, made, 0)
      succeed(account, intent, made)
    }
    ended(!fails)
  })
}
