import { addSeconds, type Instant } from './day.ts'
import type { Order } from './order.ts'
import type { WaitingFor } from './waiting-for.ts'

/** A workflow that was to start has begun long before; a person gets a day before somebody reminds them. */
const startSeconds = 120
const personSeconds = 86_400

/** What an order waits for by the state of its facts: a start that is due comes before a person who decides. */
export const waitOf = ({ facts }: Pick<Order, 'facts'>, now: Instant): { waitingFor: WaitingFor; dueAt: Instant } | undefined => {
  if (facts.some(({ state }) => state === 'READY')) return { waitingFor: 'workflowStart', dueAt: addSeconds(now, startSeconds) }
  return facts.some(({ state }) => state === 'HELD') ? { waitingFor: 'person', dueAt: addSeconds(now, personSeconds) } : undefined
}
