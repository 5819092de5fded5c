import * as z from 'zod'
import { type BillingRun, runIdSchema, type RunOrder, runOrderSchema } from '../../shared/domain/billing-run.ts'
import { addSeconds } from '../../shared/domain/day.ts'
import { transient } from '../../shared/domain/failures.ts'
import { manifestOfOrders } from '../../shared/domain/run-manifest.ts'
import type { BillingRuns } from '../../shared/ports/billing-runs.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { RunMachine } from '../../shared/ports/run-machine.ts'
import type { RunManifests } from '../../shared/ports/run-manifests.ts'

/**
 * The orders of a run, or its id with the sizes of its manifest, which lies in the staging bucket already; a run that is known needs its id
 * alone.
 */
export const inputSchema = z.union([
  z.object({ orders: z.array(runOrderSchema).min(1) }),
  z.object({
    runId: runIdSchema,
    manifest: z.object({ lists: z.number().int().min(1), orders: z.number().int().min(1) }).optional(),
  }),
])

const runShape = { runId: runIdSchema, attempt: z.number().int(), mailsBy: z.string(), lists: z.number().int(), orders: z.number().int() }
export const outputSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['started', 'resumed', 'repeated', 'running']), ...runShape }),
  z.object({ outcome: z.literal('notFound') }),
])

type Input = z.output<typeof inputSchema>
type Output = z.output<typeof outputSchema>
export type Ports = {
  readonly runs: BillingRuns
  readonly runMachine: RunMachine
  readonly runManifests: RunManifests
  readonly clock: Clock
  /** At which the queue of mails drains. */
  readonly mailsPerSecond: number
}

/** Until an invoice's mail counts as overdue there is an hour for the run itself, and half as much again as the mails need. */
const runSeconds = 3600
const margin = 1.5

/**
 * A manifest becomes a run, and a run that was paused or has ended goes on under its next attempt. A repeat is safe: the run is put if
 * absent, its execution is named by run and attempt, and lists that are done are passed over.
 */
export const startRun =
  (ports: Ports) =>
  async (input: Input): Promise<Output> => {
    const { runId, manifest } = 'orders' in input ? await laidDown(ports, input.orders) : input
    const known = await ports.runs.find(runId)
    if (known !== undefined) return goOn(ports, known)
    if (manifest === undefined) return { outcome: 'notFound' }
    const run: BillingRun = {
      runId,
      state: 'RUNNING',
      attempt: 1,
      ...manifest,
      startedAt: ports.clock.now(),
      mailsBy: mailsBy(ports, manifest),
    }
    if ((await ports.runs.open(run)) === 'openedBefore') throw transient('Conflict', `run ${runId} is being started by others`)
    await ports.runMachine.start(run)
    return { outcome: 'started', ...told(run) }
  }

/** The manifest lies there before anything is started that reads it. */
const laidDown = async ({ runManifests }: Ports, named: readonly RunOrder[]) => {
  const { runId, text, lists, orders } = manifestOfOrders(named)
  await runManifests.put({ runId, text })
  return { runId, manifest: { lists, orders } }
}

const told = ({ runId, attempt, mailsBy, lists, orders }: BillingRun) => ({ runId, attempt, mailsBy, lists, orders })

const mailsBy = ({ clock, mailsPerSecond }: Ports, { orders }: { orders: number }) =>
  addSeconds(clock.now(), runSeconds + Math.ceil((margin * orders) / mailsPerSecond))

/** The start before this one may have died before the execution began, so it is tried under its own attempt first. */
const goOn = async (ports: Ports, run: BillingRun): Promise<Output> => {
  if (run.state === 'RUNNING' && (await ports.runMachine.start(run)) === 'started') return { outcome: 'running', ...told(run) }
  const next: BillingRun = { ...run, state: 'RUNNING', attempt: run.attempt + 1, mailsBy: mailsBy(ports, run) }
  if ((await ports.runs.change(run, next)) === 'conflict') throw transient('Conflict', `run ${run.runId} is being changed by others`)
  await ports.runMachine.start(next)
  return { outcome: run.state === 'PAUSED' ? 'resumed' : 'repeated', ...told(next) }
}
