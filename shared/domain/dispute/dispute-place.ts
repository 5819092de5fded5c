import type { Dispute } from './dispute.ts'

/** Where a dispute stands among those of its state, the oldest first. */
export const disputePlaceOf = ({ openedAt, invoiceId, disputeId }: Pick<Dispute, 'openedAt' | 'invoiceId' | 'disputeId'>): string =>
  `${openedAt} ${invoiceId}/${disputeId}`
