import type { Instant } from '../../domain/day.ts'
import type { Movement, Payments, ProviderAccess } from '../../ports/payments.ts'
import { asking, askingFor } from './failure.ts'
import { movementSchema } from './movement.ts'
import { openCheckout } from './open-checkout.ts'
import { paidOutBy } from './paid-out.ts'
import { reversalsOf } from './reversals.ts'
import { paymentSchema, payoutSchema } from './shapes.ts'
import { stripeClient } from './stripe-client.ts'

const withMovements = { expand: ['balance_transaction', 'failure_balance_transaction'] }
const withCharge = { expand: ['latest_charge.balance_transaction'] }

/** Stripe behind the port; nothing is asked before it is needed, so a function that never pays never reads the key. */
export const stripePayments = (access: ProviderAccess): Payments => {
  const client = stripeClient(access)
  return {
    openCheckout: async (order) => asking(`checkout of ${order.invoiceId}`, async () => openCheckout(await client(), order)),
    payment: (id) =>
      askingFor(`payment ${id}`, async () => paymentSchema.parse(await (await client()).paymentIntents.retrieve(id, withCharge))),
    reversals: (id) => asking(`reversals of ${id}`, async () => reversalsOf(await client(), id)),
    payout: (id) => askingFor(`payout ${id}`, async () => payoutSchema.parse(await (await client()).payouts.retrieve(id, withMovements))),
    paidOut: (id) => asking(`what payout ${id} pays out`, async () => paidOutBy(await client(), id)),
    movementsSince: (since) => movements(client, since),
  }
}

const pageSize = 100

async function* movements(client: ReturnType<typeof stripeClient>, since: Instant): AsyncIterable<Movement> {
  const stripe = await client()
  const created = { gte: Math.floor(Date.parse(since) / 1000) }
  let last: Movement | undefined
  for (let more = true; more;) {
    const from = last === undefined ? {} : { starting_after: last.movementId }
    const page = await asking('balance transactions', () => stripe.balanceTransactions.list({ created, limit: pageSize, ...from }))
    const read = page.data.map((one) => movementSchema.parse(one))
    yield* read
    last = read.at(-1)
    more = page.has_more && last !== undefined
  }
}
