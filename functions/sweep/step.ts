import * as z from 'zod'
import { waitingForSchema } from '../../shared/domain/waiting-for.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { DueItem, DueList } from '../../shared/ports/due-list.ts'
import type { Lags } from '../../shared/ports/telling.ts'
import { actions, type ActionPorts } from './actions.ts'
import { lagsOf, oldestSeconds } from './lags.ts'

export const inputSchema = z.unknown()
export const outputSchema = z.object({
  outcome: z.literal('swept'),
  overdue: z.number().int(),
  failed: z.number().int(),
  oldestSeconds: z.number(),
})

export type Ports = ActionPorts & {
  readonly dueList: DueList
  readonly clock: Clock
  /** Tells operations how late things are, by each run, so that a run without a lag is heard of too. */
  readonly tellLags: (lags: Lags) => void
}

const mostPerRun = 500

/**
 * Whatever is overdue is driven on by the table waitingFor -> action. A repeat is safe: each action reads the truth again, and what it
 * starts finds its own work done. One item's failure does not keep the others back; it stays due and comes again.
 */
export const sweep = (ports: Ports) => async (): Promise<z.output<typeof outputSchema>> => {
  const now = ports.clock.now()
  const due = await ports.dueList.overdue(waitingForSchema.options, now, mostPerRun)
  ports.tellLags(lagsOf(due, now))
  const results = []
  for (const item of due) results.push(await driveOn(ports, item))
  return { outcome: 'swept', overdue: due.length, failed: results.filter((done) => !done).length, oldestSeconds: oldestSeconds(due, now) }
}

const driveOn = async (ports: Ports, item: DueItem): Promise<boolean> => {
  try {
    await actions[item.waitingFor](ports, item)
    return true
  } catch (error) {
    ports.failed(item, error)
    return false
  }
}
