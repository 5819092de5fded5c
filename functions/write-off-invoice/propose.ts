import { invoiceUnknown } from '../../shared/domain/payment/payment-findings.ts'
import { proposedAgain, proposeWriteOff } from '../../shared/domain/write-off/propose-write-off.ts'
import type { WriteOffRequest } from '../../shared/domain/write-off/write-off-request.ts'
import { type Attempt, type Ports, recorded, refused } from './attempt.ts'
import { readPayable } from '../../shared/steps/read-payable.ts'

type Input = WriteOffRequest & { readonly by: string }

/** Nothing is posted yet. Proposed again it is the same; proposed otherwise under the same id it is refused. */
export const propose = async (ports: Ports, { by, ...request }: Input): Promise<Attempt> => {
  const { sellerId, writeOffId, invoice } = request
  const at = ports.clock.now()
  const [seller, open, known] = await Promise.all([
    ports.masterData.seller(sellerId, at),
    readPayable(ports, sellerId, invoice),
    ports.writeOffs.find(sellerId, writeOffId),
  ])
  if (seller === undefined) return { outcome: 'notFound' }
  if (known !== undefined) {
    const same = proposedAgain(known, request, open)
    return same.ok ? { outcome: 'sameAsBefore', writeOffId, version: known.version } : refused(same)
  }
  if (open === undefined) return refused({ findings: [invoiceUnknown('invoice', invoice)] })
  const proposed = proposeWriteOff(open, request, { by, at, accounts: seller.accounts })
  if (!proposed.ok) return refused(proposed)
  const saved = await ports.writeOffs.save({ writeOff: proposed.value, occurrences: [] })
  return saved === 'conflict' ? saved : recorded(proposed.value)
}
