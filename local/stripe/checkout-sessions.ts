import type Stripe from 'stripe'
import type { Account } from './account.ts'
import { tell } from './events.ts'
import { type Form, textIn, textsIn } from './form.ts'
import { debit, declineCard, openIntent, payByCard, type PaymentIntent } from './payment-intents.ts'
import { Refusal } from './refusal.ts'

export type CheckoutSession = Pick<
  Stripe.Checkout.Session,
  'id' | 'object' | 'created' | 'expires_at' | 'livemode' | 'client_reference_id'
> & {
  mode: 'payment'
  status: 'open' | 'complete' | 'expired'
  payment_status: 'paid' | 'unpaid'
  amount_total: number
  currency: string
  metadata: Record<string, string>
  payment_intent: string | null
  url: string | null
  success_url: string
  cancel_url: string | null
  allowed_payment_method_types: string[]
  locale: string | null
}

/** Kept beside the session, since Stripe does not tell it: what its payment intent will carry, and what is bought. */
export type Ordered = { readonly metadata: Record<string, string>; readonly name: string }

const parameters = new Set<keyof Stripe.Checkout.SessionCreateParams>([
  'mode', 'success_url', 'cancel_url', 'client_reference_id', 'metadata', 'payment_intent_data', 'line_items', 'locale', 'allowed_payment_method_types', 'expand',
]) // prettier-ignore

const dayOfSeconds = 86_400
const leastCents = 50
const ordered = new WeakMap<CheckoutSession, Ordered>()
export const orderedIn = (session: CheckoutSession): Ordered => ordered.get(session) ?? { metadata: {}, name: '' }

const required = (form: Form, ...path: string[]): string => {
  const value = textIn(form, ...path)
  if (value === undefined) throw new Refusal(400, `Missing required param: ${path.join('.')}.`, { code: 'parameter_missing' })
  return value
}

/** POST /v1/checkout/sessions, for one line with a price of its own. */
export const createSession = (account: Account, form: Form, address: string): CheckoutSession => {
  for (const name of Object.keys(form))
    if (![...parameters].some((known) => known === name))
      throw new Refusal(400, `Received unknown parameter: ${name}`, { code: 'parameter_unknown' })
  if (required(form, 'mode') !== 'payment') throw new Refusal(400, 'This fake knows the mode payment only.')
  const amount =
    Number(required(form, 'line_items', '0', 'price_data', 'unit_amount')) * Number(required(form, 'line_items', '0', 'quantity'))
  if (!Number.isInteger(amount)) throw new Refusal(400, 'Invalid integer', { code: 'parameter_invalid_integer' })
  if (amount < leastCents)
    throw new Refusal(400, "The Checkout Session's total amount due must add up to at least €0.50 eur", { code: 'amount_too_small' })
  const [id, now] = [account.nextId('cs_test'), account.agenda.now()]
  const session: CheckoutSession = {
    id,
    object: 'checkout.session',
    mode: 'payment',
    created: now,
    expires_at: now + dayOfSeconds,
    livemode: false,
    status: 'open',
    payment_status: 'unpaid',
    amount_total: amount,
    currency: required(form, 'line_items', '0', 'price_data', 'currency'),
    client_reference_id: textIn(form, 'client_reference_id') ?? null,
    metadata: textsIn(form, 'metadata'),
    payment_intent: null,
    url: `${address}/c/pay/${id}`,
    success_url: required(form, 'success_url'),
    cancel_url: textIn(form, 'cancel_url') ?? null,
    allowed_payment_method_types: Object.values(textsIn(form, 'allowed_payment_method_types')),
    locale: textIn(form, 'locale') ?? null,
  }
  ordered.set(session, {
    metadata: textsIn(form, 'payment_intent_data', 'metadata'),
    name: required(form, 'line_items', '0', 'price_data', 'product_data', 'name'),
  })
  account.sessions.set(id, session)
  account.agenda.after(dayOfSeconds, () => expireSession(account, session))
  return session
}

const expireSession = (account: Account, session: CheckoutSession): void => {
  if (session.status !== 'open') return
  Object.assign(session, { status: 'expired', url: null })
  tell(account, 'checkout.session.expired', session)
}

/** POST /v1/checkout/sessions/{id}/expire */
export const expireNow = (account: Account, session: CheckoutSession): CheckoutSession => {
  if (session.status !== 'open') throw new Refusal(400, 'Only Checkout Sessions with a status in ["open"] can be expired.')
  expireSession(account, session)
  return session
}

export type Button = 'card' | 'card-declined' | 'debit' | 'debit-fails'

/** A payer has pressed a button of the Checkout page. */
export const press = (account: Account, session: CheckoutSession, button: Button): void => {
  const intent = intentOf(account, session)
  if (button === 'card-declined') return declineCard(account, intent)
  if (button === 'card') {
    payByCard(account, intent)
    return complete(account, session, 'paid')
  }
  debit(account, intent, { fails: button === 'debit-fails', ended: (paid) => afterDebit(account, session, paid) })
  complete(account, session, 'unpaid')
}

/** Made at the first attempt; another attempt on the same page is of the same intent. */
const intentOf = (account: Account, session: CheckoutSession): PaymentIntent => {
  const known = session.payment_intent === null ? undefined : account.intents.get(session.payment_intent)
  if (known !== undefined) return known
  const { metadata } = orderedIn(session)
  const intent = openIntent(account, { amount: session.amount_total, currency: session.currency, metadata })
  session.payment_intent = intent.id
  return intent
}

const complete = (account: Account, session: CheckoutSession, payment_status: CheckoutSession['payment_status']): void => {
  Object.assign(session, { status: 'complete', payment_status, url: null })
  tell(account, 'checkout.session.completed', session)
}

const afterDebit = (account: Account, session: CheckoutSession, paid: boolean): void => {
  if (paid) session.payment_status = 'paid'
  tell(account, paid ? 'checkout.session.async_payment_succeeded' : 'checkout.session.async_payment_failed', session)
}
