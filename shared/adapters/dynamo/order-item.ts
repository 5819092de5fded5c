import * as z from 'zod'
import { OrderTooLarge } from '../../domain/failures.ts'
import { type Order, orderSchema } from '../../domain/order.ts'
import type { OrderChange } from '../../ports/order-book.ts'
import { guards } from './guards.ts'
import { itemOf, packed, readPacked, type StoredItem, waiting } from './item.ts'
import { orderKey } from './keys.ts'
import { occurrenceStep } from './timeline-item.ts'
import type { Store } from './store.ts'
import type { Step } from './transact.ts'
import { workItemStep } from './work-item-item.ts'
import { putOf } from './write.ts'

/** An item holds 400 kB, and a step that bills an order adds to it what it claims. */
const largestOrderBytes = 300_000

export const readOrder = (item: StoredItem): Order => readPacked(orderSchema, item)

/** The order one version on, with all that is true together with it. */
export const changeSteps = ({ tables }: Store, change: OrderChange): Step<'order' | 'occurrence' | 'workItem'>[] => [
  orderStep(tables.books, change),
  ...change.occurrences.map((item) => occurrenceStep(tables.books, item)),
  ...change.workItems.map((item) => workItemStep(tables.books, item)),
]

const orderStep = (table: string, { order, wait }: OrderChange): Step<'order'> => {
  const { sellerId, orderId, version } = order
  const key = orderKey(sellerId, orderId)
  const next = { ...order, version: version + 1 }
  const body = packed(JSON.stringify(z.encode(orderSchema, next)))
  if (body.length > largestOrderBytes) throw new OrderTooLarge(orderId, { bytes: body.length, most: largestOrderBytes })
  const item = itemOf(key, 'order', { sellerId, orderId, version: next.version, body, ...waiting(key, wait) })
  const held = version === 0 ? { guard: guards.orderIsNew } : { guard: guards.orderAtVersionRead, values: { ':orderVersionRead': version } }
  return { name: 'order', write: { Put: putOf(table, item, held) } }
}
