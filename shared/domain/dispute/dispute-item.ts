import { toText } from '../money.ts'
import type { WorkItem } from '../work-item.ts'
import type { Dispute } from './dispute.ts'

/** The work item of a dispute; there is one in its life. */
export const disputeItemId = ({ invoiceId, disputeId }: Pick<Dispute, 'invoiceId' | 'disputeId'>): string =>
  `dispute-${invoiceId}-${disputeId}`

/** What finance sees at the desk for as long as the dispute is open. */
export const disputeItem = (dispute: Dispute): WorkItem => {
  const { sellerId, orderId, invoiceId, disputeId, number, amount, category, openedBy, openedAt } = dispute
  const finding = {
    code: 'INVOICE_DISPUTED',
    field: 'invoice',
    expected: 'an invoice that its buyer accepts',
    actual: `${toText(amount)} ${amount.currency} of ${number}, disputed by ${openedBy}: ${category}`,
    remedy: 'Resolve the dispute by a credit note or a rejection with its reason; that closes this item.',
  }
  return {
    kind: 'dispute',
    workItemId: disputeItemId(dispute),
    sellerId,
    state: 'OPEN',
    findings: [finding],
    openedAt,
    orderId,
    invoiceId,
    disputeId,
  }
}
