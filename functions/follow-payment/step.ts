import * as z from 'zod'
import { defect } from '../../shared/domain/failures.ts'
import type { Payments, ProviderPayment } from '../../shared/ports/payments.ts'
import type { Ours } from './paid-invoice.ts'
import { followPayout, type Payouts } from './payouts.ts'
import { beginPending, endPending, holdUntil, type Pending } from './pending.ts'
import { type Books, recordPayment } from './record-payment.ts'
import { bookReversals, type Reversals } from './reversals.ts'
import { type Told, tellFailure } from './tell-failure.ts'

/** The provider's id of what is asked for; what it does not know is a failure. */
export const inputSchema = z.union([z.object({ paymentId: z.string().min(1) }), z.object({ payoutId: z.string().min(1) })])

/** What it stands at, and how much of it the books did not know before: nothing of a repeat. */
export const outputSchema = z.object({ outcome: z.string(), recorded: z.number().int() })

type Needed = Books & Told & Pending & Reversals & Payouts & { readonly payments: Pick<Payments, 'payment'> }
export type Ports = Omit<Needed, 'countNew'>

/**
 * Brings the books to what the provider says of a payment, its refunds and disputes, or of a payout, whoever asks: a webhook, or the night.
 * Only what it says now is acted upon, so that it may be asked late, twice, and in any order. Nothing is kept of what was seen: the books
 * know a payment by the provider's id, and a repeat finds it there.
 */
export const followPayment =
  (ports: Ports) =>
  async (input: z.output<typeof inputSchema>): Promise<z.output<typeof outputSchema>> => {
    let recorded = 0
    const needed: Needed = { ...ports, countNew: () => void (recorded += 1) }
    const outcome = 'payoutId' in input ? await followPayout(needed, input.payoutId) : await follow(needed, input.paymentId)
    return { outcome, recorded }
  }

const follow = async (ports: Needed, paymentId: string): Promise<string> => {
  const payment = await ports.payments.payment(paymentId)
  // Told of it and unknown to our key: the two are of different accounts, or one of them is of the test mode.
  if (payment === undefined) throw defect(`payment ${paymentId} is one that the provider does not know`)
  return isOurs(payment) ? followOurs(ports, payment) : 'notOurs'
}

/** An account may take payments for other things as well. */
const isOurs = (payment: ProviderPayment): payment is Ours => payment.purpose !== undefined

const followOurs = async (ports: Needed, payment: Ours): Promise<string> => {
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

const settled = async (ports: Needed, payment: Ours): Promise<string> => {
  const { state, movement, method, failure } = payment
  if (state === 'failed' && failure !== undefined) await tellFailure(ports, { ...payment, failure })
  if (state !== 'succeeded') return state
  // The balance transaction may be minutes later than the payment; charge.updated tells of it.
  if (movement === undefined || method === undefined) return 'notBookedYet'
  return recordPayment(ports, { ...payment, movement, method })
}
