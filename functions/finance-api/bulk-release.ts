import * as z from 'zod'
import type { WorkItem } from '../../shared/domain/work-item.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'

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
const isSelected = (item: WorkItem, { code, sku, workItemIds, openedUntil }: Selection): boolean =>
  (item.kind === 'order' || item.kind === 'event') &&
  (code === undefined || item.findings.some((finding) => finding.code === code)) &&
  (sku === undefined || (item.kind === 'order' && (item.skus ?? []).some((one) => one === sku))) &&
  (workItemIds === undefined || workItemIds.includes(item.workItemId)) &&
  (openedUntil === undefined || item.openedAt <= openedUntil)

/** Items of one read; all that is open is counted, and no more of it is held than this and what is released. */
const perRead = 500

type Selected = { readonly count: number; readonly oldest: readonly WorkItem[] }

/** How many are selected, and the oldest of them, as many as are released at once. */
export const selected = async ({ list }: Pick<WorkItems, 'list'>, sellerId: string, selection: Selection): Promise<Selected> => {
  const oldest: WorkItem[] = []
  let count = 0
  let after: string | undefined
  do {
    const { items, next } = await list(sellerId, { after, limit: perRead })
    const found = items.filter((item) => isSelected(item, selection))
    oldest.push(...found.slice(0, mostReleased - oldest.length))
    count += found.length
    after = next
  } while (after !== undefined)
  return { count, oldest }
}

const outcomeSchema = z.object({ outcome: z.string() })
type Decision = { readonly by: string; readonly note?: string | undefined }

/** Releases them. A repeat goes on where this ended: what is released is no longer open. */
export const releaseAll = async (commands: Commands, items: readonly WorkItem[], decision: Decision): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (let from = 0; from < items.length; from += atOnce) {
    const asked = items.slice(from, from + atOnce)
    const answers = await Promise.all(
      asked.map(({ sellerId, workItemId }) => commands.ask('release-order', { ...decision, sellerId, workItemId })),
    )
    for (const { outcome } of answers.map((answer) => outcomeSchema.parse(answer))) counts[outcome] = (counts[outcome] ?? 0) + 1
  }
  return counts
}
