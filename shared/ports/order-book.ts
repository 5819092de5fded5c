import type { Instant } from '../domain/day.ts'
import type { OrderId, SellerId } from '../domain/ids.ts'
import type { Order } from '../domain/order.ts'
import type { TimelineItem } from '../domain/timeline.ts'
import type { WaitingFor } from '../domain/waiting-for.ts'
import type { WorkItem } from '../domain/work-item.ts'

/** When somebody must look again, and for what. */
export type Wait = { readonly waitingFor: WaitingFor; readonly dueAt: Instant }

/** What becomes of a wait beside another change. */
export type WaitChange = Wait | 'none' | 'asItIs'

/** An order as it shall be from now on, and everything that is true together with it or not at all. */
export type OrderChange = {
  /** With the version that was read; the write makes it one higher. */
  readonly order: Order
  readonly occurrences: readonly TimelineItem[]
  /** Opened if absent: a repeat finds the item that is there. */
  readonly workItems: readonly WorkItem[]
  readonly wait: Wait | undefined
}

export type OrderBook = {
  readonly find: (sellerId: SellerId, orderId: OrderId) => Promise<Order | undefined>
  /** One transaction; `conflict` when the order is no longer at the version that was read. */
  readonly save: (change: OrderChange) => Promise<'saved' | 'conflict'>
}
