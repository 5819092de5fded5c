import * as z from 'zod'
import { type Day, type Instant, instantSchema, publishedDaySchema, startOfDay } from './day.ts'
import type { Finding } from './finding.ts'

/**
 * Changes of a record that take effect on a civil day of the seller: `set` are the fields as they are from then on. `since` is the first
 * moment of that day in the seller's zone, worked out when the record is registered, so that whoever reads needs to know no zone.
 */
export const plannedOf = <S extends z.ZodType>(set: S) =>
  z.array(z.strictObject({ from: publishedDaySchema, since: instantSchema.optional(), set })).max(20)

type Planned<S> = { readonly from: Day; readonly since?: Instant | undefined; readonly set: S }

/** What is in force by a moment, in the order of its days, and what is still to come. */
export const dueBy = <P extends Planned<object>>(planned: readonly P[] | undefined, at: Instant): { due: P[]; ahead: P[] } => {
  const isDue = ({ since }: P): boolean => since !== undefined && since <= at
  const inOrder = (planned ?? []).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return { due: inOrder.filter(isDue), ahead: inOrder.filter((each) => !isDue(each)) }
}

/** The fields that these set; of two days that set one, the later counts. */
export const setBy = (due: readonly Planned<object>[]): object => due.reduce<object>((all, { set }) => ({ ...all, ...set }), {})

/** Each with the first moment of its day. */
export const withMoments = <P extends Planned<object>>(planned: readonly P[], zone: string): (P & { since: Instant })[] =>
  planned.map((each) => ({ ...each, since: startOfDay(each.from, zone) })).toSorted((a, b) => (a.from < b.from ? -1 : 1))

/** A plan is for today or later, as what was billed before stays as it was, and a day has one. */
export const plannedFindings = (planned: readonly Planned<object>[], today: Day): Finding[] =>
  planned.flatMap(({ from }, index) => {
    const field = `planned[${index}].from`
    const twice = planned.findIndex((other) => other.from === from) < index
    return [
      ...(from < today ? [backDated(field, { from, today })] : []),
      ...(twice
        ? [{ code: 'PLANNED_TWICE', field, expected: 'one plan for a day', actual: from, remedy: 'Put both changes into one.' }]
        : []),
    ]
  })

const backDated = (field: string, { from, today }: { from: Day; today: Day }): Finding => ({
  code: 'PLANNED_BACK_DATED',
  field,
  expected: `${today} or later`,
  actual: from,
  remedy: 'No change takes effect before today. If it is in force by now, read the record again: it stands in its fields.',
})
