import * as z from 'zod'
import { endedOutcomes, outcomesOf, type ReportedOrder, runIdSchema } from '../../shared/domain/billing-run.ts'
import { withFact } from '../../shared/domain/billing/claim-of.ts'
import { transient } from '../../shared/domain/failures.ts'
import { factIdSchema, orderIdSchema, sellerIdSchema } from '../../shared/domain/ids.ts'
import { waitOf } from '../../shared/domain/order-wait.ts'
import type { BillingRuns } from '../../shared/ports/billing-runs.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'

const orderSchema = z.object({
  sellerId: sellerIdSchema,
  orderId: orderIdSchema,
  factId: factIdSchema,
  outcome: z.string(),
  error: z.string().optional(),
  cause: z.string().optional(),
})

export const inputSchema = z.object({
  runId: runIdSchema,
  list: z.number().int().min(0),
  orders: z.array(orderSchema),
  /** Of the call for the whole list that was given up. */
  stopped: z.object({ step: z.string(), error: z.string() }).optional(),
})
export const outputSchema = z.object({ outcome: z.literal('reported'), unfinished: z.number().int() })

type Input = z.output<typeof inputSchema>
export type Ports = { readonly runs: BillingRuns; readonly orders: OrderBook; readonly clock: Clock }

/**
 * What became of a list's orders becomes its report, and what the run could not begin goes the ordinary way: the sweep starts its workflow,
 * which opens a work item if it fails too. A repeat is safe: the same outcomes make the same report.
 */
export const reportList =
  (ports: Ports) =>
  async ({ runId, list, orders, stopped }: Input): Promise<z.output<typeof outputSchema>> => {
    const unfinished = orders.filter(({ outcome }) => !endedOutcomes.includes(outcome)).map((order) => ({ ...reasonOf(stopped), ...order }))
    for (const order of unfinished) await leaveToSweep(ports, order)
    const outcomes = outcomesOf(orders.map(({ outcome }) => ({ outcomes: { [outcome]: 1 } })))
    await ports.runs.report({ runId, list, reportedAt: ports.clock.now(), outcomes, unfinished })
    return { outcome: 'reported', unfinished: unfinished.length }
  }

const reasonOf = (stopped: Input['stopped']): Pick<ReportedOrder, 'error' | 'cause'> =>
  stopped === undefined ? {} : { error: stopped.error, cause: `the list stopped at "${stopped.step}"` }

/** A draft that is frozen has a due time of its own; a fact without one was left to the run, and now no longer is. */
const leaveToSweep = async ({ orders, clock }: Ports, { sellerId, orderId, factId }: ReportedOrder): Promise<void> => {
  const order = await orders.find(sellerId, orderId)
  const fact = order?.facts.find((each) => each.factId === factId)
  if (order === undefined || fact?.state !== 'READY' || fact.leftToRunUntil === undefined) return
  const free = withFact(order, factId, ({ leftToRunUntil: _over, ...rest }) => rest)
  const saved = await orders.save({ order: free, occurrences: [], workItems: [], wait: waitOf(free, clock.now()) })
  if (saved === 'conflict') throw transient('Conflict', `order ${orderId} moved on meanwhile`)
}
