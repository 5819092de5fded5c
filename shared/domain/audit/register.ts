import * as z from 'zod'
import { daySchema } from '../day.ts'
import type { RegisterPage, SeriesHead } from '../series.ts'
import { compared, examined, type Examined } from './finding.ts'
import { type Found, itemIn, readable, unseen } from './found.ts'

/** The number before the next one, as far as it is known: after a gap or an entry that is missing, the next has nothing to compare with. */
export const lastSeenSchema = z.object({
  sequence: z.number().int().min(0).optional(),
  link: z.string().optional(),
  issueDate: daySchema.optional(),
})
export type LastSeen = z.infer<typeof lastSeenSchema>

/** A page of the register under the first number that its key says. */
export type RegisteredPage = { readonly firstSequence: number; readonly page: Found<RegisterPage> }

/** Pages tile the numbers of a series: each begins after the last number of the page before. */
export const examinePage = (before: LastSeen, { firstSequence, page }: RegisteredPage): Examined[] => {
  const says = itemIn(page)?.firstSequence ?? firstSequence
  return [
    readable(page),
    examined('numbers', page.where, [
      ...compared('first number of the page', before.sequence === undefined ? firstSequence : before.sequence + 1, firstSequence),
      ...compared('first number as the key says', firstSequence, says),
    ]),
  ]
}

/** What is known before the first entry of a page: after a gap, neither link nor date of the number before. */
export const beforePage = (before: LastSeen, { firstSequence }: RegisteredPage): LastSeen => {
  const follows = before.sequence !== undefined && before.sequence + 1 === firstSequence
  return follows ? before : { sequence: firstSequence - 1, issueDate: before.issueDate }
}

/**
 * A series ends where its head stands: number, link and date; a year that another follows is closed. Where the register ends elsewhere, the
 * link and date of its last number have nothing to be compared with.
 */
export const examineHead = (last: LastSeen, found: Found<SeriesHead>, isNewest: boolean): Examined[] => {
  const head = itemIn(found)
  if (head === undefined) return unseen('numbers', 'the head of the series', found)
  const { where } = found
  return [
    readable(found),
    examined('numbers', where, [
      ...(last.sequence === undefined ? [] : compared('last number by the register', head.sequence, last.sequence)),
      ...compared('state of the series', isNewest ? 'OPEN' : 'CLOSED', head.state),
    ]),
    examined('chain', where, last.link === undefined || !endsHere(last, head) ? [] : compared('last link', last.link, head.lastLink)),
    examined('dates', where, endsHere(last, head) ? compared('last issue date', last.issueDate, head.lastIssueDate) : []),
  ]
}

/** Whether the register was read to the very number where the head stands. */
export const endsHere = (last: LastSeen, head: Pick<SeriesHead, 'sequence'>): boolean => last.sequence === head.sequence
