import type { Materials } from '../../shared/domain/billing/materials.ts'
import { checkedCreditNote } from '../../shared/domain/crediting/checked-credit-note.ts'
import { defect } from '../../shared/domain/failures.ts'
import { type Checked, failed } from '../../shared/domain/finding.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import type { Fact, Order } from '../../shared/domain/order.ts'
import { paidOf, writtenOffOf } from '../../shared/domain/payment/open-invoice.ts'
import { formatFindings } from '../../shared/einvoice/carry-findings.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { GlyphCoverage } from '../../shared/ports/glyph-coverage.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'

export type CheckPorts = {
  readonly invoices: Pick<InvoiceBook, 'find' | 'findEntry' | 'readSnapshot'>
  readonly masterData: Pick<MasterData, 'seller'>
  readonly clock: Clock
  readonly glyphs: GlyphCoverage
  readonly compressedSize: Materials['compressedSize']
}

/** Whether the credit note of a request could be made as things stand: the workflow makes it, from what is left then. */
export const checkRequest = async (ports: CheckPorts, { order, fact }: { order: Order; fact: Fact }): Promise<Checked<Invoice>> => {
  const { credit: request } = fact
  if (request === undefined) throw defect(`fact ${fact.factId} of order ${order.orderId} credits nothing`)
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
  const checked = checkedCreditNote({ order, fact, request, original, entry, ...settled, seller }, print)
  const findings = checked.ok ? formatFindings(checked.value) : []
  return findings.length === 0 ? checked : failed(...findings)
}
