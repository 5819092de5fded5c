import { defect } from '../../shared/domain/failures.ts'
import type { Checked } from '../../shared/domain/finding.ts'
import type { InvoiceId } from '../../shared/domain/ids.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import { composeStatement } from '../../shared/domain/fee-statement/compose-statement.ts'
import { creditNoteIdsOf, feeClaimsOn, lateClaimOf } from '../../shared/domain/fee-statement/late-claim-of.ts'
import type { Fact, Order } from '../../shared/domain/order.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { Sources } from './gather.ts'

type Ports = Pick<Sources, 'masterData' | 'compressedSize' | 'clock'> & {
  readonly invoices: Pick<InvoiceBook, 'find' | 'findEntry' | 'readSnapshot'>
}

/** Reads the invoice that was paid late as it stands now, and composes the statement of what is owed for that. */
export const composeFees = async (ports: Ports, order: Order, fact: Fact): Promise<Checked<Invoice>> => {
  const { lateFees: request, factId, invoiceId: statementId } = fact
  if (request === undefined) throw defect(`fact ${factId} of order ${order.orderId} claims no late fees`)
  const now = ports.clock.now()
  const { entry, header, ...read } = await readLate(ports, order, request.invoiceId)
  const issued = { invoice: await ports.invoices.readSnapshot(entry.digest), issue: entry }
  const claim = lateClaimOf({ ...read, issued, header, order })
  const asked = { until: request.until, earlier: feeClaimsOn(order, request.invoiceId, factId) }
  const { seller } = read
  return composeStatement({ claim, header, asked, seller, statementId, factId, now, compressedSize: ports.compressedSize })
}

const readLate = async ({ invoices, masterData, clock }: Ports, order: Order, invoiceId: InvoiceId) => {
  const header = await invoices.find(invoiceId)
  if (header === undefined) throw defect(`invoice ${invoiceId} of order ${order.orderId} is missing`)
  const now = clock.now()
  const [entry, seller, customer, creditEntries] = await Promise.all([
    invoices.findEntry(invoiceId),
    masterData.seller(order.sellerId, now),
    masterData.customer(order.sellerId, header.customerId, now),
    Promise.all(creditNoteIdsOf(order, invoiceId).map((id) => invoices.findEntry(id))),
  ])
  if (entry === undefined || seller === undefined || customer === undefined)
    throw defect(`entry, seller or customer of invoice ${invoiceId} is missing`)
  return { header, entry, seller, customer, creditEntries: creditEntries.filter((each) => each !== undefined) }
}
