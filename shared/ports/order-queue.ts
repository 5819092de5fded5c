import type { ReceivedEvent } from '../domain/work-item.ts'

/** The queue that receive-order reads: puts an event there again, as the bus "orders" had delivered it. */
export type OrderQueue = { readonly enqueue: (event: ReceivedEvent) => Promise<void> }
