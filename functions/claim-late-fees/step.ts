import * as z from 'zod'
import { addDays, type Day, dayAt, daySchema } from '../../shared/domain/day.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import { type InvoiceId, invoiceIdSchema, sellerIdSchema } from '../../shared/domain/ids.ts'
import { composeStatement } from '../../shared/domain/fee-statement/compose-statement.ts'
import { type FeeAnswer, feeAnswerSchema } from '../../shared/domain/fee-statement/fee-answer.ts'
import type { FeeRequest } from '../../shared/domain/fee-statement/fee-request.ts'
import { feeClaimsOn } from '../../shared/domain/fee-statement/late-claim-of.ts'
import { feesDueOn, requestFees } from '../../shared/domain/fee-statement/request-fees.ts'
import { notIssuedLater } from '../../shared/domain/fee-statement/statement-findings.ts'
import type { Fact, Order } from '../../shared/domain/order.ts'
import { startsByItself, waitOf } from '../../shared/domain/order-wait.ts'
import { startOf } from '../../shared/domain/workflow-start.ts'
import type { Materials } from '../../shared/domain/billing/materials.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'
import { readAgain } from '../../shared/steps/read-again.ts'
import { dueByItself } from './due-by-itself.ts'
import { type Late, readLate, type ReadPorts } from './read-late.ts'

/** `invoice` is an invoice's id, or its number. `byItself`: its day has come, and nobody asks but the setting of the seller. */
export const inputSchema = z.object({
  sellerId: sellerIdSchema,
  invoice: z.string().min(1).max(40),
  on: daySchema.optional(),
  by: z.string().min(1).max(128),
  byItself: z.boolean().optional(),
})

export const outputSchema = feeAnswerSchema

export type Input = z.output<typeof inputSchema>
export type Ports = ReadPorts & {
  readonly orders: OrderBook
  readonly workflow: Workflow
  readonly compressedSize: Materials['compressedSize']
}

/**
 * A wish for a statement of late fees becomes a fact of the invoice's order, whose workflow makes the statement from what is owed then. A repeat is
 * safe: an invoice and a last day name one fact, and the start is made under its business key. What cannot be claimed is refused here, in words.
 */
export const claimLateFees =
  (ports: Ports) =>
  async (input: Input): Promise<FeeAnswer> => {
    const invoiceId = await idOf(ports, input)
    if (invoiceId === undefined) return { outcome: 'notFound' }
    return readAgain(() => claimOnce(ports, input, invoiceId), `the order of invoice ${invoiceId} of ${input.sellerId}`)
  }

const idOf = async ({ invoices }: Ports, { sellerId, invoice }: Input): Promise<InvoiceId | undefined> => {
  const id = invoiceIdSchema.safeParse(invoice)
  return id.success ? id.data : invoices.findByNumber(sellerId, invoice)
}

const claimOnce = async (ports: Ports, input: Input, invoiceId: InvoiceId): Promise<FeeAnswer | 'conflict'> => {
  const late = await readLate(ports, input.sellerId, invoiceId)
  if (late === undefined) return { outcome: 'notFound' }
  const at = ports.clock.now()
  const today = dayAt(at, late.header.zone)
  const due = input.byItself === true ? dueByItself(late, at) : 'now'
  if (due !== 'now') return postpone(ports, late, due.again)
  const request: FeeRequest = { invoiceId, until: input.on ?? today, by: input.by, at }
  if (request.until > today) return { outcome: 'refused', findings: [notIssuedLater(today, request.until)] }
  const requested = requestFees(late.order, request, today)
  if (requested.outcome === 'sameAsBefore') {
    await start(ports, late.order, requested.fact)
    return { outcome: 'sameAsBefore', statementId: requested.fact.invoiceId, state: requested.fact.state }
  }
  return accept(ports, late, { ...requested, request, byItself: input.byItself === true })
}

type Added = { readonly order: Order; readonly fact: Fact; readonly request: FeeRequest; readonly byItself: boolean }

const accept = async (ports: Ports, late: Late, { order, fact, request, byItself }: Added): Promise<FeeAnswer | 'conflict'> => {
  const { header, claim, seller } = late
  const asked = { until: request.until, earlier: feeClaimsOn(late.order, request.invoiceId) }
  const { factId, invoiceId: statementId } = fact
  const { compressedSize } = ports
  const checked = composeStatement({ claim, header, asked, seller, statementId, factId, now: request.at, compressedSize })
  if (!checked.ok && byItself) return postpone(ports, late, againAfter(checked.findings, request))
  if (!checked.ok) return { outcome: 'refused', findings: [...checked.findings] }
  const rung = feesDueOn(order, { invoiceId: request.invoiceId, on: undefined })
  if ((await save(ports, rung)) === 'conflict') return 'conflict'
  await start(ports, late.order, fact)
  return { outcome: 'accepted', statementId }
}

/** A rate that nobody has entered yet will be; of what else stands in the way a person decides. */
const againAfter = (findings: readonly Finding[], { until }: FeeRequest): Day | undefined =>
  findings.some(({ code }) => code === 'RATE_UNKNOWN') ? addDays(until, 1) : undefined

/** Looked at again on another day, or never: then finance may still ask. */
const postpone = async (ports: Ports, { order, header }: Late, again: Day | undefined): Promise<FeeAnswer | 'conflict'> => {
  if ((await save(ports, feesDueOn(order, { invoiceId: header.invoiceId, on: again }))) === 'conflict') return 'conflict'
  return { outcome: 'postponed', until: again }
}

const save = ({ orders, clock }: Ports, order: Order) =>
  orders.save({ order, occurrences: [], workItems: [], wait: waitOf(order, clock.now()) })

/** The attempt before may have died between the save and the start. */
const start = async (ports: Ports, order: Order, fact: Fact): Promise<void> => {
  if (startsByItself(fact, ports.clock.now())) await ports.workflow.start(startOf(order, fact))
}
