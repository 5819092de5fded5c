import * as z from 'zod'
import { acceptedAs, askedBefore, type CreditAnswer, creditAnswerSchema } from '../../shared/domain/crediting/credit-answer.ts'
import { creditRequestIdSchema } from '../../shared/domain/crediting/credit-request.ts'
import {
  mostRebatedInvoices,
  rebateOrderId,
  type RebateRequest,
  rebateRequestSchema,
} from '../../shared/domain/crediting/rebate-request.ts'
import { requestRebate } from '../../shared/domain/crediting/request-rebate.ts'
import { dayAt } from '../../shared/domain/day.ts'
import { type SellerId, sellerIdSchema } from '../../shared/domain/ids.ts'
import type { Fact, Order } from '../../shared/domain/order.ts'
import { startsByItself, waitOf } from '../../shared/domain/order-wait.ts'
import type { Seller } from '../../shared/domain/seller.ts'
import { startOf } from '../../shared/domain/workflow-start.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'
import { readAgain } from '../../shared/steps/read-again.ts'
import { checkRebate, type CheckPorts } from './check-rebate.ts'
import { findAllNumbered } from './find-numbered.ts'

const { customerId, contractReference, period, grant, note, by } = rebateRequestSchema.shape

/** `invoices` are the numbers of the period's invoices that the rebate is granted on. */
export const inputSchema = z.object({
  sellerId: sellerIdSchema,
  requestId: creditRequestIdSchema,
  customerId,
  contractReference,
  period,
  invoices: z.array(z.string().min(1).max(40)).min(1).max(mostRebatedInvoices),
  grant,
  note,
  by,
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
 * A person's request to grant a customer a rebate on the sales of a period becomes the one fact of an order of its own, whose workflow makes
 * the document. A repeat is safe: a request id names one order, and the start is made under its business key. What cannot be granted is
 * refused here, in words.
 */
export const grantRebate =
  (ports: Ports) =>
  async (input: Input): Promise<CreditAnswer> => {
    const { sellerId, invoices, ...wish } = input
    const seller = await ports.masterData.seller(sellerId, ports.clock.now())
    if (seller === undefined) return { outcome: 'notFound' }
    const found = await findAllNumbered(ports.invoices, { sellerId, numbers: invoices })
    if (!found.ok) return { outcome: 'refused', findings: [...found.findings] }
    const request: RebateRequest = { ...wish, invoiceIds: found.value, at: ports.clock.now() }
    return readAgain(() => requestOnce(ports, seller, request), `rebate ${request.requestId} of ${sellerId}`)
  }

const requestOnce = async (ports: Ports, { sellerId, zone }: Seller, request: RebateRequest): Promise<CreditAnswer | 'conflict'> => {
  const known = await ports.orders.find(sellerId, rebateOrderId(request.requestId))
  const requested = requestRebate(request, { sellerId, known, on: dayAt(request.at, zone) })
  if (requested.outcome === 'toldOtherwise') return { outcome: 'refused', findings: [requested.finding] }
  const { order, fact } = requested
  if (requested.outcome === 'sameAsBefore') {
    await start(ports, order, fact)
    return askedBefore(fact)
  }
  return accept(ports, { order, fact, request, sellerId })
}

type Added = { readonly order: Order; readonly fact: Fact; readonly request: RebateRequest; readonly sellerId: SellerId }

const accept = async (ports: Ports, { order, fact, request, sellerId }: Added): Promise<CreditAnswer | 'conflict'> => {
  const checked = await checkRebate(ports, sellerId, { fact, request })
  if (!checked.ok) return { outcome: 'refused', findings: [...checked.findings] }
  const wait = waitOf(order, request.at)
  if ((await ports.orders.save({ order, occurrences: [], workItems: [], wait })) === 'conflict') return 'conflict'
  await start(ports, order, fact)
  return acceptedAs(fact)
}

/** The attempt before may have died between the save and the start. */
const start = async (ports: Ports, order: Order, fact: Fact): Promise<void> => {
  if (startsByItself(fact, ports.clock.now())) await ports.workflow.start(startOf(order, fact))
}
