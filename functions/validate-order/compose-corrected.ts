import { checkSizes } from '../../shared/domain/billing/check-sizes.ts'
import { composeInvoice } from '../../shared/domain/billing/compose-invoice.ts'
import { composeCorrection } from '../../shared/domain/crediting/compose-correction.ts'
import { correctedOrder } from '../../shared/domain/crediting/correction.ts'
import { creditClaimsOn } from '../../shared/domain/crediting/credited-invoice.ts'
import { defect } from '../../shared/domain/failures.ts'
import { type Checked, failed } from '../../shared/domain/finding.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import { add } from '../../shared/domain/money.ts'
import type { Fact, Order } from '../../shared/domain/order.ts'
import { paidOf, writtenOffOf } from '../../shared/domain/payment/open-invoice.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import { gather, type Sources } from './gather.ts'

type Ports = Sources & { readonly invoices: Pick<InvoiceBook, 'find' | 'findEntry' | 'readSnapshot'> }

/** Composes the order's new content as a whole invoice, from the master data as they stand, in the place of the one that it replaces. */
export const composeCorrected = async (ports: Ports, order: Order, fact: Fact): Promise<Checked<Invoice>> => {
  const entry = fact.correction && (await ports.invoices.findEntry(fact.correction.invoiceId))
  if (entry === undefined) throw defect(`fact ${fact.factId} of order ${order.orderId} corrects no issued invoice`)
  const should = correctedOrder(order, fact)
  const [original, header, corrected] = await Promise.all([
    ports.invoices.readSnapshot(entry.digest),
    ports.invoices.find(entry.invoiceId),
    gather(ports, should.order, should.fact).then(composeInvoice),
  ])
  if (!corrected.ok) return corrected
  const before = creditClaimsOn(order, original)
  const paid = add(paidOf(header ?? {}, original), writtenOffOf(header ?? {}, original))
  const composed = composeCorrection({ original, issue: entry, before, paid, corrected: corrected.value })
  const findings = composed.ok ? checkSizes(composed.value, ports.compressedSize) : []
  return findings.length > 0 ? failed(...findings) : composed
}
