import type { invoiceRoutes } from '../../shared/contracts/api/invoice-routes.ts'
import { problem } from '../../shared/contracts/api/problem.ts'
import type { InvoiceId } from '../../shared/domain/ids.ts'
import type { Order } from '../../shared/domain/order.ts'
import type { TimelineItem } from '../../shared/domain/timeline.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { DocumentLinks } from '../../shared/ports/document-links.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { Timeline } from '../../shared/ports/timeline.ts'
import { type ActionsOf, answered } from './action.ts'
import { changeOf } from './change-answer.ts'
import { listInvoices, type Ports as ListPorts } from './list-invoices.ts'
import { heldOf, type Ports as HeldPorts } from './held-document.ts'
import { filesOf, headOf, invoiceAnswerOf } from './invoice-answer.ts'
import { type Ports as SearchPorts, searchInvoices } from './search-invoices.ts'

export type Ports = ListPorts &
  HeldPorts &
  SearchPorts & {
    readonly invoices: Pick<InvoiceBook, 'readSnapshot'>
    readonly timeline: Pick<Timeline, 'ofOrder'>
    readonly documentLinks: DocumentLinks
    readonly clock: Clock
  }

const unknownInvoice = problem(404, { code: 'unknownInvoice', detail: 'This seller has no such invoice: look at its order for the id.' })
const unknownOrder = problem(404, {
  code: 'unknownOrder',
  detail: 'This seller has no such order: it has not been published, or was held.',
})
const noDocument = problem(404, {
  code: 'noSuchDocument',
  detail:
    'No such document of this invoice is archived: GET the invoice to see its documents; they are there some seconds after the issue.',
})

/** Reads by key, strongly consistent: what was written before is seen, in a timeline a second later. */
export const invoiceActions = (ports: Ports): ActionsOf<typeof invoiceRoutes> => ({
  listInvoices: ({ params: { sellerId }, query }) => listInvoices(ports, sellerId, query),
  searchInvoices: ({ params: { sellerId }, query }) => searchInvoices(ports, sellerId, query),
  showInvoice: async ({ params: { sellerId, invoiceId } }) => {
    const held = await heldOf(ports, sellerId, invoiceId)
    if (held === undefined) return unknownInvoice
    const [snapshot, happened] = await Promise.all([
      ports.invoices.readSnapshot(held.entry?.digest ?? held.header.digest),
      ports.timeline.ofOrder(sellerId, held.header.orderId),
    ])
    return answered({ ...invoiceAnswerOf(held, snapshot), timeline: happened.filter(isOf(invoiceId)).map(changeOf) })
  },
  linkDocument: async ({ params: { sellerId, invoiceId, format } }) => {
    const held = await heldOf(ports, sellerId, invoiceId)
    if (held === undefined) return unknownInvoice
    const named = filesOf(held.header).find(({ content }) => content === format)
    if (named === undefined || held.entry === undefined) return noDocument
    const link = await ports.documentLinks.link({ ...named, number: held.entry.number }, ports.clock.now())
    return answered({ ...link, sha256: named.file.sha256 })
  },
  showOrder: async ({ params: { sellerId, orderId } }) => {
    const [order, happened] = await Promise.all([ports.orders.find(sellerId, orderId), ports.timeline.ofOrder(sellerId, orderId)])
    if (order === undefined) return unknownOrder
    const found = await Promise.all(order.facts.map(({ invoiceId }) => heldOf(ports, sellerId, invoiceId)))
    const invoices = found.filter((held) => held !== undefined).map(headOf)
    return answered({ ...orderAnswerOf(order), invoices, timeline: happened.map(changeOf) })
  },
})

/** An order's history is short: its invoices have none of their own in the books. */
const isOf =
  (invoiceId: InvoiceId) =>
  ({ occurrence }: TimelineItem): boolean =>
    'invoiceId' in occurrence && occurrence.invoiceId === invoiceId

const orderAnswerOf = ({ orderId, content, cancelled, facts }: Order) => ({
  orderId,
  revision: content?.revision,
  customerId: content?.customerId,
  currency: content?.currency,
  orderDate: content?.orderDate,
  purchaseOrderNumber: content?.purchaseOrderNumber,
  cancelledOn: cancelled?.on,
  facts: facts.map(({ factId, kind, date, state }) => ({ factId, kind, date, state })),
})
