import { startsByItself } from '../../shared/domain/order-wait.ts'
import type { Order } from '../../shared/domain/order.ts'
import { startOf } from '../../shared/domain/workflow-start.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'

/** Starts under the business key, so a start that is repeated is the same start. What is left to a run waits for it. */
export const startReadyFacts = async (ports: { workflow: Workflow; clock: Clock }, order: Order): Promise<'done'> => {
  const now = ports.clock.now()
  for (const fact of order.facts.filter((candidate) => startsByItself(candidate, now))) await ports.workflow.start(startOf(order, fact))
  return 'done'
}
