import type { Stripe } from 'stripe'
import * as z from 'zod'
import { canonicalJson, sha256 } from '../../domain/canonical-json.ts'
import { transient } from '../../domain/failures.ts'
import { toText } from '../../domain/money.ts'
import { paymentIdSchema } from '../../domain/payment/payment.ts'
import type { Checkout, CheckoutOrder } from '../../ports/payments.ts'
import { toStripe } from './stripe-amount.ts'

/** A closed list: what else the account may offer would come in by no method that our books know. */
const methods = { card: 'card', sepaDebit: 'sepa_debit' } as const

/** Purpose and seller stand on the payment itself, by which every later event finds them. */
const sessionOf = (order: CheckoutOrder): Stripe.Checkout.SessionCreateParams => {
  const { sellerId, invoiceId, number, amount, balanceVersion, language, paidAddress, cancelledAddress } = order
  const metadata = { sellerId, invoiceId, balanceVersion }
  return {
    mode: 'payment',
    client_reference_id: invoiceId,
    line_items: [{ quantity: 1, price_data: { ...toStripe(amount), product_data: { name: number } } }],
    allowed_payment_method_types: order.methods.map((method) => methods[method]),
    metadata,
    payment_intent_data: { metadata },
    locale: language,
    success_url: paidAddress,
    cancel_url: cancelledAddress,
  }
}

/**
 * The hash of all that is asked for, so of invoice, balance version and purpose: the same order is the same page, and no key ever meets
 * another body, which Stripe refuses. `after` is the page before it, if that is used up.
 */
const keyOf = (order: CheckoutOrder, after: string): string =>
  sha256(canonicalJson({ ...order, amount: `${order.amount.currency} ${toText(order.amount)}`, purpose: 'checkout', after }))

const pageSchema = z.object({
  id: z.string(),
  status: z.enum(['open', 'complete', 'expired']).nullable(),
  url: z.string().nullable(),
  payment_intent: z
    .union([z.object({ id: paymentIdSchema, status: z.string() }), z.string().transform(() => null)])
    .nullable()
    .default(null),
})
type Page = z.output<typeof pageSchema>

/** A repeat is answered with the page as it was when it was made, so it is read again: it may be paid or expired meanwhile. */
const pageFor = async (stripe: Stripe, order: CheckoutOrder, after: string): Promise<Page> => {
  const made = await stripe.checkout.sessions.create(sessionOf(order), { idempotencyKey: keyOf(order, after) })
  if (made.lastResponse.headers['idempotent-replayed'] !== 'true') return pageSchema.parse(made)
  return pageSchema.parse(await stripe.checkout.sessions.retrieve(made.id, { expand: ['payment_intent'] }))
}

/** Stripe answers a repeat of what it failed at with that failure, for a day: another key is needed then. */
const brokenSchema = z.object({ statusCode: z.number().min(500), headers: z.object({ 'idempotent-replayed': z.literal('true') }) })
const broken = (error: unknown): 'broken' => {
  if (brokenSchema.safeParse(error).success) return 'broken'
  throw error
}

const mostPages = 5

const amountSchema = z.object({ code: z.enum(['amount_too_small', 'amount_too_large']) })

export const openCheckout = (stripe: Stripe, order: CheckoutOrder): Promise<Checkout> =>
  pageInForce(stripe, order).catch((error: unknown): Checkout => {
    if (amountSchema.safeParse(error).success) return { outcome: 'notTaken' }
    throw error
  })

const pageInForce = async (stripe: Stripe, order: CheckoutOrder): Promise<Checkout> => {
  let after = ''
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page = await pageFor(stripe, order, after).catch(broken)
    if (page === 'broken') {
      after = `${after} broken`
      continue
    }
    const { id, status, url, payment_intent: payment } = page
    if (status === 'open' && url !== null) return { outcome: 'opened', address: url }
    if (payment?.status === 'processing' || payment?.status === 'succeeded') return { outcome: 'underWay', paymentId: payment.id }
    after = id
  }
  throw transient('Conflict', `checkout of ${order.invoiceId}: ${mostPages} pages are used up`)
}
