import type * as z from 'zod'
import type { invoiceRoutes } from '../../shared/contracts/api/invoice-routes.ts'
import { problem, type Problem } from '../../shared/contracts/api/problem.ts'
import type { CallOf } from '../../shared/contracts/api/route.ts'
import { type InvoiceId, invoiceIdSchema, orderIdSchema, type SellerId } from '../../shared/domain/ids.ts'
import { listedStatusSchema } from '../../shared/domain/invoice-list/listing.ts'
import { purchaseOrderKey, searchedText } from '../../shared/domain/invoice-list/searched-text.ts'
import { placeOfNumber } from '../../shared/domain/numbering.ts'
import { queueKeySchema } from '../../shared/domain/series.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { InvoiceLists, ListPage } from '../../shared/ports/invoice-lists.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'
import { type Answer, answered } from './action.ts'
import { heldOf, type Ports as HeldPorts } from './held-document.ts'
import { headOf } from './invoice-answer.ts'

export type Ports = HeldPorts & {
  readonly invoices: Pick<InvoiceBook, 'findNumbered'>
  readonly orders: Pick<OrderBook, 'find'>
  readonly lists: Pick<InvoiceLists, 'page' | 'customersNamed' | 'ofPurchaseOrder'>
  readonly clock: Clock
}

type Query = CallOf<typeof invoiceRoutes.searchInvoices>['query']
type Found = z.output<typeof invoiceRoutes.searchInvoices.answer>

/** Documents by what is written on paper. Whatever leads to one, what it is stands in the books, and is read there. */
export const searchInvoices = async (ports: Ports, sellerId: SellerId, query: Query): Promise<Answer<Found>> => {
  const asOf = ports.clock.now()
  const page = await idsOf(ports, sellerId, query)
  if ('status' in page) return page
  const found = await Promise.all(page.invoiceIds.map((invoiceId) => heldOf(ports, sellerId, invoiceId)))
  const invoices = found.filter((held) => held !== undefined).map(headOf)
  return answered({ invoices, asOf, ...(page.next !== undefined && { next: page.next }) })
}

const idsOf = async (ports: Ports, sellerId: SellerId, query: Query): Promise<ListPage | Problem> => {
  const { q, purchaseOrder, customerName } = query
  if ([q, purchaseOrder, customerName].filter((by) => by !== undefined).length !== 1) return sayWhatFor
  if (customerName !== undefined) return idsOfNamed(ports, sellerId, { ...query, customerName })
  if (q !== undefined) return { invoiceIds: await idsWritten(ports, sellerId, q), next: undefined }
  const key = purchaseOrderKey(purchaseOrder ?? '')
  const { cursor: after, limit } = query
  return key === undefined ? nothing : ports.lists.ofPurchaseOrder(sellerId, key, { after, limit })
}

const nothing: ListPage = { invoiceIds: [], next: undefined }

/** Number, order or id, each found by its key. An order leads to all that came of it. */
const idsWritten = async (ports: Ports, sellerId: SellerId, q: string): Promise<InvoiceId[]> => {
  const [numbered, ofOrder] = await Promise.all([numberedIds(ports, sellerId, q), idsOfOrder(ports, sellerId, q)])
  const id = invoiceIdSchema.safeParse(q)
  return [...new Set([...(id.success ? [id.data] : []), ...numbered, ...ofOrder])]
}

/** Each register may have the place; the entry says which number is written like that. */
const numberedIds = async ({ invoices }: Ports, sellerId: SellerId, q: string): Promise<InvoiceId[]> => {
  const place = placeOfNumber(q)
  if (place === undefined) return []
  const { site, year, sequence } = place
  const kinds = queueKeySchema.shape.kind.options
  const found = await Promise.all(kinds.map((kind) => invoices.findNumbered({ sellerId, kind, site }, { year, sequence })))
  const entries = await Promise.all(found.filter((id) => id !== undefined).map((id) => invoices.findEntry(id)))
  return entries.flatMap((entry) => (entry?.number === q ? [entry.invoiceId] : []))
}

const idsOfOrder = async ({ orders }: Ports, sellerId: SellerId, q: string): Promise<InvoiceId[]> => {
  const orderId = orderIdSchema.safeParse(q)
  const order = orderId.success ? await orders.find(sellerId, orderId.data) : undefined
  return order?.facts.map(({ invoiceId }) => invoiceId) ?? []
}

type ByName = Query & { readonly customerName: string }

/** Their lists are read side by side, so they are few. */
const mostCustomers = 20

/** A name leads to customers, and these to all their documents, whatever the name on each. */
const idsOfNamed = async ({ lists }: Ports, sellerId: SellerId, query: ByName): Promise<ListPage | Problem> => {
  const beginning = searchedText(query.customerName)
  if (Array.from(beginning).length < 2) return tooShort
  const customerIds = await lists.customersNamed(sellerId, beginning, mostCustomers + 1)
  if (customerIds.length > mostCustomers) return tooMany
  const { cursor: after, limit } = query
  return lists.page({ sellerId, customerIds, statuses: listedStatusSchema.options }, { after, limit })
}

const sayWhatFor = problem(400, {
  code: 'sayWhatFor',
  detail: 'Say one thing that is looked for: q (a number, an order or an id), purchaseOrder or customerName.',
})
const tooShort = problem(422, { code: 'nameTooShort', detail: 'A name is looked for by two letters or digits at least: type more of it.' })
const tooMany = problem(422, {
  code: 'tooManyCustomers',
  detail: `More than ${mostCustomers} customers have a name that begins so: type more of it, or list the invoices of a customerId.`,
})
