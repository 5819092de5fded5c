import * as z from 'zod'
import { instant } from '../../domain/day.ts'
import { invoiceIdSchema, sellerIdSchema } from '../../domain/ids.ts'
import { paymentIdSchema } from '../../domain/payment/payment.ts'
import type { ProviderDispute, ProviderPayment, ProviderPayout, ProviderRefund } from '../../ports/payments.ts'
import { laterMovement, movementSchema } from './movement.ts'
import { fromStripe, stripeCurrency } from './stripe-amount.ts'

/** Of each object only the fields that are named here come in: names, addresses and cards stay outside. */
const amounts = { amount: z.number().int(), currency: stripeCurrency }

const purposeSchema = z.object({ sellerId: sellerIdSchema, invoiceId: invoiceIdSchema }).optional().catch(undefined)

const methodSchema = z.enum(['card', 'sepa_debit']).transform((type) => (type === 'card' ? 'card' : 'sepaDebit'))

const chargeSchema = z.object({
  id: z.string(),
  created: z.number().int(),
  payment_method_details: z.object({ type: methodSchema }).nullable().catch(null),
  balance_transaction: laterMovement,
})

const intentSchema = z.object({
  id: paymentIdSchema,
  created: z.number().int(),
  ...amounts,
  status: z.string(),
  metadata: purposeSchema,
  latest_charge: chargeSchema.nullable(),
  last_payment_error: z.object({ code: z.string().default('unknown') }).nullable(),
})

type Intent = z.output<typeof intentSchema>

const stateOf = ({ status, last_payment_error }: Intent): ProviderPayment['state'] => {
  if (status === 'succeeded') return 'succeeded'
  if (status === 'processing') return 'pending'
  if (status === 'canceled') return 'cancelled'
  return last_payment_error === null ? 'open' : 'failed'
}

const failureIn = ({ id, created, latest_charge, last_payment_error }: Intent): ProviderPayment['failure'] =>
  last_payment_error === null
    ? undefined
    : { attempt: latest_charge?.id ?? id, code: last_payment_error.code, at: instant(new Date((latest_charge?.created ?? created) * 1000)) }

/** https://docs.stripe.com/api/payment_intents/object, with its charge and that charge's balance transaction. */
export const paymentSchema = intentSchema.transform((intent): ProviderPayment => {
  const { id, amount, currency, metadata, latest_charge } = intent
  return {
    paymentId: id,
    state: stateOf(intent),
    amount: fromStripe(amount, currency),
    method: latest_charge?.payment_method_details?.type,
    purpose: metadata,
    movement: intent.status === 'succeeded' ? latest_charge?.balance_transaction : undefined,
    failure: failureIn(intent),
  }
})

export const refundSchema = z
  .object({
    id: z.string(),
    ...amounts,
    status: z.enum(['pending', 'requires_action', 'succeeded', 'failed', 'canceled']),
    payment_intent: paymentIdSchema,
    balance_transaction: laterMovement,
  })
  .transform(({ id, amount, currency, status, payment_intent, balance_transaction }): ProviderRefund => {
    const states = {
      pending: 'pending',
      requires_action: 'pending',
      succeeded: 'succeeded',
      failed: 'failed',
      canceled: 'cancelled',
    } as const
    const facts = { refundId: id, paymentId: payment_intent, amount: fromStripe(amount, currency), movement: balance_transaction }
    return { ...facts, state: states[status] }
  })

export const disputeSchema = z
  .object({
    id: z.string(),
    ...amounts,
    status: z.string(),
    reason: z.string(),
    payment_intent: paymentIdSchema,
    balance_transactions: z.array(movementSchema),
  })
  .transform(({ id, amount, currency, status, reason, payment_intent, balance_transactions }): ProviderDispute => ({
    disputeId: id,
    paymentId: payment_intent,
    amount: fromStripe(amount, currency),
    state: status === 'won' || status === 'lost' ? status : 'open',
    reason,
    movements: balance_transactions,
  }))

export const payoutSchema = z
  .object({ id: z.string(), ...amounts, status: z.string(), balance_transaction: laterMovement })
  .transform(({ id, amount, currency, status, balance_transaction }): ProviderPayout => ({
    payoutId: id,
    amount: fromStripe(amount, currency),
    state: status === 'paid' ? 'paid' : status === 'failed' || status === 'canceled' ? 'failed' : 'underWay',
    movement: balance_transaction,
  }))
