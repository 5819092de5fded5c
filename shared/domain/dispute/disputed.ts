import type { InvoiceHeader } from '../invoice-header.ts'
import { least, type Money, nothing, subtract } from '../money.ts'

type Held = Pick<InvoiceHeader, 'disputed'>

/**
 * What open disputes hold back of what is open of an invoice. A payment or credit may have come since they were opened, so it is never more
 * than that; should a payment be undone, they hold back again what they did.
 */
export const disputedOf = ({ disputed }: Held, open: Money): Money =>
  disputed === undefined ? nothing(open.currency) : least(disputed, open)

/** What of the open amount nobody disputes: what a reminder asks for. */
export const undisputedOf = (header: Held, open: Money): Money => subtract(open, disputedOf(header, open))

/** Whether all that is owed is disputed. Who opens a dispute says what is open, so a header without that has none. */
export const isAllDisputed = ({ disputed, open }: Pick<InvoiceHeader, 'disputed' | 'open'>): boolean =>
  disputed !== undefined && open !== undefined && open.minor > 0n && disputed.minor >= open.minor
