import { queueKindOf } from '../../shared/domain/crediting/purpose.ts'
import { addSeconds, type Instant } from '../../shared/domain/day.ts'
import type { Digest, FactId } from '../../shared/domain/ids.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import type { Order } from '../../shared/domain/order.ts'
import { waitOf } from '../../shared/domain/order-wait.ts'
import { type QueueKey, queueId } from '../../shared/domain/series.ts'
import type { CreditedInvoice, Freeze, LateInvoice } from '../../shared/ports/invoice-book.ts'
import type { OrderChange } from '../../shared/ports/order-book.ts'

type Draft = {
  /** The order with the fact claimed for this draft. */
  readonly claimed: Order
  readonly factId: FactId
  readonly invoice: Invoice
  readonly digest: Digest
  /** The header of a draft that was withdrawn or parked. */
  readonly before: InvoiceHeader | undefined
  readonly frozenAt: Instant
  /** The invoice that a credit note credits, or a corrected invoice replaces, as it will stand. */
  readonly credited: CreditedInvoice | undefined
  /** The orders whose invoices a rebate takes of, as they will stand. */
  readonly rebated: readonly OrderChange[]
  /** The invoice whose delay a statement is about, as it was read. */
  readonly late: LateInvoice | undefined
}

/** A frozen draft that nobody has driven on for this long is taken up by the sweep. */
const overdueSeconds = 300

/** What a freeze writes: the order with the fact claimed, the header of the next draft, and the pointer that waits for a number. */
export const freezeOf = (draft: Draft): Freeze => {
  const { claimed, invoice, frozenAt } = draft
  const queue: QueueKey = { sellerId: invoice.sellerId, kind: queueKindOf(invoice), site: invoice.series.site }
  const change = { order: claimed, occurrences: [], workItems: [], wait: waitOf(claimed, frozenAt) }
  const header = headerOf(draft, queue)
  return {
    change,
    header,
    pointer: pointerOf(draft, header.draft),
    queue,
    credited: draft.credited,
    rebated: draft.rebated,
    late: draft.late,
  }
}

const headerOf = ({ claimed, factId, invoice, digest, before, frozenAt }: Draft, queue: QueueKey): InvoiceHeader => ({
  invoiceId: invoice.invoiceId,
  sellerId: invoice.sellerId,
  orderId: claimed.orderId,
  factId,
  customerId: invoice.customerId,
  state: 'FROZEN',
  draft: (before?.draft ?? 0) + 1,
  digest,
  queue: queueId(queue),
  zone: invoice.zone,
  frozenAt,
  linkVersion: before?.linkVersion ?? 1,
  waitingFor: 'issue',
  dueAt: addSeconds(frozenAt, overdueSeconds),
})

const pointerOf = ({ invoice, digest, frozenAt }: Draft, draft: number): Freeze['pointer'] => {
  const { invoiceId, currency, zone, posting: lines } = invoice
  const { journal, prefix, digits } = invoice.series
  return { invoiceId, draft, frozenAt, digest, currency, zone, journal, prefix, digits, lines }
}
