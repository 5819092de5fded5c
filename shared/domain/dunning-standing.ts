import { isStillOwed } from './crediting/credited-invoice.ts'
import { isChased, isCreditNote } from './crediting/purpose.ts'
import type { Customer } from './customer.ts'
import { addSeconds, type Instant } from './day.ts'
import { isAllDisputed, undisputedOf } from './dispute/disputed.ts'
import type { Invoice } from './invoice.ts'
import type { InvoiceHeader } from './invoice-header.ts'
import type { Money } from './money.ts'

/**
 * Whether an invoice may be reminded of at a moment, and why not. `over`: nothing is asked for any more; `held`: its next step waits, until
 * `until` where the end is known. The claim of a reminder proves the same in its transaction (guards `reminderMayBeMailed` and
 * `customerMayBeReminded`), so a new reason belongs here and there.
 */
export type DunningStanding =
  | { readonly state: 'open' }
  | { readonly state: 'held'; readonly because: HoldReason; readonly until: Instant | undefined }
  | { readonly state: 'over'; readonly because: 'creditNote' | 'lateFees' | 'rejected' | 'nothingOwed' }

export type HoldReason = 'paymentPending' | 'paused' | 'promised' | 'disputed' | 'insolvent'

export type Reminded = { readonly header: InvoiceHeader; readonly customer: Pick<Customer, 'insolvent'> | undefined }

export const dunningStanding = ({ header, customer }: Reminded, now: Instant): DunningStanding => {
  if (!isChased(header)) return { state: 'over', because: isCreditNote(header) ? 'creditNote' : 'lateFees' }
  if (header.rejected !== undefined) return { state: 'over', because: 'rejected' }
  if (!isStillOwed(header)) return { state: 'over', because: 'nothingOwed' }
  if (customer?.insolvent === true) return { state: 'held', because: 'insolvent', until: undefined }
  if (isAllDisputed(header)) return { state: 'held', because: 'disputed', until: undefined }
  const [last] = holdsOn(header, now)
  return last === undefined ? { state: 'open' } : { state: 'held', ...last }
}

/** What asks for time, the longest first. */
const holdsOn = ({ pendingUntil, pausedUntil, promisedUntil }: InvoiceHeader, now: Instant): { because: HoldReason; until: Instant }[] => {
  const holds = [
    { because: 'paymentPending' as const, until: pendingUntil },
    { because: 'paused' as const, until: pausedUntil },
    { because: 'promised' as const, until: promisedUntil },
  ]
  return holds
    .flatMap(({ because, until }) => (until !== undefined && until > now ? [{ because, until }] : []))
    .toSorted((a, b) => (a.until < b.until ? 1 : -1))
}

const daySeconds = 86_400

/** When a held invoice is looked at again: as its hold ends, and once a day at least, because a hold may be taken away before its end. */
export const lookAgainAt = ({ until }: { readonly until: Instant | undefined }, now: Instant): Instant => {
  const tomorrow = addSeconds(now, daySeconds)
  return until === undefined || until > tomorrow ? tomorrow : until
}

/** What is asked for: what credits and payments have left of the invoice, without what is disputed. */
export const amountAsked = (header: Pick<InvoiceHeader, 'open' | 'disputed'>, { totals }: Pick<Invoice, 'totals'>): Money =>
  undisputedOf(header, header.open ?? totals.due)
