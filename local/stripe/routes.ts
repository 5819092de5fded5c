import type { Account } from './account.ts'
import { createSession, expireNow } from './checkout-sessions.ts'
import { closeDispute, dispute } from './disputes.ts'
import { expanded } from './expand.ts'
import { type Form, textIn, textsIn } from './form.ts'
import { failPayout, payOut } from './payouts.ts'
import { missing } from './refusal.ts'
import { failRefund, refund } from './refunds.ts'

export type Call = { readonly method: string; readonly path: string; readonly form: Form; readonly address: string }

const found = <T>(objects: ReadonlyMap<string, T>, kind: string, id = ''): T => {
  const object = objects.get(id)
  if (object === undefined) throw missing(kind, id)
  return object
}

const chargeOf = (account: Account, intentId = '') =>
  found(account.charges, 'charge', found(account.intents, 'payment_intent', intentId).latest_charge ?? '')

type Run = (account: Account, call: Call, id: string) => object

/** The newest first, as every list of Stripe; https://docs.stripe.com/api/pagination */
const balanceList: Run = ({ balance, paidOut }, { form }) => {
  const since = Number(textIn(form, 'created', 'gte') ?? 0)
  const limit = Number(textIn(form, 'limit') ?? 10)
  const payout = textIn(form, 'payout')
  const newest = [...balance.values()]
    .filter(({ id, created }) => created >= since && (payout === undefined || paidOut.get(id) === payout))
    .toReversed()
  const start = newest.findIndex(({ id }) => id === textIn(form, 'starting_after')) + 1
  const data = newest.slice(start, start + limit)
  return { object: 'list', url: '/v1/balance_transactions', has_more: start + limit < newest.length, data }
}

/** The refunds or disputes of a payment, the newest first. */
const ofPayment =
  (name: 'refunds' | 'disputes'): Run =>
  (account, { form }) => {
    const all = [...account[name].values()].filter((one) => one.payment_intent === textIn(form, 'payment_intent'))
    return { object: 'list', url: `/v1/${name}`, has_more: false, data: all.toReversed() }
  }

const numberIn = (form: Form, name: string): number | undefined => {
  const text = textIn(form, name)
  return text === undefined ? undefined : Number(text)
}

/** Every endpoint that our adapter calls, and a few of the seller's dashboard. */
const routes: readonly (readonly [string, RegExp, Run])[] = [
  ['POST', /^\/v1\/checkout\/sessions$/, (account, { form, address }) => createSession(account, form, address)],
  ['GET', /^\/v1\/checkout\/sessions\/(\w+)$/, ({ sessions }, _, id) => found(sessions, 'checkout.session', id)],
  [
    'POST',
    /^\/v1\/checkout\/sessions\/(\w+)\/expire$/,
    (account, _, id) => expireNow(account, found(account.sessions, 'checkout.session', id)),
  ],
  ['GET', /^\/v1\/payment_intents\/(\w+)$/, ({ intents }, _, id) => found(intents, 'payment_intent', id)],
  ['GET', /^\/v1\/refunds$/, ofPayment('refunds')],
  ['GET', /^\/v1\/disputes$/, ofPayment('disputes')],
  ['GET', /^\/v1\/payouts\/(\w+)$/, ({ payouts }, _, id) => found(payouts, 'payout', id)],
  ['GET', /^\/v1\/balance_transactions$/, balanceList],
  [
    'POST',
    /^\/v1\/refunds$/,
    (account, { form }) =>
      refund(account, {
        charge: chargeOf(account, textIn(form, 'payment_intent')),
        amount: numberIn(form, 'amount'),
        metadata: textsIn(form, 'metadata'),
      }),
  ],
  ['POST', /^\/_fake\/refunds\/(re_\w+)\/fail$/, (account, _, id) => failRefund(account, found(account.refunds, 'refund', id))],
  ['POST', /^\/_fake\/disputes\/(pi_\w+)$/, (account, _, id) => dispute(account, chargeOf(account, id))],
  ['POST', /^\/_fake\/disputes\/(du_\w+)\/won$/, (account, _, id) => closeDispute(account, found(account.disputes, 'dispute', id), 'won')],
  [
    'POST',
    /^\/_fake\/disputes\/(du_\w+)\/lost$/,
    (account, _, id) => closeDispute(account, found(account.disputes, 'dispute', id), 'lost'),
  ],
  ['POST', /^\/_fake\/payouts$/, (account) => payOut(account)],
  ['POST', /^\/_fake\/payouts\/(po_\w+)\/fail$/, (account, _, id) => failPayout(account, found(account.payouts, 'payout', id))],
]

/** Undefined where Stripe has something and this fake has not. */
export const answerTo = (account: Account, call: Call): object | undefined => {
  for (const [method, pattern, run] of routes) {
    const match = pattern.exec(call.path)
    if (match === null || method !== call.method) continue
    return expanded(account, run(account, call, match[1] ?? ''), Object.values(textsIn(call.form, 'expand')))
  }
  return undefined
}
