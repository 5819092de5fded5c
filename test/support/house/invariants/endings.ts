// P8, at the end of a run: nothing is on its way any more, so every accepted event has come to its end and everything was told.
import { eventIdOf } from '../../../../shared/domain/timeline-key.ts'
import type { OrderEvent } from '../../house.ts'
import type { Records } from '../records.ts'
import { misplaced } from './lists.ts'

export const lostIn = (records: Records, accepted: readonly OrderEvent[]): string[] => [
  ...accepted.flatMap((event) => lostEvent(records, event)),
  ...records.orders.flatMap((order) => unfinished(records, order)),
  ...overdue(records),
  ...untold(records),
  ...misplaced(records),
  ...records.deadLetters.map(({ queue, body }) => `P8: ${queue} holds ${body.slice(0, 200)}`),
]

type Detail = {
  orderId?: string
  shipmentId?: string
  deliveryId?: string
  returnId?: string
  revision?: number
  readyOn?: string
  cancelledOn?: string
  customerId?: string
}
type Order = Records['orders'][number]

/** What an order shows of each event that it has taken in. */
const known: Readonly<Record<string, (order: Order, said: Detail) => boolean | undefined>> = {
  OrderPlaced: ({ revisions }, said) => revisions?.some(({ revision }) => revision === said.revision),
  OrderReadyToShip: ({ readyOn }, said) => readyOn === said.readyOn,
  OrderShipped: ({ facts }, said) => facts.some(({ factId }) => factId === said.shipmentId),
  OrderDelivered: ({ facts }, said) => facts.some(({ factId }) => factId === said.deliveryId),
  OrderCancelled: ({ cancelled }, said) => cancelled?.on === said.cancelledOn,
  OrderReturned: ({ returns }, said) => returns?.some(({ returnId }) => returnId === said.returnId),
}

/** An event is known to its order, or a work item shows it. */
const lostEvent = ({ orders, customers, workItems }: Records, { detailType, detail }: OrderEvent): string[] => {
  const said = detail as Detail
  const order = orders.find(({ orderId }) => orderId === said.orderId)
  const shown = workItems.some(
    (item) => 'event' in item && item.event.detailType === detailType && JSON.stringify(item.event.detail) === JSON.stringify(detail),
  )
  const inOrder = order !== undefined && known[detailType]?.(order, said) === true
  // A lower revision than the one in force changes nothing.
  const ofCustomer = customers.some(({ customerId, revision }) => customerId === said.customerId && revision >= (said.revision ?? 0))
  const taken = detailType === 'CustomerChanged' ? ofCustomer : inOrder
  return taken || shown ? [] : [`P8: ${detailType} of ${said.orderId ?? said.customerId} was accepted and is known to nobody`]
}

const unfinished = (records: Records, { orderId, facts }: Records['orders'][number]): string[] =>
  facts.flatMap(({ factId, state, invoiceId }) => {
    const header = records.headers.find((each) => each.invoiceId === invoiceId)
    const items = records.workItems.filter((item) => 'invoiceId' in item && item.invoiceId === invoiceId)
    const open = items.some((item) => item.state === 'OPEN')
    const settled = items.some((item) => item.kind === 'mail' && (item.state === 'REFUSED' || item.state === 'DONE'))
    switch (state) {
      case 'READY':
        return [`P8: fact ${factId} of ${orderId} is READY and nothing drives it on`]
      case 'HELD':
        return open ? [] : [`P8: fact ${factId} of ${orderId} is HELD and nobody was told`]
      case 'INVOICING':
        // A person may settle a mail that cannot be sent; the invoice then reaches its customer by another way.
        return header?.state === 'SENT' || open || (header?.state === 'STORED' && settled)
          ? []
          : [`P8: invoice ${invoiceId} of ${orderId} is ${header?.state} and nothing drives it on`]
      default:
        return []
    }
  })

/** What waits for a machine is driven on within the hour. */
const overdue = ({ nowMs, orders, headers, claims, timeline }: Records): string[] =>
  [...orders, ...headers, ...claims, ...timeline].flatMap(({ wait: { what, waitingFor, dueAt } }) =>
    dueAt !== undefined && waitingFor !== 'person' && Date.parse(dueAt) + 3_600_000 < nowMs
      ? [`P8: ${what} waits for ${waitingFor} since ${dueAt}`]
      : [],
  )

const untold = ({ timeline, entries, told }: Records): string[] => {
  const heard = new Set(told.map(({ detail }) => (detail as { eventId?: string }).eventId))
  const issues = timeline.flatMap(({ occurrence }) =>
    occurrence.type === 'InvoiceIssued' || occurrence.type === 'CreditNoteIssued' || occurrence.type === 'LateFeeIssued'
      ? [occurrence.number]
      : [],
  )
  return [
    ...timeline
      .filter((item) => item.publishedAt === undefined || !heard.has(eventIdOf(item)))
      .map(({ occurrenceId }) => `P8: ${occurrenceId} was never published`),
    ...entries
      .filter(({ number }) => issues.filter((each) => each === number).length !== 1)
      .map(({ number }) => `P8: the issue of ${number} was told ${issues.filter((each) => each === number).length} times`),
  ]
}
