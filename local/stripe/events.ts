import type Stripe from 'stripe'
import type { Account } from './account.ts'

/** The types that this fake sends. */
export type EventType = Extract<
  Stripe.Event['type'],
  | 'checkout.session.completed'
  | 'checkout.session.async_payment_succeeded'
  | 'checkout.session.async_payment_failed'
  | 'checkout.session.expired'
  | 'payment_intent.created'
  | 'payment_intent.processing'
  | 'payment_intent.succeeded'
  | 'payment_intent.payment_failed'
  | 'charge.succeeded'
  | 'charge.updated'
  | 'charge.refunded'
  | 'charge.dispute.created'
  | 'charge.dispute.funds_withdrawn'
  | 'charge.dispute.funds_reinstated'
  | 'charge.dispute.closed'
  | 'refund.created'
  | 'refund.failed'
  | 'payout.created'
  | 'payout.paid'
  | 'payout.failed'
>

export type FakeEvent = Pick<Stripe.Event, 'id' | 'object' | 'created' | 'api_version' | 'livemode'> & {
  readonly type: EventType
  readonly data: { readonly object: object }
}

export const apiVersion = '2026-10-28.endive'

/** Something happened: the event holds the object as it is at this moment, and whoever hears it later gets that. */
export const tell = (account: Account, type: EventType, object: object): void => {
  const event: FakeEvent = {
    id: account.nextId('evt'),
    object: 'event',
    created: account.agenda.now(),
    api_version: apiVersion,
    livemode: false,
    type,
    data: { object: structuredClone(object) },
  }
  account.events.push(event)
  for (const listener of account.listeners) listener(event)
}
