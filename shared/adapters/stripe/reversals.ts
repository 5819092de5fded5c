import type { Stripe } from 'stripe'
import * as z from 'zod'
import { instant } from '../../domain/day.ts'
import { paymentIdSchema } from '../../domain/payment/payment.ts'
import type { Reversal } from '../../ports/payments.ts'
import { laterMovement, movementSchema } from './movement.ts'
import { fromStripe, stripeCurrency } from './stripe-amount.ts'

const facts = { id: paymentIdSchema, amount: z.number().int(), currency: stripeCurrency, created: z.number().int() }

type Dated = { readonly created: number; readonly reversal: Reversal }

/** https://docs.stripe.com/api/refunds/object: a refund that fails later has a second movement, which brings the money back. */
const refundSchema = z
  .object({
    ...facts,
    reason: z.string().nullish(),
    balance_transaction: laterMovement,
    failure_balance_transaction: laterMovement.optional(),
  })
  .transform(({ id, amount, currency, created, reason, balance_transaction, failure_balance_transaction }): Dated => ({
    created,
    reversal: {
      reversalId: id,
      kind: 'refund',
      evidenceBy: undefined,
      amount: fromStripe(amount, currency),
      reason: reason ?? 'refund',
      taken: balance_transaction,
      returned: failure_balance_transaction,
    },
  }))

const kindOf = (status: string): Reversal['kind'] => {
  if (status === 'won') return 'wonDispute'
  return status === 'lost' ? 'lostDispute' : 'openDispute'
}

/** https://docs.stripe.com/api/disputes/object: up to two movements, of the withdrawal and of the reinstatement. */
const disputeSchema = z
  .object({
    ...facts,
    status: z.string(),
    reason: z.string(),
    evidence_details: z.object({ due_by: z.number().int().nullable() }),
    balance_transactions: z.array(movementSchema),
  })
  .transform(({ id, amount, currency, created, status, reason, evidence_details, balance_transactions }): Dated => {
    const { due_by: dueBy } = evidence_details
    return {
      created,
      reversal: {
        reversalId: id,
        kind: kindOf(status),
        evidenceBy: dueBy === null ? undefined : instant(new Date(dueBy * 1000)),
        amount: fromStripe(amount, currency),
        reason,
        taken: balance_transactions.find((movement) => movement.amount.minor < 0n),
        returned: balance_transactions.find((movement) => movement.amount.minor > 0n),
      },
    }
  })

const limit = 100

export const reversalsOf = async (stripe: Stripe, payment_intent: string): Promise<Reversal[]> => {
  const expand = ['data.balance_transaction', 'data.failure_balance_transaction']
  const [refunds, disputes] = await Promise.all([
    stripe.refunds.list({ payment_intent, limit, expand }),
    stripe.disputes.list({ payment_intent, limit }),
  ])
  const all = [...refunds.data.map((one) => refundSchema.parse(one)), ...disputes.data.map((one) => disputeSchema.parse(one))]
  return all.toSorted((a, b) => a.created - b.created).map(({ reversal }) => reversal)
}
