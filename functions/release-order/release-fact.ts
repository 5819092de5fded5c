import { withFact } from '../../shared/domain/billing/claim-of.ts'
import { type Decider, decidePrices, isDecided, type TakenSuggestion } from '../../shared/domain/desk/decide-prices.ts'
import { transient } from '../../shared/domain/failures.ts'
import type { FactId, OrderId, SellerId } from '../../shared/domain/ids.ts'
import type { Fact, Order } from '../../shared/domain/order.ts'
import { waitOf } from '../../shared/domain/order-wait.ts'
import type { TimelineItem } from '../../shared/domain/timeline.ts'
import { heldItemId } from '../../shared/domain/work-item.ts'
import { startOf } from '../../shared/domain/workflow-start.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'

export type Ports = { readonly orders: OrderBook; readonly workflow: Workflow; readonly clock: Clock }
export type FactKey = { readonly sellerId: SellerId; readonly orderId: OrderId; readonly factId: FactId }

const mostConflicts = 5

/** `settled`: the fact is billed, cancelled or refused, or unknown; there is nothing to start. */
type Release = 'released' | 'settled'
/** The order as it goes on, with its fact; the same order when it goes on already. */
type Next = { readonly order: Order; readonly fact: Fact }

const withFactOnly =
  (next: (fact: Fact) => Fact | undefined) =>
  (order: Order, fact: Fact): Next | undefined => {
    const released = next(fact)
    return released && { order: released === fact ? order : withFact(order, fact.factId, () => released), fact: released }
  }

/** An order that validation holds: HELD becomes READY under the next attempt. One that is READY already only has to be started. */
export const releaseHeld = (ports: Ports, key: FactKey): Promise<Release> =>
  release(
    ports,
    key,
    withFactOnly((fact) => (fact.state === 'HELD' ? again(fact) : fact.state === 'READY' ? fact : undefined)),
  )

type PriceRepair = { readonly workItemId: string; readonly taken: readonly TakenSuggestion[]; readonly decider: Decider }

/**
 * As above, with what finance has decided about prices, in one write at the version that was read: of two who decide at once, the second
 * finds the fact released. `otherByNow`: it is no longer held by this item, or a line says something else; nothing was changed.
 */
export const releaseAtPrices = async (ports: Ports, key: FactKey, repair: PriceRepair): Promise<Release | 'otherByNow'> => {
  const outcome = await release(ports, key, (order, fact) => {
    if (fact.state === 'READY' && isDecided(order, fact, repair.taken)) return { order, fact }
    if (fact.state !== 'HELD' || heldItemId(fact) !== repair.workItemId) return undefined
    const decided = decidePrices(order, fact, repair)
    const released = again(fact)
    return decided && { order: withFact(decided, fact.factId, () => released), fact: released }
  })
  return outcome === 'released' || (await hasGoneOn(ports, key, repair)) ? outcome : 'otherByNow'
}

/** A repeat after a crash may find that the very decision is billed. */
const hasGoneOn = async ({ orders }: Ports, { sellerId, orderId, factId }: FactKey, { taken }: PriceRepair): Promise<boolean> => {
  const order = await orders.find(sellerId, orderId)
  const fact = order?.facts.find((one) => one.factId === factId)
  return order !== undefined && fact !== undefined && fact.state !== 'HELD' && isDecided(order, fact, taken)
}

/** A workflow that failed: another execution, which finds what the earlier one has done. What is parked is HELD and tried again too. */
export const redrive = (ports: Ports, key: FactKey): Promise<Release> =>
  release(
    ports,
    key,
    withFactOnly((fact) => {
      if (fact.state === 'INVOICING') return { ...fact, attempt: fact.attempt + 1 }
      return fact.state === 'HELD' || fact.state === 'READY' ? again(fact) : undefined
    }),
  )

/** What a person releases goes on at once, and not in the month-end run. */
const again = ({ leftToRunUntil: _run, ...fact }: Fact): Fact => ({ ...fact, state: 'READY', attempt: fact.attempt + 1 })

const release = async (ports: Ports, key: FactKey, next: (order: Order, fact: Fact) => Next | undefined): Promise<Release> => {
  for (let conflicts = 0; conflicts < mostConflicts; conflicts += 1) {
    const order = await ports.orders.find(key.sellerId, key.orderId)
    const fact = order?.facts.find(({ factId }) => factId === key.factId)
    const released = order && fact && next(order, fact)
    if (released === undefined) return 'settled'
    if (released.order !== order && (await save(ports, released)) === 'conflict') continue
    await ports.workflow.start(startOf(released.order, released.fact))
    return 'released'
  }
  throw transient('Conflict', `order ${key.orderId} of ${key.sellerId} is being changed by others`)
}

const save = (ports: Ports, { order, fact }: Next): Promise<'saved' | 'conflict'> => {
  const { sellerId, orderId } = order
  const { factId, attempt, invoiceId } = fact
  const now = ports.clock.now()
  const told: TimelineItem = {
    sellerId,
    occurredAt: now,
    occurrenceId: `OrderReleased-${invoiceId}-${attempt}`,
    occurrence: { type: 'OrderReleased', orderId, factId, attempt },
  }
  return ports.orders.save({ order, occurrences: [told], workItems: [], wait: waitOf(order, now) })
}
