import * as z from 'zod'
import { claimOf } from '../../shared/domain/billing/claim-of.ts'
import { addSeconds } from '../../shared/domain/day.ts'
import { digestSchema, factIdSchema, invoiceIdSchema, orderIdSchema, sellerIdSchema } from '../../shared/domain/ids.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import type { Order } from '../../shared/domain/order.ts'
import { waitOf } from '../../shared/domain/order-wait.ts'
import type { QueueKey, WaitingDraft } from '../../shared/domain/series.ts'
import type { Clock, Pause } from '../../shared/ports/clock.ts'
import type { Freeze, InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'
import { issueDraft } from './issue-draft.ts'
import { parkDraft } from './park-draft.ts'

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
export type Ports = { readonly orders: OrderBook; readonly invoices: InvoiceBook; readonly clock: Clock; readonly pause: Pause }

/** A frozen draft that nobody has driven on for this long is taken up by the sweep. */
const overdueSeconds = 300

/**
 * A validated order becomes a frozen draft, and the draft an issued invoice: number, issue date and journal entry in one transaction.
 * A repeat is safe: a draft is frozen once (the order's version and the header's draft number are conditions), and an entry that exists
 * is the answer.
 */
export const recordInLedger =
  (ports: Ports) =>
  async (input: Input): Promise<Output> => {
    const header = await ports.invoices.find(input.invoiceId)
    const entry = header === undefined ? undefined : await ports.invoices.findEntry(input.invoiceId)
    if (entry !== undefined) return { outcome: 'issued', number: entry.number }
    if (header?.state === 'FROZEN') return issue(ports, input, header)
    return freezeAndIssue(ports, input, header)
  }

const freezeAndIssue = async (ports: Ports, input: Input, before: InvoiceHeader | undefined): Promise<Output> => {
  const order = await ports.orders.find(input.sellerId, input.orderId)
  const ended = outcomeOfFact(order, input)
  if (ended !== undefined) return ended
  if (order === undefined || input.digest === undefined || order.version !== input.orderVersion) return { outcome: 'orderChanged' }
  const freeze = draftOf({
    order,
    input,
    invoice: await ports.invoices.readSnapshot(input.digest),
    digest: input.digest,
    before,
    clock: ports.clock,
  })
  const outcome = await ports.invoices.freezeDraft(freeze)
  return outcome === 'orderChanged' ? { outcome } : issue(ports, input, freeze.header)
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

type Draft = {
  readonly order: Order
  readonly input: Input
  readonly invoice: Invoice
  readonly digest: WaitingDraft['digest']
  readonly before: InvoiceHeader | undefined
  readonly clock: Clock
}

const draftOf = ({ order, input, invoice, digest, before, clock }: Draft): Freeze => {
  const { sellerId, orderId, factId, invoiceId } = input
  const { series, zone, currency, customerId, posting } = invoice
  const queue: QueueKey = { sellerId, kind: 'invoice', site: series.site }
  const draft = (before?.draft ?? 0) + 1
  const frozenAt = clock.now()
  const wait = { waitingFor: 'issue', dueAt: addSeconds(frozenAt, overdueSeconds) } as const
  const claimed = claimOf(order, factId, invoice)
  const ids = { invoiceId, sellerId, orderId, factId, customerId }
  return {
    change: { order: claimed, occurrences: [], workItems: [], wait: waitOf(claimed, frozenAt) },
    header: {
      ...ids,
      state: 'FROZEN',
      draft,
      digest,
      queue: queueName(queue),
      zone,
      frozenAt,
      linkVersion: before?.linkVersion ?? 1,
      ...wait,
    },
    pointer: { invoiceId, draft, frozenAt, digest, currency, zone, ...seriesOf(invoice), lines: posting },
    queue,
  }
}

const seriesOf = ({ series: { journal, prefix, digits } }: Invoice) => ({ journal, prefix, digits })

const queueName = ({ sellerId, kind, site }: QueueKey): string => [sellerId, kind, ...(site === undefined ? [] : [site])].join('#')

const issue = async (ports: Ports, input: Input, header: InvoiceHeader): Promise<Output> => {
  const queue: QueueKey = { sellerId: header.sellerId, kind: 'invoice', site: header.queue.split('#')[2] }
  const result = await issueDraft(ports, {
    queue,
    invoiceId: input.invoiceId,
    park: (invoiceId, reason) => parkDraft(ports, { queue, invoiceId, reason }),
  })
  return result
}
