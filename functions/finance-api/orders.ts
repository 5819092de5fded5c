import type { orderRoutes } from '../../shared/contracts/api/order-routes.ts'
import { checkedOrderSchema } from '../../shared/contracts/checked-order.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import { type ActionsOf, answered } from './action.ts'

/** validate-order itself is asked, so that a dry run and a real order cannot be checked by different rules. */
export const orderActions = ({ commands }: { readonly commands: Commands }): ActionsOf<typeof orderRoutes> => ({
  checkOrder: async ({ params: { sellerId }, body }) =>
    answered(checkedOrderSchema.parse(await commands.ask('validate-order', { dryRun: { sellerId, order: body } }))),
})
