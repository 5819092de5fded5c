import type { WorkItem } from '../../shared/domain/work-item.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'

/** All that is open at a seller, the oldest first, read in pages of a few. */
export const openItems = async ({ list }: Pick<WorkItems, 'list'>, sellerId: string, limit = 3): Promise<WorkItem[]> => {
  const found: WorkItem[] = []
  let after: string | undefined
  do {
    const { items, next } = await list(sellerId, { after, limit })
    found.push(...items)
    after = next
  } while (after !== undefined)
  return found
}
