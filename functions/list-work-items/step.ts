import * as z from 'zod'
import { findingSchema } from '../../shared/domain/finding.ts'
import { type WorkItem, workItemSchema, workItemIdSchema } from '../../shared/domain/work-item.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'

/** `sellerId` is `unknown` for events that name no seller of ours. With a work item id, that item alone, open or closed. */
export const inputSchema = z.object({
  sellerId: z.string().min(1).max(40),
  workItemId: workItemIdSchema.optional(),
  /** `next` of the page before. */
  cursor: z.string().min(1).max(200).optional(),
})

const summarySchema = z.object({
  workItemId: z.string(),
  kind: z.string(),
  state: z.string(),
  openedAt: z.string(),
  /** What it is about, as far as it says: an order, fact, invoice or detail-type. */
  about: z.record(z.string(), z.string()),
  findings: z.array(findingSchema),
})

export const outputSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('listed'), items: z.array(summarySchema), next: z.string().optional() }),
  z.object({ outcome: z.literal('found'), item: workItemSchema }),
  z.object({ outcome: z.literal('notFound') }),
])

type Output = z.output<typeof outputSchema>
type Summary = z.output<typeof summarySchema>

/** So many fit into an answer of Lambda with room to spare; the oldest come first. */
const mostListed = 200
const mostFindingsListed = 10

const namedOrderSchema = z.object({ orderId: z.string().max(60) })

const aboutOf = (item: WorkItem): Record<string, string | undefined> => {
  switch (item.kind) {
    case 'event':
      return { event: item.event.detailType, ...namedOrderSchema.safeParse(item.event.detail).data, source: item.event.source }
    case 'order':
      return { orderId: item.orderId, factId: item.factId }
    case 'changeAfterIssue':
      return { orderId: item.orderId, event: item.event.detailType }
    case 'missingFact':
      return { orderId: item.orderId }
    case 'failure':
      return { orderId: item.orderId, factId: item.factId, step: item.step }
    case 'mail':
      return { invoiceId: item.invoiceId }
    case 'takenBack':
      return { orderId: item.orderId, invoiceId: item.invoiceId, paymentId: item.paymentId }
    case 'dispute':
      return { orderId: item.orderId, invoiceId: item.invoiceId, disputeId: item.disputeId }
  }
}

const summaryOf = (item: WorkItem): Summary => {
  const { workItemId, kind, state, openedAt, findings } = item
  const about = Object.fromEntries(Object.entries(aboutOf(item)).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
  return { workItemId, kind, state, openedAt, about, findings: findings.slice(0, mostFindingsListed) }
}

/** A page of what waits for a person at a seller, oldest first, or one item with all that it holds. Reads only. */
export const listWorkItems =
  ({ workItems }: { readonly workItems: WorkItems }) =>
  async ({ sellerId, workItemId, cursor }: z.output<typeof inputSchema>): Promise<Output> => {
    if (workItemId !== undefined) {
      const item = await workItems.find(sellerId, workItemId)
      return item === undefined ? { outcome: 'notFound' } : { outcome: 'found', item }
    }
    const { items, next } = await workItems.list(sellerId, { after: cursor, limit: mostListed })
    return { outcome: 'listed', items: items.map(summaryOf), ...(next !== undefined && { next }) }
  }
