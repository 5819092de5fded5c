import { addDays, type Day, endOfMonth, nextDayOfMonth } from '../day.ts'
import type { DuePart } from '../tax/due-dates.ts'
import type { LatePayment } from './late-payment-setting.ts'

/** Where a seller says nothing. */
export const usualStatementAfter = { unit: 'days', days: 10 } as const

/** The day from which a statement is issued, counted from the first part that is late: some days, or the same day of the next month. */
export const statementFrom = (
  { statementAfter: after = usualStatementAfter }: Pick<LatePayment, 'statementAfter'>,
  parts: readonly Pick<DuePart, 'date'>[],
): Day => {
  const [first] = parts.map(({ date }) => date).toSorted()
  if (first === undefined) throw new RangeError('no part is late')
  if (after.unit === 'days') return addDays(first, after.days)
  return nextDayOfMonth(addDays(endOfMonth(first), 1), Number(first.slice(8)))
}
