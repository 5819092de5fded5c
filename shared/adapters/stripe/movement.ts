import * as z from 'zod'
import { instant } from '../../domain/day.ts'
import type { Movement } from '../../ports/payments.ts'
import { fromStripe, stripeCurrency } from './stripe-amount.ts'

const units = z.number().int()

export const movementSchema = z
  .object({
    id: z.string(),
    type: z.string(),
    source: z.string().nullable(),
    currency: stripeCurrency,
    amount: units,
    fee: units,
    net: units,
    created: units,
  })
  .transform(({ id, type, source, currency, amount, fee, net, created }): Movement => ({
    movementId: id,
    kind: kindOf(type, source ?? ''),
    source: source ?? undefined,
    amount: fromStripe(amount, currency),
    fee: fromStripe(fee, currency),
    net: fromStripe(net, currency),
    at: instant(new Date(created * 1000)),
  }))

/** It left, or came back. */
const ofPayout = new Set(['payout', 'payout_failure', 'payout_cancel'])

/** A debit, a transfer or a wallet is a `payment`, a card a `charge`; a dispute is an adjustment whose source says so. */
const kindOf = (type: string, source: string): Movement['kind'] => {
  if (type === 'charge' || type === 'payment') return 'payment'
  if (type === 'refund' || type === 'payment_refund' || type === 'refund_failure') return 'refund'
  if (ofPayout.has(type)) return 'payout'
  return type === 'adjustment' && /^(du|dp)_/.test(source) ? 'dispute' : 'other'
}

/** Absent, or only its id, until Stripe has booked it. */
export const laterMovement = z
  .union([movementSchema, z.string().transform(() => undefined)])
  .nullable()
  .transform((movement) => movement ?? undefined)
