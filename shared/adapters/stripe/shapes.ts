import * as z from 'zod'
import { instant } from '../../domain/day.ts'
import { invoiceIdSchema, sellerIdSchema } from '../../domain/ids.ts'
import { paymentIdSchema } from '../../domain/payment/payment.ts'
import type { ProviderPayment, ProviderPayout } from '../../ports/payments.ts'
import { laterMovement } from './movement.ts'
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
  amount_refunded: z.number().int(),
  disputed: z.boolean(),
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
    isReversed: latest_charge !== null && (latest_charge.amount_refunded > 0 || latest_charge.disputed),
    failure: failureIn(intent),
  }
})

export const payoutSchema = z
  .object({
    id: z.string(),
    ...amounts,
    status: z.string(),
    arrival_date: z.number().int(),
    balance_transaction: laterMovement,
    failure_balance_transaction: laterMovement.optional(),
  })
  .transform(({ id, amount, currency, status, arrival_date, balance_transaction, failure_balance_transaction }): ProviderPayout => ({
    payoutId: id,
    amount: fromStripe(amount, currency),
    state: status === 'paid' ? 'paid' : status === 'failed' || status === 'canceled' ? 'failed' : 'underWay',
    movement: balance_transaction,
    arrivedAt: instant(new Date(arrival_date * 1000)),
    failedAt: failure_balance_transaction?.at,
  }))
