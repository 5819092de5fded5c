import * as z from 'zod'
import { waitingForSchema } from '../../shared/domain/waiting-for.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { DueItem, DueList } from '../../shared/ports/due-list.ts'
import { actions, type ActionPorts } from './actions.ts'

export const inputSchema = z.unknown()
export const outputSchema = z.object({
  outcome: z.literal('swept'),
  overdue: z.number().int(),
  failed: z.number().int(),
  oldestSeconds: z.number(),
})

export type Ports = ActionPorts & { readonly dueList: DueList; readonly clock: Clock }

const mostPerRun = 500

/**
 * Whatever is overdue is driven on by the table waitingFor -> action. A repeat is safe: each action reads the truth again, and what it
 * starts finds its own work done. One item's failure does not keep the others back; it stays due and comes again.
 */
export const sweep = (ports: Ports) => async (): Promise<z.output<typeof outputSchema>> => {
  const due = await ports.dueList.overdue(waitingForSchema.options, ports.clock.now(), mostPerRun)
  const results = []
  for (const item of due) results.push(await driveOn(ports, item))
  return { outcome: 'swept', overdue: due.length, failed: results.filter((done) => !done).length, oldestSeconds: oldest(ports, due) }
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

/** How long the oldest has been overdue, in seconds: the age that an alarm watches. */
const oldest = ({ clock }: Ports, due: readonly DueItem[]): number =>
  due.reduce((age, { dueAt }) => Math.max(age, (Date.parse(clock.now()) - Date.parse(dueAt)) / 1000), 0)
