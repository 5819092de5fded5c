import { defect } from '../../shared/domain/failures.ts'
import type { PaymentHint, PaymentHints, Payments, ProviderPayment } from '../../shared/ports/payments.ts'
import type { Ours } from './paid-invoice.ts'
import { followPayout, type Payouts } from './payouts.ts'
import { beginPending, endPending, holdUntil, type Pending } from './pending.ts'
import { type Books, recordPayment } from './record-payment.ts'
import { bookReversals, type Reversals } from './reversals.ts'
import { type Told, tellFailure } from './tell-failure.ts'

export type Ports = Books &
  Told &
  Pending &
  Reversals &
  Payouts & { readonly hints: PaymentHints; readonly payments: Pick<Payments, 'payment'> }

type Answer = { readonly status: 200 | 400; readonly headers: Readonly<Record<string, string>>; readonly body: string }

const answer = (status: Answer['status'], outcome: string): Answer => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify({ outcome }),
})

/**
 * A webhook of the payment provider. It is a hint and no more: its signature is checked over the raw body, then the payment is asked for
 * and what that says is acted upon, so that events may come late, twice, and in any order. Nothing is kept of which event was seen: the
 * books know a payment by the provider's id, a repeat finds it there, and an event that told something new was never seen before. What
 * nobody here knows of is answered as received; a failure of ours is thrown, answered with 500, and the provider repeats for three days.
 */
export const receivePayment =
  (ports: Ports) =>
  async ({ body, signature }: { readonly body: string; readonly signature: string }): Promise<Answer> => {
    const hint = await ports.hints.read(body, signature)
    if (hint === 'forged') return answer(400, 'forged')
    if (hint.payoutId !== undefined) return answer(200, await followPayout(ports, hint.payoutId))
    return answer(200, hint.paymentId === undefined ? 'ignored' : await actOn(ports, hint, hint.paymentId))
  }

const actOn = async (ports: Ports, hint: PaymentHint, paymentId: string): Promise<string> => {
  const payment = await ports.payments.payment(paymentId)
  // Signed with our secret and unknown to our key: the two are of different accounts, or one of them is of the test mode.
  if (payment === undefined) throw defect(`${hint.type} ${hint.eventId} is about ${paymentId}, which the provider does not know`)
  return isOurs(payment) ? follow(ports, payment) : 'notOurs'
}

/** An account may take payments for other things as well. */
const isOurs = (payment: ProviderPayment): payment is Ours => payment.purpose !== undefined

const follow = async (ports: Ports, payment: Ours): Promise<string> => {
  if (payment.state === 'pending') {
    await beginPending(ports, payment)
    return payment.state
  }
  const outcome = await settled(ports, payment)
  if (outcome === 'notBookedYet') return outcome
  const held = await bookReversals(ports, payment)
  if (held !== undefined && held > ports.clock.now()) await holdUntil(ports, payment, held)
  else await endPending(ports, payment)
  return outcome
}

const settled = async (ports: Ports, payment: Ours): Promise<string> => {
  const { state, movement, method, failure } = payment
  if (state === 'failed' && failure !== undefined) await tellFailure(ports, { ...payment, failure })
  if (state !== 'succeeded') return state
  // The balance transaction may be minutes later than the payment; charge.updated tells of it.
  if (movement === undefined || method === undefined) return 'notBookedYet'
  return recordPayment(ports, { ...payment, movement, method })
}
