import { openPlaceOf } from '../../shared/domain/desk/open-place.ts'
import type { WorkItem } from '../../shared/domain/work-item.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'

/** Items that one page looks through at most; whoever filters by something rare asks for the next page more often. */
const mostLookedThrough = 500
const perRead = 100

type Asked = {
  readonly sellerId: string
  readonly cursor: string | undefined
  readonly limit: number
  readonly wanted: (item: WorkItem) => boolean
}
type Page = { readonly page: readonly WorkItem[]; readonly next: string | undefined }

/** A page of what is open and wanted, the oldest first. */
export const pageOfOpen = async ({ list }: Pick<WorkItems, 'list'>, { sellerId, cursor, limit, wanted }: Asked): Promise<Page> => {
  const page: WorkItem[] = []
  let after = cursor
  for (let looked = 0; looked < mostLookedThrough; looked += perRead) {
    const { items, next } = await list(sellerId, { after, limit: perRead })
    const found = items.filter(wanted)
    const taken = found.slice(0, limit - page.length)
    page.push(...taken)
    const last = taken.at(-1)
    if (last !== undefined && taken.length < found.length) return { page, next: openPlaceOf(last) }
    if (page.length === limit || next === undefined) return { page, next }
    after = next
  }
  return { page, next: after }
}
