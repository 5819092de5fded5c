import type { DisputeId } from '../../shared/domain/dispute/dispute.ts'
import type { InvoiceId, SellerId } from '../../shared/domain/ids.ts'
import { type Attempt, findDispute, type Ports } from './attempt.ts'

type Input = {
  readonly sellerId: SellerId
  readonly invoiceId: InvoiceId
  readonly disputeId: DisputeId
  readonly owner?: string | undefined
}

/** Who looks after a dispute at the seller: the last word holds, on a resolved one too. */
export const assign = async (ports: Ports, input: Input): Promise<Attempt> => {
  const { disputeId, owner } = input
  const dispute = await findDispute(ports, input)
  if (dispute === undefined) return { outcome: 'notFound' }
  if (dispute.owner === owner) return { outcome: 'sameAsBefore', disputeId }
  const saved = await ports.disputes.save({ dispute: { ...dispute, owner }, occurrences: [] })
  return saved === 'conflict' ? saved : { outcome: 'recorded', disputeId }
}
