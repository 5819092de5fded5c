import * as z from 'zod'
import { billingRunSchema, listReportSchema, outcomesOf, runIdSchema } from '../../shared/domain/billing-run.ts'
import { addSeconds, instantSchema } from '../../shared/domain/day.ts'
import type { BillingRuns } from '../../shared/ports/billing-runs.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { MailQueue } from '../../shared/ports/mail-queue.ts'

export const inputSchema = z.object({ runId: runIdSchema })

export const outputSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('found'),
    run: billingRunSchema,
    listsReported: z.number().int(),
    outcomes: z.record(z.string(), z.number().int()),
    unfinished: listReportSchema.shape.unfinished,
    /** More of them than an answer holds. */
    more: z.number().int(),
    mailsWaiting: z.number().int(),
    /** When the queue of mails will be empty at the rate that SES grants, other mails included. */
    mailsEndAt: instantSchema,
  }),
  z.object({ outcome: z.literal('notFound') }),
])

export type Ports = {
  readonly runs: BillingRuns
  readonly mailQueue: Pick<MailQueue, 'waiting'>
  readonly clock: Clock
  readonly mailsPerSecond: number
}

const mostListed = 500

/** How far a run is: its lists, its orders by outcome, those that are not finished, and when its mails will have left. Reads only. */
export const showRun =
  ({ runs, mailQueue, clock, mailsPerSecond }: Ports) =>
  async ({ runId }: z.output<typeof inputSchema>): Promise<z.output<typeof outputSchema>> => {
    const run = await runs.find(runId)
    if (run === undefined) return { outcome: 'notFound' }
    const [reports, mailsWaiting] = await Promise.all([runs.reports(runId), mailQueue.waiting()])
    const unfinished = reports.flatMap((report) => report.unfinished)
    return {
      outcome: 'found',
      run,
      listsReported: reports.length,
      outcomes: outcomesOf(reports),
      unfinished: unfinished.slice(0, mostListed),
      more: Math.max(0, unfinished.length - mostListed),
      mailsWaiting,
      mailsEndAt: addSeconds(clock.now(), Math.ceil(mailsWaiting / mailsPerSecond)),
    }
  }
