import { type CreditedAmounts, creditedAmounts, isStillOwed } from '../../shared/domain/crediting/credited-invoice.ts'
import type { Instant } from '../../shared/domain/day.ts'
import { defect } from '../../shared/domain/failures.ts'
import type { FactId } from '../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import type { Order } from '../../shared/domain/order.ts'
import type { CreditedInvoice, InvoiceBook } from '../../shared/ports/invoice-book.ts'

type Asked = { readonly factId: FactId; readonly now: Instant }

/** What the claims of an order make of the invoice that one of its facts credits; undefined when that fact is no credit. */
export const creditedInvoice = async (
  invoices: Pick<InvoiceBook, 'find' | 'readSnapshot'>,
  order: Order,
  { factId, now }: Asked,
): Promise<CreditedInvoice | undefined> => {
  const invoiceId = order.facts.find((fact) => fact.factId === factId)?.credit?.invoiceId
  if (invoiceId === undefined) return undefined
  const header = await invoices.find(invoiceId)
  if (header === undefined) throw defect(`invoice ${invoiceId}, which fact ${factId} of ${order.orderId} credits, has no header`)
  const amounts = creditedAmounts(order, await invoices.readSnapshot(header.digest))
  return { invoiceId, state: header.state, ...amounts, wait: waitAfter(header, amounts, now) }
}

/** Dunning ends at once when nothing is owed any more, and begins again with what is owed when a credit is taken back. */
const waitAfter = (header: InvoiceHeader, amounts: CreditedAmounts, now: Instant): CreditedInvoice['wait'] => {
  const isOwed = isStillOwed({ ...header, ...amounts })
  if (header.state !== 'SENT' || isOwed === isStillOwed(header)) return 'asItIs'
  if (isOwed) return { waitingFor: 'reminderSchedule', dueAt: now }
  return header.waitingFor === 'reminder' ? 'none' : 'asItIs'
}
