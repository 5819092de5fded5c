import type { Day } from '../day.ts'
import { add, isNegative, least, type Money, nothing, subtract, total } from '../money.ts'
import type { DuePart } from '../tax/due-dates.ts'

/** What lowers an invoice from a day on: a payment by the day it was received, a credit note by its day, a dispute while it is open. */
export type Reduction = { readonly day: Day; readonly amount: Money }

/** A part that falls due, with all that must have been settled once it is. */
export type DueStep = DuePart & { readonly upTo: Money }

/** The parts in the order in which they fall due. */
export const stepsOf = (parts: readonly DuePart[]): DueStep[] => {
  const steps: DueStep[] = []
  for (const part of parts.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    const before = steps.at(-1)?.upTo ?? nothing(part.amount.currency)
    steps.push({ ...part, upTo: add(before, part.amount) })
  }
  return steps
}

/** What of a part is not settled at the end of a day. What lowers an invoice settles the part that fell due first (art. 1342-10 C. civ.). */
export const unpaidOn = ({ amount, upTo }: DueStep, reductions: readonly Reduction[], on: Day): Money => {
  const settled = total(
    amount.currency,
    reductions.filter(({ day }) => day <= on).map((reduction) => reduction.amount),
  )
  const left = least(amount, subtract(upTo, settled))
  return isNegative(left) ? nothing(amount.currency) : left
}
