import type { Currency } from '../currency.ts'
import type { Day } from '../day.ts'
import type { Finding } from '../finding.ts'
import { isZero, type Money, toText } from '../money.ts'

const inWords = (amount: Money): string => `${toText(amount)} ${amount.currency}`

export const otherCurrency = (number: string, expected: Currency, actual: Currency): Finding => ({
  code: 'PAYMENT_IN_OTHER_CURRENCY',
  field: 'currency',
  expected: `${expected}, the currency of ${number}`,
  actual,
  remedy: 'Record what the bank received in the currency of the invoice, with its amount in the currency of the books.',
})

export const nothingOwed = (number: string): Finding => ({
  code: 'NOTHING_OWED',
  field: 'invoice',
  expected: 'an invoice of which something is owed',
  actual: `${number}, which is paid, credited or replaced`,
  remedy: 'Leave the amount on the payment: it is a credit of whoever paid, to be applied to another invoice or given back.',
})

export const aboveOwed = (number: string, owed: Money, asked: Money): Finding => ({
  code: 'AMOUNT_ABOVE_OWED',
  field: 'amount',
  expected: `at most ${inWords(owed)}, which is owed of ${number}`,
  actual: inWords(asked),
  remedy: 'Apply what is owed; what is left of the payment stays a credit of whoever paid.',
})

export const abovePayment = (number: string, left: Money, asked: Money): Finding => ({
  code: 'AMOUNT_ABOVE_PAYMENT',
  field: 'amount',
  expected: isZero(left) ? `a payment of which something is left for ${number}` : `at most ${inWords(left)}, which is left of the payment`,
  actual: inWords(asked),
  remedy: 'Apply less, or undo an allocation of this payment first.',
})

export const tooManyPayments = (number: string, most: number): Finding => ({
  code: 'TOO_MANY_PAYMENTS',
  field: 'invoice',
  expected: `at most ${most} payments of one invoice`,
  actual: `${number}, which has as many`,
  remedy: 'Undo small allocations, and apply what they free as one.',
})

export const amountTooFine = (field: string, currency: Currency, actual: string): Finding => ({
  code: 'AMOUNT_TOO_FINE',
  field,
  expected: `an amount of ${currency}`,
  actual,
  remedy: 'Write the amount as it stands on the statement.',
})

export const invoiceUnknown = (field: string, actual: string): Finding => ({
  code: 'INVOICE_UNKNOWN',
  field,
  expected: 'the number or id of an issued invoice of the seller',
  actual,
  remedy: 'Look the invoice up; a credit note is settled by its invoice.',
})

export const invoiceTwice = (field: string, actual: string): Finding => ({
  code: 'INVOICE_TWICE',
  field,
  expected: 'each invoice once',
  actual,
  remedy: 'Add the amounts up.',
})

export const bookAmountDiffers = (expected: string, actual: string): Finding => ({
  code: 'BOOK_AMOUNT_DIFFERS',
  field: 'bookAmount',
  expected,
  actual,
  remedy: 'Leave it out: the payment is in the currency of the books.',
})

/** What the provider holds in another currency than that of the books cannot be booked by its word alone. */
export const heldElsewhere = (heldIn: Currency | undefined, books: Currency): Finding[] =>
  heldIn === undefined || heldIn === books ? [] : [heldInOtherCurrency(books, heldIn)]

const heldInOtherCurrency = (books: Currency, actual: Currency): Finding => ({
  code: 'HELD_IN_OTHER_CURRENCY',
  field: 'heldIn',
  expected: `${books}, the currency of the books`,
  actual,
  remedy: 'Record it by hand under the same id, with its amount and fee in the currency of the books.',
})

export const outsidePayment = (receivedOn: Day, today: Day, actual: Day): Finding => ({
  code: 'REFUNDED_OUT_OF_TIME',
  field: 'on',
  expected: `a day from ${receivedOn}, on which it came in, up to ${today}`,
  actual,
  remedy: 'Take the day on the statement.',
})
