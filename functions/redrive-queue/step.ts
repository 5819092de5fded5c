import * as z from 'zod'
import { type DeadLetterQueue, deadLetterNames, deadLetterQueues } from '../../shared/contracts/dead-letters.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'
import { redriveExecutions } from './executions.ts'
import { type LetterPorts, sendOnItsWay } from './letters.ts'

export const inputSchema = z.object({
  /** A queue, or the executions that failed; without, all queues are listed. */
  queue: z.enum([...deadLetterNames, 'executions-failed']).optional(),
  /** Of failed executions: whose. */
  sellerId: z.string().min(1).max(40).optional(),
  by: z.string().min(1).max(120).default('redrive'),
  /** Without, it is only told what would be done. */
  go: z.boolean().default(false),
})

const listedSchema = z.object({
  queue: z.enum(deadLetterNames),
  holds: z.string(),
  redrive: z.string(),
  count: z.number().int(),
  oldestSince: z.string().optional(),
})

const failedSchema = z.object({ id: z.string(), error: z.string() })

export const outputSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('listed'), queues: z.array(listedSchema) }),
  z.object({ outcome: z.enum(['wouldRedrive', 'evidence']), queue: z.string(), before: z.number().int() }),
  z.object({
    outcome: z.literal('redriven'),
    queue: z.string(),
    before: z.number().int(),
    redriven: z.number().int(),
    failed: z.array(failedSchema),
    after: z.number().int(),
  }),
])

type Input = z.output<typeof inputSchema>
type Output = z.output<typeof outputSchema>
export type Ports = LetterPorts & { readonly workItems: WorkItems }

/**
 * What fell out of its way is sent on it again: first only told, then done, with the count before and after. A repeat is safe: a message
 * leaves its queue after it is sent on, and whoever gets it twice finds its own work done.
 */
export const redriveQueue =
  (ports: Ports) =>
  async ({ queue, ...how }: Input): Promise<Output> => {
    if (queue === undefined) return { outcome: 'listed', queues: await Promise.all(deadLetterNames.map((name) => listed(ports, name))) }
    return queue === 'executions-failed' ? redriveExecutions(ports, how) : redriveLetters(ports, queue, how.go)
  }

const listed = async ({ deadLetters }: Ports, queue: DeadLetterQueue): Promise<z.output<typeof listedSchema>> => {
  const { holds, redrive } = deadLetterQueues[queue]
  const [count, seen] = await Promise.all([deadLetters.count(queue), deadLetters.take(queue, 0)])
  const [oldestSince] = seen.map(({ sentAt }) => sentAt).toSorted((a, b) => a.localeCompare(b))
  return { queue, holds, redrive: redrive.by, count, oldestSince }
}

const redriveLetters = async (ports: Ports, queue: DeadLetterQueue, go: boolean): Promise<Output> => {
  const before = await ports.deadLetters.count(queue)
  if (deadLetterQueues[queue].redrive.by === 'evidence') return { outcome: 'evidence', queue, before }
  if (!go) return { outcome: 'wouldRedrive', queue, before }
  const { redriven, failed } = await sendOnItsWay(ports, queue)
  return { outcome: 'redriven', queue, before, redriven, failed, after: await ports.deadLetters.count(queue) }
}
