import type { Instant } from '../day.ts'
import { isAllDisputed } from '../dispute/disputed.ts'
import type { Finding } from '../finding.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import { isPaymentPending } from '../payment/online-payment.ts'
import { notNow } from './statement-findings.ts'

/** What keeps a statement back for now: the invoice never left, all of it is disputed, or a payment of it is on its way. */
export const heldUp = (header: Pick<InvoiceHeader, 'state' | 'pendingUntil' | 'open' | 'disputed'>, now: Instant): Finding | undefined => {
  if (header.state !== 'SENT') return notNow('the invoice was not sent')
  if (isAllDisputed(header)) return notNow('all that is open is disputed')
  return isPaymentPending(header, now) ? notNow('a payment is on its way') : undefined
}
