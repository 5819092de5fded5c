import { transient } from '../../shared/domain/failures.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import type { FactId, OrderId, SellerId } from '../../shared/domain/ids.ts'
import type { Order } from '../../shared/domain/order.ts'
import { waitOf } from '../../shared/domain/order-wait.ts'
import type { TimelineItem } from '../../shared/domain/timeline.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'

export type Ports = { readonly orders: OrderBook; readonly clock: Clock }
type Refusal = { readonly sellerId: SellerId; readonly orderId: OrderId; readonly factId: FactId; readonly findings: readonly Finding[] }

const mostConflicts = 5

/**
 * A fact that waits becomes REFUSED, and the publisher hears why. `claimed`: a draft holds it, which may be issued any moment; only the
 * publisher's cancellation takes that back. `settled`: it is cancelled or unknown.
 */
export const refuseFact = async (ports: Ports, refusal: Refusal): Promise<'refused' | 'claimed' | 'settled'> => {
  for (let conflicts = 0; conflicts < mostConflicts; conflicts += 1) {
    const order = await ports.orders.find(refusal.sellerId, refusal.orderId)
    const state = order?.facts.find(({ factId }) => factId === refusal.factId)?.state
    if (state === 'REFUSED') return 'refused'
    if (state === 'INVOICING') return 'claimed'
    if (order === undefined || state === undefined || state === 'CANCELLED') return 'settled'
    if ((await save(ports, order, refusal)) === 'saved') return 'refused'
  }
  throw transient('Conflict', `order ${refusal.orderId} of ${refusal.sellerId} is being changed by others`)
}

const save = (ports: Ports, order: Order, { factId, findings }: Refusal): Promise<'saved' | 'conflict'> => {
  const { sellerId, orderId } = order
  const now = ports.clock.now()
  const facts = order.facts.map((fact) => (fact.factId === factId ? { ...fact, state: 'REFUSED' as const } : fact))
  const told: TimelineItem = {
    sellerId,
    occurredAt: now,
    occurrenceId: `OrderRefused-${orderId}-${factId}`,
    occurrence: { type: 'OrderRefused', orderId, factId, findings: [...findings] },
  }
  return ports.orders.save({ order: { ...order, facts }, occurrences: [told], workItems: [], wait: waitOf({ ...order, facts }, now) })
}
