import { isStillOwed } from '../../shared/domain/crediting/credited-invoice.ts'
import { addDays, type Day, dayAt, type Instant } from '../../shared/domain/day.ts'
import { lateFeesOf } from '../../shared/domain/late-fees/late-fees.ts'
import { statementFrom } from '../../shared/domain/late-fees/statement-day.ts'
import { heldUp } from '../../shared/domain/fee-statement/statement-holds.ts'
import { dueDates } from '../../shared/domain/tax/due-dates.ts'
import type { Late } from './read-late.ts'

/** Whether a statement is issued without anybody asking, or when that is looked at again; without a day: never. */
export type Due = 'now' | { readonly again: Day | undefined }

/**
 * The day that an order waits for is a doorbell, set before there was an issue date: what the seller, the invoice and its payments say now decides. Of
 * what is paid by then nothing is claimed by itself; finance may ask for it.
 */
export const dueByItself = ({ seller, header, claim }: Late, now: Instant): Due => {
  const today = dayAt(now, header.zone)
  const { latePayment } = seller
  if (latePayment.statements !== 'automatic' || !isStillOwed(header)) return { again: undefined }
  const { invoice, issue } = claim.issued
  const fees = lateFeesOf(claim, today)
  const from = fees.owed ? fees.statementFrom : statementFrom(latePayment, dueDates(invoice.terms, issue.issueDate, invoice.totals.gross))
  if (today < from) return { again: from }
  if (!fees.owed) return { again: undefined }
  return heldUp(header, now) === undefined && !isHeldBack(header, now) ? 'now' : { again: addDays(today, 1) }
}

/** Somebody of finance has stopped its reminders, or the buyer has promised to pay. */
const isHeldBack = ({ pausedUntil, promisedUntil }: Late['header'], now: Instant): boolean =>
  [pausedUntil, promisedUntil].some((until) => until !== undefined && until > now)
