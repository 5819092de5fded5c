import { purposeOf } from '../../shared/domain/crediting/purpose.ts'
import { startsByItself } from '../../shared/domain/order-wait.ts'
import type { Order } from '../../shared/domain/order.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'

/** Starts under the business key, so a start that is repeated is the same start. What is left to a run waits for it. */
export const startReadyFacts = async (ports: { workflow: Workflow; clock: Clock }, order: Order): Promise<'done'> => {
  const now = ports.clock.now()
  const { sellerId, orderId } = order
  for (const { kind, factId, invoiceId, attempt } of order.facts.filter((fact) => startsByItself(fact, now)))
    await ports.workflow.start({ sellerId, orderId, factId, purpose: purposeOf({ kind }), invoiceId, attempt })
  return 'done'
}
