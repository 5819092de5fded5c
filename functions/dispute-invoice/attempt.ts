import type { Dispute, DisputeId } from '../../shared/domain/dispute/dispute.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import type { InvoiceId, SellerId } from '../../shared/domain/ids.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { DisputeBook } from '../../shared/ports/dispute-book.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'

export type Ports = {
  readonly disputes: DisputeBook
  readonly invoices: Pick<InvoiceBook, 'find' | 'findEntry' | 'readSnapshot'>
  readonly workItems: Pick<WorkItems, 'find' | 'update'>
  readonly clock: Clock
}

/** What one attempt comes to; after a conflict everything is read again. */
export type Attempt =
  | { readonly outcome: 'recorded' | 'sameAsBefore'; readonly disputeId: DisputeId }
  | { readonly outcome: 'refused'; readonly findings: Finding[] }
  | { readonly outcome: 'notFound' }
  | 'conflict'

type Named = { readonly sellerId: SellerId; readonly invoiceId: InvoiceId; readonly disputeId: DisputeId }

/** Another seller's dispute looks like one that does not exist. */
export const findDispute = async (
  { disputes }: Pick<Ports, 'disputes'>,
  { sellerId, invoiceId, disputeId }: Named,
): Promise<Dispute | undefined> => {
  const dispute = await disputes.find(invoiceId, disputeId)
  return dispute?.sellerId === sellerId ? dispute : undefined
}
