import type { Stripe } from 'stripe'
import * as z from 'zod'
import type { Instant } from '../../domain/day.ts'
import type { Moved, Subject } from '../../ports/payments.ts'
import { asking } from './failure.ts'
import { movementSchema } from './movement.ts'

/** A charge, a refund and a dispute name their payment; a payout is one itself. */
const sourceSchema = z.object({ id: z.string(), object: z.string(), payment_intent: z.string().optional().catch(undefined) })
const movedSchema = z.looseObject({ source: sourceSchema.nullable() }).transform(({ source, ...rest }): Moved => ({
  movement: movementSchema.parse({ ...rest, source: source?.id ?? null }),
  subject: source === null ? undefined : subjectOf(source),
}))

const subjectOf = ({ id, object, payment_intent: paymentId }: z.output<typeof sourceSchema>): Subject | undefined => {
  if (object === 'payout') return { payoutId: id }
  return paymentId === undefined ? undefined : { paymentId }
}

const pageSize = 100

/** https://docs.stripe.com/api/balance_transactions/list, the newest first. */
export async function* movedSince(client: () => Promise<Stripe>, since: Instant): AsyncIterable<Moved> {
  const stripe = await client()
  const created = { gte: Math.floor(Date.parse(since) / 1000) }
  let last: Moved | undefined
  for (let more = true; more;) {
    const query = { created, limit: pageSize, expand: ['data.source'], ...(last && { starting_after: last.movement.movementId }) }
    const page = await asking('balance transactions', () => stripe.balanceTransactions.list(query))
    const read = page.data.map((one) => movedSchema.parse(one))
    yield* read
    last = read.at(-1)
    more = page.has_more && last !== undefined
  }
}
