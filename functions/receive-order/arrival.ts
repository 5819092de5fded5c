import type { OrderId, SellerId } from '../../shared/domain/ids.ts'
import type { Seller } from '../../shared/domain/seller.ts'
import type { ReceivedEvent } from '../../shared/domain/work-item.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'

export type Ports = {
  readonly orders: OrderBook
  readonly invoices: InvoiceBook
  readonly masterData: MasterData
  readonly workItems: WorkItems
  readonly workflow: Workflow
  readonly clock: Clock
}

/** An event that names an order, admitted and read. */
export type Arrival = {
  readonly event: ReceivedEvent
  readonly seller: Seller
  readonly sellerId: SellerId
  readonly orderId: OrderId
}
