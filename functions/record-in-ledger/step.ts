import * as z from 'zod'
import { claimOf } from '../../shared/domain/billing/claim-of.ts'
import type { Instant } from '../../shared/domain/day.ts'
import { digestSchema, factIdSchema, type InvoiceId, invoiceIdSchema, orderIdSchema, sellerIdSchema } from '../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import type { Order } from '../../shared/domain/order.ts'
import { expectingFees } from '../../shared/domain/fee-statement/expecting-fees.ts'
import { expectingDelivery } from '../../shared/domain/receiving/undelivered.ts'
import { queueOf } from '../../shared/domain/series.ts'
import type { Clock, Pause } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'
import { creditedInvoice, isAsComposed } from './credited-invoice.ts'
import { freezeOf } from './freeze-of.ts'
import { lateInvoiceOf } from './late-invoice.ts'
import { issueDraft } from './issue-draft.ts'
import type { LeadPorts } from './lead.ts'
import { parkDraft } from './park-draft.ts'
import { rebatedOrders } from './rebated-orders.ts'

export const inputSchema = z.object({
  sellerId: sellerIdSchema,
  orderId: orderIdSchema,
  factId: factIdSchema,
  invoiceId: invoiceIdSchema,
  digest: digestSchema.optional(),
  orderVersion: z.number().int().optional(),
})

export const outputSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('issued'), number: z.string() }),
  z.object({ outcome: z.literal('orderChanged') }),
  z.object({ outcome: z.literal('waiting') }),
  z.object({ outcome: z.literal('withdrawn') }),
  z.object({ outcome: z.literal('parked') }),
])

type Input = z.output<typeof inputSchema>
type Output = z.output<typeof outputSchema>
export type Ports = {
  readonly orders: OrderBook
  readonly invoices: InvoiceBook
  readonly clock: Clock
  readonly pause: Pause
  /** Tells operations how much waits for a number, and since when. */
  readonly tellBacklog: LeadPorts['tellBacklog']
}

/**
 * A validated order becomes a frozen draft, and the draft an issued invoice: number, issue date and journal entry in one transaction.
 * A repeat is safe: a draft is frozen once (the order's version and the header's draft number are conditions), and an entry that exists
 * is the answer.
 */
export const recordInLedger =
  (ports: Ports) =>
  async (input: Input): Promise<Output> => {
    const calledAt = ports.clock.now()
    const header = await ports.invoices.find(input.invoiceId)
    const entry = header === undefined ? undefined : await ports.invoices.findEntry(input.invoiceId)
    if (entry !== undefined) return { outcome: 'issued', number: entry.number }
    if (header?.state === 'FROZEN') return issue(ports, calledAt, header)
    return freezeAndIssue(ports, input, { before: header, calledAt })
  }

type Begun = { readonly before: InvoiceHeader | undefined; readonly calledAt: Instant }

const freezeAndIssue = async (ports: Ports, input: Input, { before, calledAt }: Begun): Promise<Output> => {
  const order = await ports.orders.find(input.sellerId, input.orderId)
  const ended = outcomeOfFact(order, input)
  if (ended !== undefined) return ended
  if (order === undefined || input.digest === undefined || order.version !== input.orderVersion) return { outcome: 'orderChanged' }
  const { digest, factId } = input
  const invoice = await ports.invoices.readSnapshot(digest)
  const frozenAt = ports.clock.now()
  const billed = expectingDelivery(claimOf(order, factId, invoice), { invoice, frozenAt })
  const claimed = expectingFees(billed, { invoice, frozenAt })
  const credited = await creditedInvoice(ports.invoices, claimed, { factId, now: frozenAt })
  const rebated = await rebatedOrders(ports, invoice, frozenAt)
  if (rebated === undefined || (credited !== undefined && !isAsComposed(invoice, credited))) return { outcome: 'orderChanged' }
  const late = lateInvoiceOf(invoice, frozenAt)
  const freeze = freezeOf({ claimed, factId, invoice, digest, before, frozenAt, credited, rebated, late })
  const outcome = await ports.invoices.freezeDraft(freeze)
  return outcome === 'orderChanged' ? { outcome } : issue(ports, calledAt, freeze.header)
}

/** A fact that a person or the publisher has taken out of the workflow is not frozen. */
const outcomeOfFact = (order: Order | undefined, { factId }: Input): Output | undefined => {
  switch (order?.facts.find((fact) => fact.factId === factId)?.state) {
    case 'HELD':
      return { outcome: 'parked' }
    case 'CANCELLED':
    case 'REFUSED':
      return { outcome: 'withdrawn' }
    default:
      return undefined
  }
}

const issue = (ports: Ports, calledAt: Instant, header: InvoiceHeader): Promise<Output> => {
  const queue = queueOf(header.queue)
  const park = (invoiceId: InvoiceId, reason: string) => parkDraft(ports, { queue, invoiceId, reason })
  return issueDraft({ ...ports, park }, { queue, place: header, calledAt })
}
