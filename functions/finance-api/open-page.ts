import type { WorkItem } from '../../shared/domain/work-item.ts'

type Placed = Pick<WorkItem, 'openedAt' | 'workItemId'>
type Page = { readonly cursor: string | undefined; readonly limit: number }

/** Sorts as the list does, and does not move when items before it are closed. */
const placeOf = ({ openedAt, workItemId }: Placed): string => `${openedAt} ${workItemId}`

/** A page of what is open, the oldest first. */
export const pageOfOpen = <T extends Placed>(
  open: readonly T[],
  { cursor, limit }: Page,
): { readonly page: T[]; readonly next: string | undefined } => {
  const rest = open.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)).filter((each) => cursor === undefined || placeOf(each) > cursor)
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  return { page, next: last !== undefined && rest.length > limit ? placeOf(last) : undefined }
}
