import type { Stripe } from 'stripe'
import * as z from 'zod'
import { type SellerId, sellerIdSchema } from '../../domain/ids.ts'
import type { Movement, PaidOut } from '../../ports/payments.ts'
import { movementSchema } from './movement.ts'
import { paymentSchema } from './shapes.ts'

/** A charge has the metadata of its payment (https://docs.stripe.com/metadata); a refund and a dispute name that payment. */
const sourceSchema = z.object({
  id: z.string(),
  metadata: z.object({ sellerId: sellerIdSchema }).optional().catch(undefined),
  payment_intent: z.string().optional().catch(undefined),
})
type Source = z.output<typeof sourceSchema>
const paidSchema = z.looseObject({ source: sourceSchema.nullable() })

const pageSize = 100

/** https://docs.stripe.com/api/balance_transactions/list: with the filter `payout`, all that an automatic payout pays out. */
export const paidOutBy = async (stripe: Stripe, payout: string): Promise<PaidOut[]> => {
  const found: PaidOut[] = []
  let last: Movement | undefined
  for (let more = true; more;) {
    const from = last === undefined ? {} : { starting_after: last.movementId }
    const page = await stripe.balanceTransactions.list({ payout, limit: pageSize, expand: ['data.source'], ...from })
    for (const one of page.data) {
      const { source, ...rest } = paidSchema.parse(one)
      last = movementSchema.parse({ ...rest, source: source?.id ?? null })
      found.push({ movement: last, sellerId: source === null ? undefined : await sellerOf(stripe, source) })
    }
    more = page.has_more
  }
  return found
}

const sellerOf = async (stripe: Stripe, { metadata, payment_intent }: Source): Promise<SellerId | undefined> => {
  if (metadata !== undefined || payment_intent === undefined) return metadata?.sellerId
  const expand = ['latest_charge.balance_transaction']
  return paymentSchema.parse(await stripe.paymentIntents.retrieve(payment_intent, { expand })).purpose?.sellerId
}
