import { unclaimed } from '../../shared/domain/billing/claim-of.ts'
import { waitOf } from '../../shared/domain/order-wait.ts'
import type { InvoiceId } from '../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import type { QueueKey } from '../../shared/domain/series.ts'
import type { TimelineItem } from '../../shared/domain/timeline.ts'
import type { WorkItem } from '../../shared/domain/work-item.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'

type Ports = { readonly orders: OrderBook; readonly invoices: InvoiceBook; readonly clock: Clock }
type Poison = { readonly queue: QueueKey; readonly invoiceId: InvoiceId; readonly reason: string }

/** Takes a draft that the ledger rejects out of the queue: header PARKED, fact HELD, a work item; the series goes on without it. */
export const parkDraft = async (ports: Ports, { queue, invoiceId, reason }: Poison): Promise<void> => {
  const header = await ports.invoices.find(invoiceId)
  const order = header === undefined ? undefined : await ports.orders.find(header.sellerId, header.orderId)
  if (header?.state !== 'FROZEN' || order === undefined) return
  const now = ports.clock.now()
  const held = unclaimed(order, header.factId, 'HELD')
  const workItem = workItemOf(header, reason, now)
  const change = { order: held, occurrences: [heldOf(header, workItem)], workItems: [workItem], wait: waitOf(held, now) }
  await ports.invoices.withdrawDraft({ change, header: { ...header, state: 'PARKED', waitingFor: undefined, dueAt: undefined }, queue })
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

const workItemOf = ({ invoiceId, sellerId, orderId, factId }: InvoiceHeader, reason: string, now: WorkItem['openedAt']): WorkItem => ({
  kind: 'failure',
  workItemId: `parked-${invoiceId}`,
  sellerId,
  state: 'OPEN',
  findings: [
    {
      code: 'LEDGER_REJECTED',
      field: 'draft',
      expected: 'a draft that the ledger accepts',
      actual: reason,
      remedy: 'report the defect with this text; after the fix, release the work item and the order is validated and numbered again',
    },
  ],
  openedAt: now,
  orderId,
  factId,
  invoiceId,
  execution: '',
  step: 'Record in ledger',
})
