import { creditedAmounts, earlierInvoiceOf, waitAfter } from '../../shared/domain/crediting/credited-invoice.ts'
import type { Instant } from '../../shared/domain/day.ts'
import { defect } from '../../shared/domain/failures.ts'
import type { FactId } from '../../shared/domain/ids.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import { equal, isZero, type Money, nothing } from '../../shared/domain/money.ts'
import type { Order } from '../../shared/domain/order.ts'
import { paidOf, writtenOffOf } from '../../shared/domain/payment/open-invoice.ts'
import type { CreditedInvoice, InvoiceBook } from '../../shared/ports/invoice-book.ts'

/** With what is paid and written off of it at this moment. */
type Credited = CreditedInvoice & { readonly paid: Money; readonly writtenOff: Money }
type Asked = { readonly factId: FactId; readonly now: Instant }

/** What the claims of an order make of the invoice that one of its facts credits or replaces; undefined when that fact bills something. */
export const creditedInvoice = async (
  invoices: Pick<InvoiceBook, 'find' | 'readSnapshot'>,
  order: Order,
  { factId, now }: Asked,
): Promise<Credited | undefined> => {
  const fact = order.facts.find((fact) => fact.factId === factId)
  const invoiceId = fact && earlierInvoiceOf(fact)
  if (invoiceId === undefined) return undefined
  const header = await invoices.find(invoiceId)
  if (header === undefined) throw defect(`invoice ${invoiceId}, which fact ${factId} of ${order.orderId} changes, has no header`)
  const original = await invoices.readSnapshot(header.digest)
  const amounts = creditedAmounts(order, original, header)
  const paid = paidOf(header, original)
  const { state, open: openRead, settlements: settlementsRead } = header
  return {
    invoiceId,
    state,
    openRead,
    settlementsRead,
    ...amounts,
    wait: waitAfter(header, amounts, now),
    paid,
    writtenOff: writtenOffOf(header, original),
  }
}

/** A payment or write-off may have come since the document was composed: then its VAT would be reversed where it no longer stands. */
export const isAsComposed = ({ credit }: Invoice, { paid, writtenOff }: Pick<Credited, 'paid' | 'writtenOff'>): boolean =>
  equal(credit?.paid ?? nothing(paid.currency), paid) && isZero(writtenOff)
