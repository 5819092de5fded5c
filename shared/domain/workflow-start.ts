import { purposeOf } from './crediting/purpose.ts'
import type { Fact, Order } from './order.ts'

/** What the workflow of a fact is started with: ids, and the attempt; a start that is repeated is the same start. */
export const startOf = ({ sellerId, orderId }: Pick<Order, 'sellerId' | 'orderId'>, { kind, factId, invoiceId, attempt }: Fact) => ({
  sellerId,
  orderId,
  factId,
  purpose: purposeOf({ kind }),
  invoiceId,
  attempt,
})
