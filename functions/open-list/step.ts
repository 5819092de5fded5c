import * as z from 'zod'
import { runIdSchema, runListSchema } from '../../shared/domain/billing-run.ts'
import { defect } from '../../shared/domain/failures.ts'
import { instantSchema } from '../../shared/domain/day.ts'
import { factIdSchema, invoiceIdOf, invoiceIdSchema, orderIdSchema, sellerIdSchema } from '../../shared/domain/ids.ts'
import type { BillingRuns } from '../../shared/ports/billing-runs.ts'

export const inputSchema = runListSchema.extend({ runId: runIdSchema })

const openedOrderSchema = z.object({
  sellerId: sellerIdSchema,
  orderId: orderIdSchema,
  factId: factIdSchema,
  purpose: z.literal('invoice'),
  invoiceId: invoiceIdSchema,
  attempt: z.number().int(),
  mailBy: instantSchema,
  outcome: z.literal('open'),
})

export const outputSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('open'), orders: z.array(openedOrderSchema) }),
  z.object({ outcome: z.enum(['paused', 'done']) }),
])

type Input = z.output<typeof inputSchema>
type Output = z.output<typeof outputSchema>

/**
 * A list of a run becomes orders to bill, unless the run is paused or the list was done by an earlier attempt. A repeat is safe: it reads
 * only, and what is billed by then finds its own work done.
 */
export const openList =
  ({ runs }: { readonly runs: BillingRuns }) =>
  async ({ runId, list, orders }: Input): Promise<Output> => {
    const [run, report] = await Promise.all([runs.find(runId), runs.findReport(runId, list)])
    if (run === undefined) throw defect(`list ${list} is of run ${runId}, which is not known`)
    if (report?.unfinished.length === 0) return { outcome: 'done' }
    if (run.state === 'PAUSED') return { outcome: 'paused' }
    const opened = orders.map((order) => {
      const invoiceId = invoiceIdOf({ ...order, purpose: 'invoice' })
      return { ...order, purpose: 'invoice', invoiceId, attempt: 0, mailBy: run.mailsBy, outcome: 'open' } as const
    })
    return { outcome: 'open', orders: opened }
  }
