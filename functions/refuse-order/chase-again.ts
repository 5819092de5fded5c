import { isStillOwed } from '../../shared/domain/crediting/credited-invoice.ts'
import { defect } from '../../shared/domain/failures.ts'
import type { FactId, InvoiceId, OrderId, SellerId } from '../../shared/domain/ids.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'

type Ports = { readonly invoices: Pick<InvoiceBook, 'find' | 'markRejected'>; readonly clock: Clock }
type Refused = { readonly sellerId: SellerId; readonly orderId: OrderId; readonly factId: FactId }

/** The buyer was wrong to reject an invoice: its dunning goes on with the next step that is still to come. A repeat finds it going on. */
export const chaseAgain = async ({ invoices, clock }: Ports, invoiceId: InvoiceId): Promise<void> => {
  const header = await invoices.find(invoiceId)
  if (header === undefined) throw defect(`invoice ${invoiceId} has no header`)
  const isToBeChased = header.state === 'SENT' && header.waitingFor === undefined && isStillOwed({ ...header, rejected: undefined })
  const wait = isToBeChased ? ({ waitingFor: 'reminderSchedule', dueAt: clock.now() } as const) : 'asItIs'
  await invoices.markRejected({ invoiceId, status: undefined, wait })
}

/** An invoice that was rejected and whose credit is refused stays owed. */
export const chaseUncredited = async (ports: Ports & { readonly orders: Pick<OrderBook, 'find'> }, refused: Refused): Promise<void> => {
  const order = await ports.orders.find(refused.sellerId, refused.orderId)
  const credit = order?.facts.find(({ factId }) => factId === refused.factId)?.credit
  if (credit?.reason === 'rejected') await chaseAgain(ports, credit.invoiceId)
}
