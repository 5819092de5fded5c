import { waitOf } from '../../shared/domain/order-wait.ts'
import type { Order } from '../../shared/domain/order.ts'
import { isUnbilled } from '../../shared/domain/receiving/unbilled.ts'
import type { Received } from '../../shared/domain/receiving/receive.ts'
import type { Arrival, Ports } from './arrival.ts'
import { holdIfTooLarge } from './hold-too-large.ts'
import { settleHeldFacts } from './settle-held-facts.ts'
import { settleUnbilled } from './settle-unbilled.ts'
import { settleUndelivered } from './settle-undelivered.ts'
import { startReadyFacts } from './start-ready-facts.ts'

/** An order as it was found, as an event leaves it, and what is told of that. */
type Save = {
  readonly before: Order
  readonly order: Order
  readonly occurrences: Extract<Received, { outcome: 'applied' }>['occurrences']
}

/** The order saved and its READY facts started; what outgrows its place is held, and who was behind another writer reads again. */
export const saveOrHold = (ports: Ports, arrival: Arrival, change: Save): Promise<'done' | 'conflict'> =>
  holdIfTooLarge(ports, arrival, () => save(ports, change))

const save = async (ports: Ports, { before, order, occurrences }: Save): Promise<'done' | 'conflict'> => {
  const { sellerId, orderId } = order
  const occurredAt = ports.clock.now()
  const told = occurrences.map((occurrence) => ({ sellerId, occurredAt, occurrenceId: `${occurrence.type}-${orderId}`, occurrence }))
  const outcome = await ports.orders.save({ order, occurrences: told, workItems: [], wait: waitOf(order, ports.clock.now()) })
  if (outcome === 'conflict') return 'conflict'
  await settleHeldFacts(ports, before, order)
  if (isUnbilled(before)) await settleUnbilled(ports, order)
  await settleUndelivered(ports, order)
  return startReadyFacts(ports, order)
}
