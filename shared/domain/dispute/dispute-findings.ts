import type { Currency } from '../currency.ts'
import type { Finding } from '../finding.ts'
import { type Money, toText } from '../money.ts'

const inWords = (amount: Money): string => `${toText(amount)} ${amount.currency}`

export const notAnInvoice = (number: string): Finding => ({
  code: 'NOT_AN_INVOICE',
  field: 'invoice',
  expected: 'an invoice or a corrected invoice',
  actual: `${number}, which is a credit note`,
  remedy: 'Dispute the invoice that it credits.',
})

export const nothingToDispute = (number: string): Finding => ({
  code: 'NOTHING_TO_DISPUTE',
  field: 'part',
  expected: 'an invoice of which something is open and not disputed yet',
  actual: number,
  remedy: 'Look at the disputes of the invoice. What is paid and wrong is credited, and the payment given back.',
})

export const tooManyDisputes = (number: string, most: number): Finding => ({
  code: 'TOO_MANY_DISPUTES',
  field: 'invoice',
  expected: `at most ${most} disputes of one invoice`,
  actual: `${number}, which has as many`,
  remedy: 'Resolve what is open, and credit or correct the invoice.',
})

export const unknownLine = (number: string, line: number): Finding => ({
  code: 'LINE_UNKNOWN',
  field: 'part.lines',
  expected: `a line of ${number} by its number`,
  actual: `${line}`,
  remedy: 'Take the numbers of the lines from the invoice.',
})

export const amountFiner = (currency: Currency, actual: string): Finding => ({
  code: 'AMOUNT_TOO_FINE',
  field: 'part.amount',
  expected: `an amount of ${currency}`,
  actual,
  remedy: 'Write the amount with the decimals of the currency.',
})

export const aboveOpen = (number: string, left: Money, asked: Money): Finding => ({
  code: 'AMOUNT_ABOVE_OPEN',
  field: 'part.amount',
  expected: `at most ${inWords(left)}, which is open of ${number} and not disputed`,
  actual: inWords(asked),
  remedy: 'Dispute no more than that.',
})

export const toldOtherwise = (disputeId: string): Finding => ({
  code: 'DISPUTE_TOLD_OTHERWISE',
  field: 'disputeId',
  expected: 'the dispute as it was opened under this id, or an id of its own',
  actual: disputeId,
  remedy: 'Open what is disputed besides under another id.',
})

export const resolvedBefore = (disputeId: string, resolved: string): Finding => ({
  code: 'DISPUTE_RESOLVED',
  field: 'disputeId',
  expected: 'a dispute that is open',
  actual: `${disputeId}, ${resolved}`,
  remedy: 'Read the dispute: it says who has resolved it, and how.',
})

export const creditNoteUnknown = (creditNoteId: string): Finding => ({
  code: 'CREDIT_NOTE_UNKNOWN',
  field: 'creditNoteId',
  expected: 'the id of an issued credit note on the disputed invoice',
  actual: creditNoteId,
  remedy: 'Credit the invoice first, and wait until the credit note has its number.',
})

export const writeOffUnknown = (writeOffId: string): Finding => ({
  code: 'WRITE_OFF_UNKNOWN',
  field: 'writeOffId',
  expected: 'the id of a write-off of the disputed invoice that is in force',
  actual: writeOffId,
  remedy: 'Propose the write-off first, and have another person approve it.',
})
