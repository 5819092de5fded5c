import { openPlaceOf } from '../../shared/domain/desk/open-place.ts'
import type { WorkItem } from '../../shared/domain/work-item.ts'
import type { OpenRange, WorkItems } from '../../shared/ports/work-items.ts'

/** Items that one page looks through at most; whoever filters by something rare asks for the next page more often. */
const mostLookedThrough = 500
const perRead = 100

type Asked<T> = { readonly cursor: string | undefined; readonly limit: number; readonly wanted: (item: T) => boolean }
type Page<T> = { readonly page: readonly T[]; readonly next: string | undefined }
type Aged<T> = {
  readonly list: (range: OpenRange) => Promise<{ readonly items: readonly T[]; readonly next: string | undefined }>
  readonly placeOf: (item: T) => string
}

/** A page of the open work items that are wanted, the oldest first. */
export const pageOfOpen = (
  { list }: Pick<WorkItems, 'list'>,
  { sellerId, ...asked }: Asked<WorkItem> & { readonly sellerId: string },
): Promise<Page<WorkItem>> => pageOfAged({ list: (range) => list(sellerId, range), placeOf: openPlaceOf }, asked)

/** A page of what is wanted of a list by age. */
export const pageOfAged = async <T>({ list, placeOf }: Aged<T>, { cursor, limit, wanted }: Asked<T>): Promise<Page<T>> => {
  const page: T[] = []
  let after = cursor
  for (let looked = 0; looked < mostLookedThrough; looked += perRead) {
    const { items, next } = await list({ after, limit: perRead })
    const found = items.filter(wanted)
    const taken = found.slice(0, limit - page.length)
    page.push(...taken)
    const last = taken.at(-1)
    if (last !== undefined && taken.length < found.length) return { page, next: placeOf(last) }
    if (page.length === limit || next === undefined) return { page, next }
    after = next
  }
  return { page, next: after }
}
