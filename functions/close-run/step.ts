import * as z from 'zod'
import { isComplete, runIdSchema } from '../../shared/domain/billing-run.ts'
import { defect } from '../../shared/domain/failures.ts'
import type { BillingRuns } from '../../shared/ports/billing-runs.ts'

export const inputSchema = z.object({ runId: runIdSchema, attempt: z.number().int().min(1) })
/** `superseded`: a later attempt goes on with the run. `incomplete`: a list has not reported, or holds orders that are not finished. */
export const outputSchema = z.object({ outcome: z.enum(['done', 'paused', 'superseded', 'incomplete']) })

/**
 * A run whose lists have all ended is DONE, or INCOMPLETE when something is left that nobody has paused. A repeat is safe: it reads the same
 * reports, and an attempt that ends late (its run was paused, then resumed) says nothing of the attempt that goes on.
 */
export const closeRun =
  ({ runs }: { readonly runs: BillingRuns }) =>
  async ({ runId, attempt }: z.output<typeof inputSchema>): Promise<z.output<typeof outputSchema>> => {
    const run = await runs.find(runId)
    if (run === undefined) throw defect(`run ${runId} is not known`)
    if (run.attempt !== attempt) return { outcome: 'superseded' }
    const complete = isComplete(run, await runs.reports(runId))
    if (!complete && run.state === 'PAUSED') return { outcome: 'paused' }
    await runs.change(run, { ...run, state: complete ? 'DONE' : 'INCOMPLETE' })
    return { outcome: complete ? 'done' : 'incomplete' }
  }
