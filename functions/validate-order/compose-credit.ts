import { checkedCreditNote } from '../../shared/domain/crediting/checked-credit-note.ts'
import { defect } from '../../shared/domain/failures.ts'
import type { Checked } from '../../shared/domain/finding.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import type { Fact, Order } from '../../shared/domain/order.ts'
import { paidOf, writtenOffOf } from '../../shared/domain/payment/open-invoice.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { Sources } from './gather.ts'

type Ports = Pick<Sources, 'masterData' | 'glyphs' | 'compressedSize' | 'clock'> & {
  readonly invoices: Pick<InvoiceBook, 'find' | 'findEntry' | 'readSnapshot'>
}

/** Reads the invoice that a fact credits, as it was issued, and composes its credit note. */
export const composeCredit = async (ports: Ports, order: Order, fact: Fact): Promise<Checked<Invoice>> => {
  const { credit: request, factId } = fact
  if (request === undefined) throw defect(`fact ${factId} of order ${order.orderId} credits nothing`)
  const [seller, entry, header] = await Promise.all([
    ports.masterData.seller(order.sellerId, ports.clock.now()),
    ports.invoices.findEntry(request.invoiceId),
    ports.invoices.find(request.invoiceId),
  ])
  if (seller === undefined || entry === undefined || header === undefined)
    throw defect(`seller, entry or header of invoice ${request.invoiceId} is missing`)
  const original = await ports.invoices.readSnapshot(entry.digest)
  const settled = { paid: paidOf(header, original), writtenOff: writtenOffOf(header, original) }
  const print = { missingGlyphs: ports.glyphs.missing, compressedSize: ports.compressedSize }
  return checkedCreditNote({ order, fact, request, original, entry, ...settled, seller }, print)
}
