import * as z from 'zod'
import type { WorkItem } from '../../shared/domain/work-item.ts'
import type { Commands } from '../../shared/ports/commands.ts'

/** So many releases fit into the time of one request, five at once, with room to spare. */
const mostReleased = 25
const atOnce = 5

export type Selection = {
  readonly code?: string | undefined
  readonly sku?: string | undefined
  readonly workItemIds?: readonly string[] | undefined
  readonly openedUntil?: string | undefined
}

/**
 * What a bulk release may touch: held orders and events. A release of a mail sends one and that of a change after the issue credits, so
 * those are decided one by one.
 */
export const selected = (open: readonly WorkItem[], { code, sku, workItemIds, openedUntil }: Selection): WorkItem[] =>
  open
    .filter(({ kind }) => kind === 'order' || kind === 'event')
    .filter(({ findings }) => code === undefined || findings.some((finding) => finding.code === code))
    .filter((item) => sku === undefined || (item.kind === 'order' && (item.skus ?? []).some((one) => one === sku)))
    .filter(({ workItemId }) => workItemIds === undefined || workItemIds.includes(workItemId))
    .filter(({ openedAt }) => openedUntil === undefined || openedAt <= openedUntil)

const outcomeSchema = z.object({ outcome: z.string() })
type Decision = { readonly by: string; readonly note?: string | undefined }

/** Releases the oldest of them. A repeat goes on where this ended: what is released is no longer open. */
export const releaseAll = async (commands: Commands, items: readonly WorkItem[], decision: Decision): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {}
  const batch = items.slice(0, mostReleased)
  for (let from = 0; from < batch.length; from += atOnce) {
    const asked = batch.slice(from, from + atOnce)
    const answers = await Promise.all(
      asked.map(({ sellerId, workItemId }) => commands.ask('release-order', { ...decision, sellerId, workItemId })),
    )
    for (const { outcome } of answers.map((answer) => outcomeSchema.parse(answer))) counts[outcome] = (counts[outcome] ?? 0) + 1
  }
  return counts
}
