import { rebatedInvoices, withoutRebate, withRebate } from '../../shared/domain/crediting/rebated-orders.ts'
import type { Instant } from '../../shared/domain/day.ts'
import { defect } from '../../shared/domain/failures.ts'
import type { InvoiceId } from '../../shared/domain/ids.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import type { Order } from '../../shared/domain/order.ts'
import { waitOf } from '../../shared/domain/order-wait.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { OrderBook, OrderChange } from '../../shared/ports/order-book.ts'

type Books = { readonly orders: Pick<OrderBook, 'find'>; readonly invoices: Pick<InvoiceBook, 'find'> }

/** The orders whose invoices a rebate takes of, with what it takes; `undefined`: others have taken of them meanwhile. */
export const rebatedOrders = async (books: Books, rebate: Invoice, now: Instant): Promise<OrderChange[] | undefined> => {
  const orders = await ordersOf(books, rebate)
  const rebated = orders.map(({ order, ofOrder }) => withRebate(order, rebate, ofOrder))
  return rebated.includes(undefined) ? undefined : rebated.flatMap((order) => (order === undefined ? [] : [changeOf(order, now)]))
}

/** The same orders with what it took given back. */
export const unrebatedOrders = async (books: Books, rebate: Invoice, now: Instant): Promise<OrderChange[]> => {
  const orders = await ordersOf(books, rebate)
  return orders.map(({ order }) => changeOf(withoutRebate(order, rebate), now))
}

type OfOrder = { readonly order: Order; readonly ofOrder: readonly InvoiceId[] }

/** Each order once, however many of its invoices are listed: a transaction writes an item once. */
const ordersOf = async ({ orders, invoices }: Books, rebate: Invoice): Promise<OfOrder[]> => {
  const headers = await Promise.all(rebatedInvoices(rebate).map((invoiceId) => invoices.find(invoiceId)))
  const byOrder = Map.groupBy(
    headers.flatMap((header) => header ?? []),
    ({ orderId }) => orderId,
  )
  return Promise.all(
    [...byOrder].map(async ([orderId, ofOrder]) => {
      const order = await orders.find(rebate.sellerId, orderId)
      if (order === undefined) throw defect(`order ${orderId}, of which rebate ${rebate.invoiceId} takes, is missing`)
      return { order, ofOrder: ofOrder.map(({ invoiceId }) => invoiceId) }
    }),
  )
}

const changeOf = (order: Order, now: Instant): OrderChange => ({ order, occurrences: [], workItems: [], wait: waitOf(order, now) })
