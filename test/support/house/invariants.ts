/**
 * The promises of the application, checked over everything that exists. Each violation is a sentence that begins with its promise, so
 * that a test can say which one a missing guard breaks.
 */
import { archiveViolations } from './invariants/archive.ts'
import { billingViolations } from './invariants/billing.ts'
import { changeViolations } from './invariants/changes.ts'
import { creditViolations } from './invariants/credits.ts'
import { journalViolations } from './invariants/journals.ts'
import { disputeViolations } from './invariants/disputes.ts'
import { feeViolations } from './invariants/late-fees.ts'
import { ledgerViolations } from './invariants/ledger.ts'
import { lossViolations } from './invariants/losses.ts'
import { mailViolations } from './invariants/mails.ts'
import { numberingViolations } from './invariants/numbering.ts'
import { paymentViolations } from './invariants/payments.ts'
import { promiseViolations } from './invariants/promises.ts'
import type { Records } from './records.ts'

export const promises = {
  P1: 'one billable fact, one invoice, never more than ordered or reported',
  P2: 'numbers of a series are 1..n, dates never go backwards',
  P3: 'debits equal credits, balances equal the journal, receivables equal open documents',
  P4: 'an issued document never changes',
  P5: 'one mail for each invoice and kind',
  P6: 'no reminder twice or out of turn',
  P8: 'nothing is lost, and whatever waits has its time',
  P9: 'what is decided or known is not set back',
  P10: 'no more is credited than was invoiced',
  P11: 'each issued invoice stands in its lists, and nothing else does',
  P12: 'what came in is booked once, settles what it says, and makes the VAT of services due as it settles them',
  P13: 'an invoice says what of it is disputed, never more than is open, and nobody is chased for that',
  P14: 'what a delay costs is claimed once, of an invoice as it stands',
  P15: 'an invoice has one promise at a time, and nobody is reminded before its day is over',
} as const
export type PromiseName = keyof typeof promises

/** What must be true at any moment. */
export const violations = (records: Records): string[] => [
  ...billingViolations(records),
  ...numberingViolations(records),
  ...journalViolations(records),
  ...ledgerViolations(records),
  ...archiveViolations(records),
  ...mailViolations(records),
  ...lossViolations(records),
  ...changeViolations(records),
  ...creditViolations(records),
  ...paymentViolations(records),
  ...disputeViolations(records),
  ...promiseViolations(records),
  ...feeViolations(records),
]
