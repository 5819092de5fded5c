import { creditedAmounts, earlierInvoiceOf, waitAfter } from '../../shared/domain/crediting/credited-invoice.ts'
import type { Instant } from '../../shared/domain/day.ts'
import { defect } from '../../shared/domain/failures.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { waitOf } from '../../shared/domain/order-wait.ts'
import type { Fact, Order } from '../../shared/domain/order.ts'
import { withdrawn } from '../../shared/domain/receiving/bill-facts.ts'
import { queueOf } from '../../shared/domain/series.ts'
import type { TimelineItem } from '../../shared/domain/timeline.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { CreditedInvoice, InvoiceBook } from '../../shared/ports/invoice-book.ts'

type Ports = { readonly invoices: InvoiceBook; readonly clock: Clock }
type Request = { readonly order: Order; readonly fact: Fact; readonly reason: string }

/** `issued` names the invoice that the change came too late for. */
export type Withdrawn = { readonly outcome: 'withdrawn' | 'conflict' } | { readonly outcome: 'issued'; readonly fact: Fact }

const told = ({ sellerId, invoiceId, orderId, factId, customerId, draft }: InvoiceHeader, reason: string) => ({
  sellerId,
  occurrenceId: `InvoiceWithdrawn-${invoiceId}-${draft}`,
  occurrence: { type: 'InvoiceWithdrawn', invoiceId, orderId, factId, customerId, reason } as const,
})

/**
 * Takes a frozen draft back: its fact is READY again, for the change that follows. Commit and withdrawal both take the same pointer, so
 * exactly one of them wins; who comes after an issue hears `issued`.
 */
export const withdrawDraft = async ({ invoices, clock }: Ports, { order, fact, reason }: Request): Promise<Withdrawn> => {
  const header = await invoices.find(fact.invoiceId)
  if (header === undefined) throw defect(`fact ${fact.factId} of order ${order.orderId} is claimed by a draft that does not exist`)
  if ((await invoices.findEntry(fact.invoiceId)) !== undefined) return { outcome: 'issued', fact }
  const now = clock.now()
  const after = withdrawn(order, fact)
  const occurrence: TimelineItem = { ...told(header, reason), occurredAt: now }
  const outcome = await invoices.withdrawDraft({
    change: { order: after, occurrences: [occurrence], workItems: [], wait: waitOf(after, now) },
    header: { ...header, state: 'WITHDRAWN', waitingFor: undefined, dueAt: undefined },
    queue: queueOf(header.queue),
    credited: await givenBack(invoices, after, { fact, now }),
  })
  return outcome === 'issued' ? { outcome, fact } : { outcome }
}

/** The invoice that a correction was to replace stands again. */
const givenBack = async (
  invoices: InvoiceBook,
  order: Order,
  { fact, now }: { fact: Fact; now: Instant },
): Promise<CreditedInvoice | undefined> => {
  const invoiceId = earlierInvoiceOf(fact)
  const header = invoiceId && (await invoices.find(invoiceId))
  if (header === undefined) return undefined
  const amounts = creditedAmounts(order, await invoices.readSnapshot(header.digest), header)
  const { state, open: openRead, settlements: settlementsRead } = header
  return { invoiceId: header.invoiceId, state, openRead, settlementsRead, ...amounts, wait: waitAfter(header, amounts, now) }
}
