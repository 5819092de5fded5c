import { type InvoiceId, invoiceIdSchema, orderIdSchema, type SellerId } from '../../shared/domain/ids.ts'
import { placeOfNumber } from '../../shared/domain/numbering.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'
import { heldOf, type Ports as HeldPorts } from './held-document.ts'
import { headOf } from './invoice-answer.ts'

export type Ports = HeldPorts & { readonly invoices: Pick<InvoiceBook, 'findNumbered'>; readonly orders: Pick<OrderBook, 'find'> }

/** Documents by what is written on paper: number, order or id, each found by its key. An order leads to all that came of it. */
export const searchInvoices = async (ports: Ports, sellerId: SellerId, q: string) => {
  const [numbered, ofOrder] = await Promise.all([numberedIds(ports, sellerId, q), idsOfOrder(ports, sellerId, q)])
  const id = invoiceIdSchema.safeParse(q)
  const ids = new Set([...(id.success ? [id.data] : []), ...numbered, ...ofOrder])
  const found = await Promise.all([...ids].map((invoiceId) => heldOf(ports, sellerId, invoiceId)))
  return found.filter((held) => held !== undefined).map(headOf)
}

/** Both registers may have the place; the entry says which number is written like that. */
const numberedIds = async ({ invoices }: Ports, sellerId: SellerId, q: string): Promise<InvoiceId[]> => {
  const place = placeOfNumber(q)
  if (place === undefined) return []
  const { site, year, sequence } = place
  const kinds = ['invoice', 'creditNote'] as const
  const found = await Promise.all(kinds.map((kind) => invoices.findNumbered({ sellerId, kind, site }, { year, sequence })))
  const entries = await Promise.all(found.filter((id) => id !== undefined).map((id) => invoices.findEntry(id)))
  return entries.flatMap((entry) => (entry?.number === q ? [entry.invoiceId] : []))
}

const idsOfOrder = async ({ orders }: Ports, sellerId: SellerId, q: string): Promise<InvoiceId[]> => {
  const orderId = orderIdSchema.safeParse(q)
  const order = orderId.success ? await orders.find(sellerId, orderId.data) : undefined
  return order?.facts.map(({ invoiceId }) => invoiceId) ?? []
}
