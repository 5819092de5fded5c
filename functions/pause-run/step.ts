import * as z from 'zod'
import { runIdSchema } from '../../shared/domain/billing-run.ts'
import { transient } from '../../shared/domain/failures.ts'
import type { BillingRuns } from '../../shared/ports/billing-runs.ts'

export const inputSchema = z.object({ runId: runIdSchema })
export const outputSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['paused', 'pausedBefore', 'notFound']) }),
  /** Nothing of it runs any more. */
  z.object({ outcome: z.literal('ended') }),
])

/** A run that goes on is PAUSED: lists that have begun end, the others are left. A repeat is safe: it finds the run paused. */
export const pauseRun =
  ({ runs }: { readonly runs: BillingRuns }) =>
  async ({ runId }: z.output<typeof inputSchema>): Promise<z.output<typeof outputSchema>> => {
    const run = await runs.find(runId)
    if (run === undefined) return { outcome: 'notFound' }
    if (run.state === 'PAUSED') return { outcome: 'pausedBefore' }
    if (run.state !== 'RUNNING') return { outcome: 'ended' }
    if ((await runs.change(run, { ...run, state: 'PAUSED' })) === 'conflict')
      throw transient('Conflict', `run ${runId} is being changed by others`)
    return { outcome: 'paused' }
  }
