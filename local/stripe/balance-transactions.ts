import type Stripe from 'stripe'
import type { Account } from './account.ts'

export type BalanceTransaction = Pick<
  Stripe.BalanceTransaction,
  'id' | 'object' | 'amount' | 'currency' | 'exchange_rate' | 'fee' | 'net' | 'type' | 'created' | 'available_on'
> & { readonly source: string }

type Moved = { readonly source: string; readonly type: Stripe.BalanceTransaction['type']; readonly amount: number; readonly fee?: number }

const daysUntilAvailable = 2

/** What one unit of a currency is in euros, the currency of the account; the days' rates are of no concern here. */
const rates: Readonly<Record<string, number>> = { eur: 1, usd: 0.9, gbp: 1.15, chf: 1.05 }

export const inEuros = (amount: number, currency: string): { euros: number; rate: number | null } => {
  const rate = rates[currency] ?? 1
  return { euros: Math.round(amount * rate), rate: currency === 'eur' ? null : rate }
}

/** Money that moves in the account's balance, in euro cents; below zero when it leaves. */
export const move = (account: Account, { source, type, amount, fee = 0 }: Moved, currency = 'eur'): BalanceTransaction => {
  const now = account.agenda.now()
  const { euros, rate } = inEuros(amount, currency)
  const transaction: BalanceTransaction = {
    id: account.nextId('txn'),
    object: 'balance_transaction',
    amount: euros,
    currency: 'eur',
    exchange_rate: rate,
    fee,
    net: euros - fee,
    type,
    source,
    created: now,
    available_on: type === 'charge' || type === 'payment' ? now + daysUntilAvailable * 86_400 : now,
  }
  account.balance.set(transaction.id, transaction)
  return transaction
}

/** European cards 1.5 % and 25 cents, a SEPA debit 35 cents: list prices, in euro cents. */
export const feeOf = (method: 'card' | 'sepa_debit', euros: number): number => (method === 'card' ? Math.round(euros * 0.015) + 25 : 35)
