import { Stripe } from 'stripe'
import * as z from 'zod'
import type { Clock } from '../../ports/clock.ts'
import type { PaymentHints, ProviderSecrets } from '../../ports/payments.ts'

/** How old a signature may be: a copy that somebody kept is of no use later. Stripe signs anew each time it repeats. */
const toleranceSeconds = 300

const eventSchema = z.object({
  id: z.string(),
  type: z.string(),
  data: z.object({ object: z.object({ object: z.string(), id: z.string(), payment_intent: z.string().nullish().catch(null) }) }),
})

/** What of an event is about a payment: the payment itself, or a charge or a checkout of it. */
const paymentIn = ({ object, id, payment_intent }: z.output<typeof eventSchema>['data']['object']): string | undefined => {
  if (object === 'payment_intent') return id
  return object === 'charge' || object === 'checkout.session' ? (payment_intent ?? undefined) : undefined
}

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
    return { eventId: id, type, paymentId: paymentIn(data.object) }
  },
})
