import { toText } from '../money.ts'
import type { TimelineItem } from '../timeline.ts'
import type { Dispute } from './dispute.ts'
import type { DisputedAmounts } from './disputed-invoice.ts'

const about = (
  { disputeId, invoiceId, orderId, factId, customerId, number, category, amount }: Dispute,
  { open, disputed }: DisputedAmounts,
) => ({
  invoiceId,
  orderId,
  factId,
  customerId,
  number,
  disputeId,
  category,
  amount: toText(amount),
  currency: amount.currency,
  open: toText(open),
  disputed: toText(disputed),
})

/** The key names invoice and dispute, so that a repeat writes the same. */
export const opened = (dispute: Dispute, amounts: DisputedAmounts): TimelineItem => ({
  sellerId: dispute.sellerId,
  occurredAt: dispute.openedAt,
  occurrenceId: `DisputeOpened-${dispute.invoiceId}-${dispute.disputeId}`,
  occurrence: { type: 'DisputeOpened', ...about(dispute, amounts), openedBy: dispute.openedBy },
})

export const resolved = (dispute: Dispute, amounts: DisputedAmounts): TimelineItem[] => {
  const { resolution } = dispute
  if (resolution === undefined) return []
  const { as, at, reason, creditNoteId, creditNoteNumber } = resolution
  const occurrenceId = `DisputeResolved-${dispute.invoiceId}-${dispute.disputeId}`
  const credited = { ...(creditNoteId !== undefined && { creditNoteId }), ...(creditNoteNumber !== undefined && { creditNoteNumber }) }
  const occurrence = { type: 'DisputeResolved', ...about(dispute, amounts), resolvedAs: as, reason, ...credited } as const
  return [{ sellerId: dispute.sellerId, occurredAt: at, occurrenceId, occurrence }]
}
