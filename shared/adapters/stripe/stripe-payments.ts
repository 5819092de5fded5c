import type { Payments, ProviderAccess } from '../../ports/payments.ts'
import { asking, askingFor } from './failure.ts'
import { movedSince } from './moved.ts'
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
    movementsSince: (since) => movedSince(client, since),
  }
}
