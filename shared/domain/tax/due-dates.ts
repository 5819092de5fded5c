import type { Day } from '../day.ts'
import type { Money } from '../money.ts'
import type { PaymentTerms } from '../payment-terms.ts'

/** A part of the amount and the day it is due (BT-9). */
export type DuePart = { readonly date: Day; readonly amount: Money }

/** What is due when, counted from the issue date; the parts add up to the gross amount (largest remainder). */
export declare const dueDates: (terms: PaymentTerms, issueDate: Day, gross: Money) => DuePart[]

/** The day on which the last part is due. */
export declare const finalDueDate: (terms: PaymentTerms, issueDate: Day) => Day
