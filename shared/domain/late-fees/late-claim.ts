import type { Customer } from '../customer.ts'
import { addDays, type Day } from '../day.ts'
import type { IssuedInvoice } from '../invoice.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import { isZero } from '../money.ts'
import { dueDates } from '../tax/due-dates.ts'
import type { LatePayment } from './late-payment-setting.ts'
import { type DueStep, type Reduction, stepsOf, unpaidOn } from './unpaid.ts'

/** All that decides what is owed for the delay of one invoice. */
export type LateClaim = {
  readonly issued: IssuedInvoice
  readonly standing: Pick<InvoiceHeader, 'replacedBy' | 'rejected'>
  readonly setting: LatePayment
  readonly customer: Pick<Customer, 'customerId' | 'insolvent' | 'insolvencyOpenedOn'>
  /** By the day on which each was received. */
  readonly payments: readonly Reduction[]
  readonly credits: readonly Reduction[]
}

/**
 * The last day that counts: the day that is asked for, or the one before insolvency proceedings opened; undefined when nobody has said on
 * which day they did. From then on there is neither new interest (L622-28 C. com.) nor an indemnity for what the judgment forbids to be
 * paid when it falls due (L441-10, II C. com.).
 */
export const lastDayOf = ({ customer }: Pick<LateClaim, 'customer'>, on: Day): Day | undefined => {
  const { insolvent, insolvencyOpenedOn: opened } = customer
  if (!insolvent) return on
  if (opened === undefined) return undefined
  return opened > on ? on : addDays(opened, -1)
}

/** The parts of an invoice that were not settled when they fell due before a day. What is credited by that day had not to be paid. */
export const lateSteps = ({ issued, payments, credits }: LateClaim, on: Day): DueStep[] => {
  const { invoice, issue } = issued
  return stepsOf(dueDates(invoice.terms, issue.issueDate, invoice.totals.gross)).filter((step) => {
    const credited = credits.filter(({ day }) => day <= on).map(({ amount }) => ({ day: step.date, amount }))
    return step.date < on && !isZero(unpaidOn(step, [...payments, ...credited], step.date))
  })
}
