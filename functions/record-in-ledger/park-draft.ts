import { unclaimed } from '../../shared/domain/billing/claim-of.ts'
import { waitOf } from '../../shared/domain/order-wait.ts'
import type { Instant } from '../../shared/domain/day.ts'
import type { InvoiceId } from '../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import type { QueueKey } from '../../shared/domain/series.ts'
import type { TimelineItem } from '../../shared/domain/timeline.ts'
import { heldItemId, type WorkItem } from '../../shared/domain/work-item.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'
import { creditedInvoice } from './credited-invoice.ts'
import { unrebatedOrders } from './rebated-orders.ts'

type Ports = { readonly orders: OrderBook; readonly invoices: InvoiceBook; readonly clock: Clock }
type Poison = { readonly queue: QueueKey; readonly invoiceId: InvoiceId; readonly reason: string }

/** Takes a draft that the ledger rejects out of the queue: header PARKED, fact HELD, a work item; the series goes on without it. */
export const parkDraft = async (ports: Ports, { queue, invoiceId, reason }: Poison): Promise<void> => {
  const header = await ports.invoices.find(invoiceId)
  const order = header === undefined ? undefined : await ports.orders.find(header.sellerId, header.orderId)
  if (header?.state !== 'FROZEN' || order === undefined) return
  const fact = order.facts.find(({ factId }) => factId === header.factId)
  if (fact === undefined) return
  const now = ports.clock.now()
  const held = unclaimed(order, header.factId, 'HELD')
  const workItem = workItemOf(header, heldItemId(fact), { reason, now })
  const change = { order: held, occurrences: [heldOf(header, workItem)], workItems: [workItem], wait: waitOf(held, now) }
  const credited = await creditedInvoice(ports.invoices, held, { factId: fact.factId, now })
  const parked = { ...header, state: 'PARKED', waitingFor: undefined, dueAt: undefined } as const
  // Of others the snapshot is not looked at: it may be what poisons the draft.
  const rebated = fact.rebate === undefined ? [] : await unrebatedOrders(ports, await ports.invoices.readSnapshot(header.digest), now)
  await ports.invoices.withdrawDraft({ change, header: parked, queue, credited, rebated })
}

const heldOf = (
  { sellerId, orderId, factId, invoiceId, draft }: InvoiceHeader,
  { workItemId, findings, openedAt }: WorkItem,
): TimelineItem => ({
  sellerId,
  occurredAt: openedAt,
  occurrenceId: `OrderHeld-${invoiceId}-${draft}`,
  occurrence: { type: 'OrderHeld', orderId, factId, workItemId, findings },
})

type Rejection = { readonly reason: string; readonly now: Instant }

const workItemOf = ({ invoiceId, sellerId, orderId, factId }: InvoiceHeader, workItemId: string, { reason, now }: Rejection): WorkItem => ({
  kind: 'order',
  workItemId,
  sellerId,
  state: 'OPEN',
  findings: [
    {
      code: 'LEDGER_REJECTED',
      field: 'draft',
      expected: 'a draft that the ledger accepts',
      actual: reason,
      remedy: 'Report the defect with this text; after the fix, release the order: it is validated and numbered again.',
    },
  ],
  openedAt: now,
  orderId,
  factId,
  invoiceId,
})
