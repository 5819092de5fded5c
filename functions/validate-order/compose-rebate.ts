import { checkedRebate } from '../../shared/domain/crediting/checked-rebate.ts'
import type { RebatedInvoice } from '../../shared/domain/crediting/compose-rebate.ts'
import { rebatedInvoice } from '../../shared/domain/crediting/rebated-orders.ts'
import type { RebateRequest } from '../../shared/domain/crediting/rebate-request.ts'
import { defect } from '../../shared/domain/failures.ts'
import type { Checked } from '../../shared/domain/finding.ts'
import type { InvoiceId, SellerId } from '../../shared/domain/ids.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import type { Fact } from '../../shared/domain/order.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'
import type { Sources } from './gather.ts'

type Books = { readonly invoices: Pick<InvoiceBook, 'find' | 'findEntry' | 'readSnapshot'>; readonly orders: Pick<OrderBook, 'find'> }
type Ports = Pick<Sources, 'masterData' | 'glyphs' | 'compressedSize' | 'clock'> & Books

/** Reads the invoices that a rebate is granted on and what others took of them, and composes its document. */
export const composeRebateOf = async (
  ports: Ports,
  sellerId: SellerId,
  { fact, request }: { fact: Fact; request: RebateRequest },
): Promise<Checked<Invoice>> => {
  const [seller, invoices] = await Promise.all([
    ports.masterData.seller(sellerId, ports.clock.now()),
    Promise.all(request.invoiceIds.map((invoiceId) => readInvoice(ports, invoiceId))),
  ])
  if (seller === undefined) throw defect(`seller ${sellerId} of rebate ${request.requestId} is missing`)
  const { factId, invoiceId: rebateId, date: on } = fact
  const print = { missingGlyphs: ports.glyphs.missing, compressedSize: ports.compressedSize }
  return checkedRebate({ request, invoices, seller, rebateId, factId, on }, print)
}

const readInvoice = async ({ invoices, orders }: Books, invoiceId: InvoiceId): Promise<RebatedInvoice> => {
  const [header, entry] = await Promise.all([invoices.find(invoiceId), invoices.findEntry(invoiceId)])
  if (header === undefined || entry === undefined) throw defect(`header or entry of invoice ${invoiceId} is missing`)
  const [order, original] = await Promise.all([orders.find(header.sellerId, header.orderId), invoices.readSnapshot(entry.digest)])
  if (order === undefined) throw defect(`order ${header.orderId} of invoice ${invoiceId} is missing`)
  return rebatedInvoice(order, entry, original)
}
