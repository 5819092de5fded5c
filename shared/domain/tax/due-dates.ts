import { splitInvoiceAmount } from '../billing/invoice-amount.ts'
import { addDays, type Day, endOfMonth, laterDay, nextDayOfMonth } from '../day.ts'
import { toUnits } from '../decimal.ts'
import type { Money } from '../money.ts'
import type { DueRule, PaymentTerms } from '../payment-terms.ts'

/** A part of the amount and the day it is due (BT-9). */
export type DuePart = { readonly date: Day; readonly amount: Money }

/**
 * What is due when, counted from the issue date: one part, or the instalments in the order of the terms. Their percentages are weights of
 * the largest remainder, so the parts always add up to the gross amount, in steps that an invoice can show.
 */
export const dueDates = (terms: PaymentTerms, issueDate: Day, gross: Money): DuePart[] => {
  const { due } = terms
  if (due.kind !== 'instalments') return [{ date: dateOf(due, issueDate), amount: gross }]
  const amounts = splitInvoiceAmount(
    gross,
    due.parts.map((part) => toUnits(part.percent, 9)),
  )
  return due.parts.flatMap((part, index) => {
    const amount = amounts[index]
    return amount === undefined ? [] : [{ date: dateOf(part.due, issueDate), amount }]
  })
}

/** The day on which the last part is due: the due date of the invoice (BT-9, L441-9 C. com.). */
export const finalDueDate = ({ due }: PaymentTerms, issueDate: Day): Day =>
  due.kind === 'instalments' ? due.parts.map((part) => dateOf(part.due, issueDate)).reduce(laterDay, issueDate) : dateOf(due, issueDate)

const dateOf = (rule: DueRule, issueDate: Day): Day => {
  switch (rule.kind) {
    case 'net':
      return addDays(issueDate, rule.days)
    case 'endOfMonthPlus':
      return addDays(endOfMonth(issueDate), rule.days)
    case 'daysThenEndOfMonth':
      return endOfMonth(addDays(issueDate, rule.days))
    case 'fixedDay':
      return nextDayOfMonth(addDays(issueDate, rule.afterDays), rule.dayOfMonth)
  }
}
