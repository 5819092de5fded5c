import type { Rejection } from '../../shared/domain/crediting/late-event.ts'
import { isChased } from '../../shared/domain/crediting/purpose.ts'
import { defect, transient } from '../../shared/domain/failures.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { waitOf } from '../../shared/domain/order-wait.ts'
import type { Arrival, Ports } from './arrival.ts'
import { isDecided, openChangeAfterIssue } from './change-after-issue.ts'
import { holdEvent } from './hold-event.ts'
import { holdIfTooLarge } from './hold-too-large.ts'
import { withCredits } from './request-credits.ts'
import { settleUndelivered } from './settle-undelivered.ts'
import { startReadyFacts } from './start-ready-facts.ts'

type RejectionArrival = Arrival & { readonly rejection: Rejection }

const mostConflicts = 5

/**
 * A rejected invoice is no longer chased, and a person decides; once they have agreed, it is credited in full. A repeat is safe: the mark
 * is the same until a person has decided, the work item is found under the event, the credit under its request.
 */
export const rejectInvoice = async (ports: Ports, arrival: RejectionArrival): Promise<void> => {
  const { event, sellerId, rejection } = arrival
  const header = await rejectedInvoice(ports, arrival)
  if (header === undefined) return holdEvent(ports, { event, sellerId, findings: [notIssued(rejection)] })
  if (event.approvedBy !== undefined) await holdIfTooLarge(ports, arrival, () => creditInFull(ports, arrival))
  else if (!(await isDecided(ports, arrival))) await leaveToPerson(ports, arrival, header)
}

const leaveToPerson = async (ports: Ports, arrival: RejectionArrival, header: InvoiceHeader): Promise<void> => {
  const { invoiceId, status } = arrival.rejection
  const wait = header.state === 'SENT' && header.waitingFor === 'reminder' ? 'none' : 'asItIs'
  await ports.invoices.markRejected({ invoiceId, status, wait })
  return openRejected(ports, arrival, header)
}

/** The issued invoice of this order that the event names. */
const rejectedInvoice = async (
  { invoices }: Ports,
  { sellerId, orderId, rejection }: RejectionArrival,
): Promise<InvoiceHeader | undefined> => {
  const [header, entry] = await Promise.all([invoices.find(rejection.invoiceId), invoices.findEntry(rejection.invoiceId)])
  const isOfOrder = header?.sellerId === sellerId && header.orderId === orderId && isChased(header)
  return isOfOrder && entry !== undefined ? header : undefined
}

const openRejected = async (ports: Ports, { event, rejection }: RejectionArrival, header: InvoiceHeader): Promise<void> => {
  const order = await ports.orders.find(header.sellerId, header.orderId)
  if (order === undefined) throw defect(`order ${header.orderId} of invoice ${header.invoiceId} is missing`)
  const findings = [rejected(rejection)]
  await openChangeAfterIssue(ports, { order, event, factId: header.factId, invoiceId: header.invoiceId, findings })
}

const creditInFull = async (ports: Ports, { event, seller, sellerId, orderId, rejection }: RejectionArrival): Promise<void> => {
  const { invoiceId } = rejection
  for (let conflicts = 0; conflicts < mostConflicts; conflicts += 1) {
    const order = await ports.orders.find(sellerId, orderId)
    if (order === undefined) throw defect(`order ${orderId} of invoice ${invoiceId} is missing`)
    const asked = { seller, event, cause: 'rejection', at: ports.clock.now(), reason: 'rejected', note: undefined } as const
    const credited = withCredits(order, [{ invoiceId, part: { kind: 'all' } }], asked)
    const change = { order: credited, occurrences: [], workItems: [], wait: waitOf(credited, asked.at) }
    if (credited === order || (await ports.orders.save(change)) === 'saved') {
      await settleUndelivered(ports, credited)
      await startReadyFacts(ports, credited)
      return
    }
  }
  throw transient('Conflict', `order ${orderId} of ${sellerId} is being changed by others`)
}

const statusWords = { rejected: '213, rejected by a platform', refused: '210, refused by the buyer' } as const

const rejected = ({ status, reason }: Rejection): Finding => ({
  code: 'INVOICE_REJECTED',
  field: 'status',
  expected: 'an invoice that its buyer takes',
  actual: `${statusWords[status]}: ${reason}`,
  remedy:
    'Correct what the buyer objects to; release this to credit the invoice in full; then publish what was supplied as a new order. ' +
    'If the buyer is wrong, settle it with them and refuse this: the invoice is chased again.',
})

const notIssued = ({ invoiceId }: Rejection): Finding => ({
  code: 'INVOICE_UNKNOWN',
  field: 'invoiceId',
  expected: 'an issued invoice of this order',
  actual: invoiceId,
  remedy: 'Correct the invoice id or the order id, as InvoiceIssued told them, and publish the event again.',
})
