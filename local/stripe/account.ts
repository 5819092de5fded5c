import type { BalanceTransaction } from './balance-transactions.ts'
import type { Charge } from './charges.ts'
import type { CheckoutSession } from './checkout-sessions.ts'
import type { Dispute } from './disputes.ts'
import type { FakeEvent } from './events.ts'
import type { PaymentIntent } from './payment-intents.ts'
import type { Payout } from './payouts.ts'
import type { Refund } from './refunds.ts'
import { type Agenda, agendaOn, type Seconds } from './agenda.ts'

export type AccountOptions = {
  readonly clock?: () => Seconds
  /** Seconds from a card payment until its balance transaction is there: Stripe captures later than it answers. */
  readonly balanceAfter?: Seconds
  /** Seconds until a SEPA debit has settled. */
  readonly debitAfter?: Seconds
}

/** One account of Stripe: all that it knows, on one clock. */
export type Account = {
  readonly agenda: Agenda
  readonly balanceAfter: Seconds
  readonly debitAfter: Seconds
  readonly nextId: (prefix: string) => string
  readonly sessions: Map<string, CheckoutSession>
  readonly intents: Map<string, PaymentIntent>
  readonly charges: Map<string, Charge>
  readonly balance: Map<string, BalanceTransaction>
  readonly refunds: Map<string, Refund>
  readonly disputes: Map<string, Dispute>
  readonly payouts: Map<string, Payout>
  /** By which payout each balance transaction was paid out. */
  readonly paidOut: Map<string, string>
  readonly events: FakeEvent[]
  /** Who hears of each event. */
  readonly listeners: ((event: FakeEvent) => void)[]
}

const day: Seconds = 86_400

export const openAccount = ({
  clock = () => Math.floor(Date.now() / 1000),
  balanceAfter = 0,
  debitAfter = 5 * day,
}: AccountOptions = {}): Account => {
  let count = 0
  // Ids of two fakes must not meet in one set of books: they begin with when the account was opened.
  const born = clock().toString(36)
  return {
    agenda: agendaOn(clock),
    balanceAfter,
    debitAfter,
    nextId: (prefix) => `${prefix}_${born}${String((count += 1)).padStart(6, '0')}`,
    sessions: new Map(),
    intents: new Map(),
    charges: new Map(),
    balance: new Map(),
    refunds: new Map(),
    disputes: new Map(),
    payouts: new Map(),
    paidOut: new Map(),
    events: [],
    listeners: [],
  }
}
