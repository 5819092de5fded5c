import { Stripe } from 'stripe'
import * as z from 'zod'
import type { Clock } from '../../ports/clock.ts'
import type { PaymentHints, ProviderSecrets } from '../../ports/payments.ts'

/** How old a signature may be: a copy that somebody kept is of no use later. Stripe signs anew each time it repeats. */
const toleranceSeconds = 300

const word = z.string().catch('')
/** Whatever Stripe may send one day parses: what is not about a payment has no payment's id. */
const objectSchema = z.object({ object: word, id: word, payment_intent: word }).catch({ object: '', id: '', payment_intent: '' })
const dataSchema = z.object({ object: objectSchema }).catch({ object: objectSchema.parse(0) })
const eventSchema = z.object({ id: word, type: word, data: dataSchema }).catch({ id: '', type: '', data: dataSchema.parse(0) })

const ofPayment = new Set(['charge', 'checkout.session', 'refund', 'dispute'])

/** What of an event is about a payment: the payment itself, or a charge, a checkout, a refund or a dispute of it. */
const paymentIn = ({ object, id, payment_intent }: z.output<typeof objectSchema>): string | undefined => {
  const named = object === 'payment_intent' ? id : ofPayment.has(object) ? payment_intent : ''
  return named === '' ? undefined : named
}

const payoutIn = ({ object, id }: z.output<typeof objectSchema>): string | undefined => (object === 'payout' && id !== '' ? id : undefined)

/** Webhooks of Stripe: signature over the raw body first (https://docs.stripe.com/webhooks/signature), with any secret in force. */
export const stripeHints = (secrets: ProviderSecrets, clock: Clock): PaymentHints => ({
  read: async (body, signature) => {
    const receivedAt = Date.parse(clock.now())
    const inForce = await secrets()
    const isSigned = (secret: string): boolean => {
      try {
        Stripe.webhooks.constructEvent(body, signature, secret, toleranceSeconds, undefined, receivedAt)
        return true
      } catch {
        return false
      }
    }
    if (!inForce.some(isSigned)) return 'forged'
    const { id, type, data } = eventSchema.parse(JSON.parse(body))
    return { eventId: id, type, paymentId: paymentIn(data.object), payoutId: payoutIn(data.object) }
  },
})
