import * as z from 'zod'
import type { InvoiceHeader } from '../invoice-header.ts'
import { isZero } from '../money.ts'

/** Where a document stands, in the words of finance. Overdue is none of them: it is a due date before today, of what is still open. */
export const financeStatusSchema = z.enum([
  'waitingForNumber',
  'withdrawn',
  'parked',
  'issued',
  'sent',
  'delivered',
  'bounced',
  'rejected',
  'paid',
  'writtenOff',
  'credited',
  'replaced',
])
export type FinanceStatus = z.output<typeof financeStatusSchema>

type Facts = Pick<InvoiceHeader, 'state' | 'delivery' | 'open' | 'payments' | 'writeOffs' | 'replacedBy' | 'rejected'>

/** The status that a header and the fact of issue make. What ends a debt comes before what a buyer says of it, and that before the mail. */
export const financeStatusOf = (facts: Facts, isIssued: boolean): FinanceStatus => (isIssued ? ofIssued(facts) : ofDraft(facts))

const ofDraft = ({ state }: Facts): FinanceStatus => {
  if (state === 'WITHDRAWN') return 'withdrawn'
  return state === 'PARKED' ? 'parked' : 'waitingForNumber'
}

/** What is given up weighs more than a part that was paid, and that more than what a credit note took. */
const ofSettled = ({ payments = [], writeOffs = [] }: Facts): FinanceStatus => {
  if (writeOffs.length > 0) return 'writtenOff'
  return payments.length > 0 ? 'paid' : 'credited'
}

const ofIssued = (facts: Facts): FinanceStatus => {
  const { state, delivery, open, replacedBy, rejected } = facts
  if (replacedBy !== undefined) return 'replaced'
  if (open !== undefined && isZero(open)) return ofSettled(facts)
  if (rejected !== undefined) return 'rejected'
  if (delivery === 'bounced') return 'bounced'
  // Who complains of a mail has got it.
  if (delivery === 'delivered' || delivery === 'complained') return 'delivered'
  return state === 'SENT' ? 'sent' : 'issued'
}
