import type { Day } from '../day.ts'
import { stepsOf, unpaidOn } from '../late-fees/unpaid.ts'
import { type Money, subtract } from '../money.ts'
import type { PaymentTerms } from '../payment-terms.ts'
import { dueDates, type DuePart } from '../tax/due-dates.ts'

/** A part of an invoice that falls due, with what of it is still owed. */
export type Instalment = DuePart & { readonly open: Money }

/**
 * The parts of an invoice in the order in which they fall due; one, where its terms know no instalments. What payments and credits have
 * settled is of the part that falls due first (art. 1342-10 C. civ.), so what is open of the parts adds up to what is open.
 */
export const instalmentsOf = (
  { terms, issueDate }: { readonly terms: PaymentTerms; readonly issueDate: Day },
  { gross, open }: { readonly gross: Money; readonly open: Money },
): Instalment[] =>
  stepsOf(dueDates(terms, issueDate, gross)).map((step) => {
    const { date, amount } = step
    return { date, amount, open: unpaidOn(step, [{ day: date, amount: subtract(gross, open) }], date) }
  })

/** The part that is to be paid next; undefined once nothing is owed. */
export const nextInstalment = (parts: readonly Instalment[]): Instalment | undefined => parts.find(({ open }) => open.minor > 0n)
