import { addDays, type Day, endOfMonth, nextDayOfMonth } from '../day.ts'
import type { DuePart } from '../tax/due-dates.ts'
import type { LatePayment } from './late-payment-setting.ts'

const usualDays = 10

/** The day from which a statement is issued, counted from the first part that is late: some days, or the same day of the next month. */
export const statementFrom = ({ statementAfter: after }: LatePayment, parts: readonly Pick<DuePart, 'date'>[]): Day => {
  const [first] = parts.map(({ date }) => date).toSorted()
  if (first === undefined) throw new RangeError('no part is late')
  if (after?.unit !== 'month') return addDays(first, after?.days ?? usualDays)
  return nextDayOfMonth(addDays(endOfMonth(first), 1), Number(first.slice(8)))
}
