import * as z from 'zod'
import { addSeconds } from '../../shared/domain/day.ts'
import { transient } from '../../shared/domain/failures.ts'
import { factIdSchema, invoiceIdSchema, orderIdSchema, sellerIdSchema } from '../../shared/domain/ids.ts'
import { failedItemId, type WorkItem } from '../../shared/domain/work-item.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'

const failedStepSchema = z.object({
  sellerId: sellerIdSchema,
  orderId: orderIdSchema,
  factId: factIdSchema,
  invoiceId: invoiceIdSchema,
  step: z.string(),
  /** Its name; a Catch knows the ARN, which ends in it. Names have at most 80 characters. */
  execution: z
    .string()
    .max(300)
    .transform((execution) => execution.split(':').at(-1) ?? execution),
  error: z.string(),
  cause: z.string().optional(),
})

const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'expected JSON' })
    return z.NEVER
  }
})

/** Either the Catch of a step, or the event that an execution ended in a way no Catch sees (EventBridge, source aws.states). */
export const inputSchema = z.union([
  failedStepSchema,
  z
    .object({
      detail: z.object({
        name: z.string().max(300),
        status: z.string(),
        input: jsonText.pipe(failedStepSchema.pick({ sellerId: true, orderId: true, factId: true, invoiceId: true })),
        error: z.string().nullish(),
        cause: z.string().nullish(),
      }),
    })
    .transform(({ detail }) => ({
      ...detail.input,
      step: 'execution',
      execution: detail.name,
      error: detail.error ?? detail.status,
      cause: detail.cause ?? undefined,
    })),
])
export const outputSchema = z.object({ outcome: z.enum(['opened', 'openedBefore']), workItemId: z.string() })

type Input = z.output<typeof inputSchema>
export type Ports = { readonly orders: OrderBook; readonly invoices: InvoiceBook; readonly workItems: WorkItems; readonly clock: Clock }

const daySeconds = 86_400

/**
 * A step that failed for good becomes a work item, and what it was working on waits for a person. A repeat is safe: the item's key is
 * the execution, so it finds the one that is there.
 */
export const openWorkItem =
  (ports: Ports) =>
  async (input: Input): Promise<z.output<typeof outputSchema>> => {
    const item = workItemOf(input, ports)
    const outcome = await ports.workItems.open(item, [])
    await waitForPerson(ports, input)
    return { outcome, workItemId: item.workItemId }
  }

const workItemOf = ({ sellerId, orderId, factId, invoiceId, ...failure }: Input, { clock }: Ports): WorkItem => ({
  kind: 'failure',
  workItemId: failedItemId(failure.execution),
  sellerId,
  state: 'OPEN',
  findings: [
    {
      code: 'STEP_FAILED',
      field: failure.step,
      expected: 'the step to end',
      actual: `${failure.error}${failure.cause === undefined ? '' : `: ${failure.cause.slice(0, 500)}`}`,
      remedy:
        'Mend the cause (see the runbook of failed executions), then release the work item: every step finds its own work done and goes on.',
    },
  ],
  openedAt: clock.now(),
  orderId,
  factId,
  invoiceId,
  execution: failure.execution,
  step: failure.step,
})

/** Until the release, the sweep leaves it alone: a draft by its header, an order that has none yet by its fact. */
const waitForPerson = async (ports: Ports, { sellerId, orderId, factId, invoiceId }: Input): Promise<void> => {
  const wait = { waitingFor: 'person', dueAt: addSeconds(ports.clock.now(), daySeconds) } as const
  const header = await ports.invoices.find(invoiceId)
  if (header !== undefined && header.state !== 'WITHDRAWN') return ports.invoices.wait(invoiceId, wait, header.state)
  const order = await ports.orders.find(sellerId, orderId)
  if (order?.facts.find((fact) => fact.factId === factId)?.state !== 'READY') return
  const facts = order.facts.map((fact) => (fact.factId === factId ? { ...fact, state: 'HELD' as const } : fact))
  const saved = await ports.orders.save({ order: { ...order, facts }, occurrences: [], workItems: [], wait })
  if (saved === 'conflict') throw transient('Conflict', `order ${orderId} moved on meanwhile`)
}
