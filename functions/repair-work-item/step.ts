import * as z from 'zod'
import { readEvent } from '../../shared/contracts/read-event.ts'
import { findingSchema } from '../../shared/domain/finding.ts'
import { workItemIdSchema } from '../../shared/domain/work-item.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'

/** `detail` is the corrected detail of the event; `detailType` only when that was wrong too. */
export const inputSchema = z.object({
  sellerId: z.string().min(1).max(40),
  workItemId: workItemIdSchema,
  detail: z.unknown(),
  detailType: z.string().min(1).optional(),
  by: z.string().min(1).max(128),
  note: z.string().max(500).optional(),
})

export const outputSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('repaired') }),
  /** Still wrong: nothing was stored. */
  z.object({ outcome: z.literal('invalid'), findings: z.array(findingSchema) }),
  z.object({ outcome: z.literal('notFound') }),
  z.object({ outcome: z.literal('closed'), state: z.string() }),
  /** Another person has proposed something at the same moment. */
  z.object({ outcome: z.literal('proposedMeanwhile'), what: z.enum(['release', 'refuse']), by: z.string() }),
  /** Only events can be repaired; an order is corrected by a revision or in the master data. */
  z.object({ outcome: z.literal('notAnEvent') }),
])

type Output = z.output<typeof outputSchema>

/**
 * A corrected copy of a held event is put beside it, ready to be released. The event itself stays as it came. A repeat stores the same
 * copy again; a later repair replaces an earlier one until the item is closed. Where a seller wants two persons, whoever repairs has proposed
 * the release, and nobody's earlier consent to another copy counts.
 */
export const repairWorkItem =
  ({ workItems, clock }: { readonly workItems: WorkItems; readonly clock: Clock }) =>
  async ({ sellerId, workItemId, detail, detailType, by, note }: z.output<typeof inputSchema>): Promise<Output> => {
    const item = await workItems.find(sellerId, workItemId)
    if (item === undefined) return { outcome: 'notFound' }
    if (item.kind !== 'event') return { outcome: 'notAnEvent' }
    if (item.state !== 'OPEN') return { outcome: 'closed', state: item.state }
    const type = detailType ?? item.event.detailType
    const read = readEvent(type, detail)
    if (!read.ok) return { outcome: 'invalid', findings: [...read.findings] }
    const at = clock.now()
    const repaired = { detailType: type, detail, by, at }
    const proposed = { what: 'release', by, at } as const
    const outcome = await workItems.update({ ...item, repaired, proposed, ...(note !== undefined && { note }) })
    if (outcome === 'updated') return { outcome: 'repaired' }
    const now = await workItems.find(sellerId, workItemId)
    if (now?.state !== 'OPEN' || now.proposed === undefined) return { outcome: 'closed', state: 'closed meanwhile' }
    return { outcome: 'proposedMeanwhile', what: now.proposed.what, by: now.proposed.by }
  }
