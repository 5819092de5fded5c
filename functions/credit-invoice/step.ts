import * as z from 'zod'
import { acceptedAs, askedBefore, type CreditAnswer, creditAnswerSchema } from '../../shared/domain/crediting/credit-answer.ts'
import {
  creditedPartSchema,
  creditReasonSchema,
  type CreditRequest,
  creditRequestIdSchema,
} from '../../shared/domain/crediting/credit-request.ts'
import { requestCredit } from '../../shared/domain/crediting/request-credit.ts'
import { dayAt } from '../../shared/domain/day.ts'
import { defect } from '../../shared/domain/failures.ts'
import { sellerIdSchema } from '../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import type { Fact, Order } from '../../shared/domain/order.ts'
import { startsByItself, waitOf } from '../../shared/domain/order-wait.ts'
import { startOf } from '../../shared/domain/workflow-start.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'
import { readAgain } from '../../shared/steps/read-again.ts'
import { checkRequest, type CheckPorts } from './check-request.ts'
import { findIssued } from './find-issued.ts'

/** `invoice` is an invoice's id, or its number. */
export const inputSchema = z.object({
  sellerId: sellerIdSchema,
  invoice: z.string().min(1).max(40),
  requestId: creditRequestIdSchema,
  reason: creditReasonSchema,
  note: z.string().trim().min(1).max(200).optional(),
  part: creditedPartSchema,
  by: z.string().min(1).max(120),
})

export const outputSchema = creditAnswerSchema

type Input = z.output<typeof inputSchema>
export type Ports = CheckPorts & {
  readonly orders: OrderBook
  readonly invoices: InvoiceBook
  readonly workflow: Workflow
  readonly clock: Clock
}

/**
 * A person's request to credit an invoice becomes a fact of its order, whose workflow makes the credit note. A repeat is safe: a request
 * id names one fact, and the start is made under its business key. What cannot be credited is refused here, in words.
 */
export const creditInvoice =
  (ports: Ports) =>
  async (input: Input): Promise<CreditAnswer> => {
    const found = await findIssued(ports.invoices, input)
    if (found === undefined) return { outcome: 'notFound' }
    const { requestId, reason, note, part, by } = input
    const request: CreditRequest = { requestId, invoiceId: found.invoiceId, reason, note, part, by, at: ports.clock.now() }
    return readAgain(() => requestOnce(ports, found, request), `order ${found.orderId} of ${found.sellerId}`)
  }

const requestOnce = async (
  ports: Ports,
  { sellerId, orderId, zone }: InvoiceHeader,
  request: CreditRequest,
): Promise<CreditAnswer | 'conflict'> => {
  const order = await ports.orders.find(sellerId, orderId)
  if (order === undefined) throw defect(`order ${orderId} of invoice ${request.invoiceId} is missing`)
  const requested = requestCredit(order, request, dayAt(request.at, zone))
  if (requested.outcome === 'toldOtherwise') return { outcome: 'refused', findings: [requested.finding] }
  const { fact } = requested
  if (requested.outcome === 'sameAsBefore') {
    await start(ports, order, fact)
    return askedBefore(fact)
  }
  const checked = await checkRequest(ports, requested)
  if (!checked.ok) return { outcome: 'refused', findings: [...checked.findings] }
  const wait = waitOf(requested.order, request.at)
  if ((await ports.orders.save({ order: requested.order, occurrences: [], workItems: [], wait })) === 'conflict') return 'conflict'
  await start(ports, order, fact)
  return acceptedAs(fact)
}

/** The attempt before may have died between the save and the start. */
const start = async (ports: Ports, order: Order, fact: Fact): Promise<void> => {
  if (startsByItself(fact, ports.clock.now())) await ports.workflow.start(startOf(order, fact))
}
