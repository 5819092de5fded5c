import { transient } from '../../shared/domain/failures.ts'
import type { FactId, OrderId, SellerId } from '../../shared/domain/ids.ts'
import type { Fact, Order } from '../../shared/domain/order.ts'
import { waitOf } from '../../shared/domain/order-wait.ts'
import type { TimelineItem } from '../../shared/domain/timeline.ts'
import { startOf } from '../../shared/domain/workflow-start.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'

export type Ports = { readonly orders: OrderBook; readonly workflow: Workflow; readonly clock: Clock }
export type FactKey = { readonly sellerId: SellerId; readonly orderId: OrderId; readonly factId: FactId }

const mostConflicts = 5

/** `settled`: the fact is billed, cancelled or refused, or unknown; there is nothing to start. */
type Release = 'released' | 'settled'

/** An order that validation holds: HELD becomes READY under the next attempt. One that is READY already only has to be started. */
export const releaseHeld = (ports: Ports, key: FactKey): Promise<Release> =>
  release(ports, key, (fact) => (fact.state === 'HELD' ? again(fact) : fact.state === 'READY' ? fact : undefined))

/** A workflow that failed: another execution, which finds what the earlier one has done. What is parked is HELD and tried again too. */
export const redrive = (ports: Ports, key: FactKey): Promise<Release> =>
  release(ports, key, (fact) => {
    if (fact.state === 'INVOICING') return { ...fact, attempt: fact.attempt + 1 }
    return fact.state === 'HELD' || fact.state === 'READY' ? again(fact) : undefined
  })

/** What a person releases goes on at once, and not in the month-end run. */
const again = ({ leftToRunUntil: _run, ...fact }: Fact): Fact => ({ ...fact, state: 'READY', attempt: fact.attempt + 1 })

const release = async (ports: Ports, key: FactKey, next: (fact: Fact) => Fact | undefined): Promise<Release> => {
  for (let conflicts = 0; conflicts < mostConflicts; conflicts += 1) {
    const order = await ports.orders.find(key.sellerId, key.orderId)
    const fact = order?.facts.find(({ factId }) => factId === key.factId)
    const released = fact && next(fact)
    if (order === undefined || released === undefined) return 'settled'
    if (released !== fact && (await save(ports, order, released)) === 'conflict') continue
    await ports.workflow.start(startOf(order, released))
    return 'released'
  }
  throw transient('Conflict', `order ${key.orderId} of ${key.sellerId} is being changed by others`)
}

const save = (ports: Ports, order: Order, released: Fact): Promise<'saved' | 'conflict'> => {
  const { sellerId, orderId } = order
  const { factId, attempt, invoiceId } = released
  const now = ports.clock.now()
  const changed = { ...order, facts: order.facts.map((fact) => (fact.factId === factId ? released : fact)) }
  const told: TimelineItem = {
    sellerId,
    occurredAt: now,
    occurrenceId: `OrderReleased-${invoiceId}-${attempt}`,
    occurrence: { type: 'OrderReleased', orderId, factId, attempt },
  }
  return ports.orders.save({ order: changed, occurrences: [told], workItems: [], wait: waitOf(changed, now) })
}
