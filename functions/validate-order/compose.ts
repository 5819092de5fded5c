import { composeInvoice } from '../../shared/domain/billing/compose-invoice.ts'
import { type Checked, failed } from '../../shared/domain/finding.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import type { Fact, Order } from '../../shared/domain/order.ts'
import { formatFindings } from '../../shared/einvoice/carry-findings.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'
import { composeCorrected } from './compose-corrected.ts'
import { composeCredit } from './compose-credit.ts'
import { composeFees } from './compose-fees.ts'
import { composeRebateOf } from './compose-rebate.ts'
import { gather, type Sources } from './gather.ts'

export type Ports = Sources & { readonly orders: OrderBook; readonly invoices: InvoiceBook }

/** The document of a fact, or every finding that stands in its way. Only reads, so that an order can be checked before it is published. */
export const compose = async (ports: Ports, order: Order, fact: Fact): Promise<Checked<Invoice>> =>
  withFormats(await ofKind(ports, order, fact))

const ofKind = async (ports: Ports, order: Order, fact: Fact): Promise<Checked<Invoice>> => {
  if (fact.rebate !== undefined) return composeRebateOf(ports, order.sellerId, { fact, request: fact.rebate })
  switch (fact.kind) {
    case 'credit':
      return composeCredit(ports, order, fact)
    case 'correction':
      return composeCorrected(ports, order, fact)
    case 'lateFees':
      return composeFees(ports, order, fact)
    case 'order':
    case 'shipment':
    case 'delivery':
      return composeInvoice(await gather(ports, order, fact))
  }
}

/** What a customer's format cannot carry is found here, before there is a number. */
const withFormats = (composed: Checked<Invoice>): Checked<Invoice> => {
  const findings = composed.ok ? formatFindings(composed.value) : []
  return findings.length > 0 ? failed(...findings) : composed
}
