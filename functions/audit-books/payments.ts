import type { Examined } from '../../shared/domain/audit/finding.ts'
import { itemIn } from '../../shared/domain/audit/found.ts'
import { examinePayment } from '../../shared/domain/audit/payments.ts'
import type { SealedEntry } from '../../shared/domain/ledger/validated-entries.ts'
import type { Ports } from './ports.ts'

/** Each payment once, with the entry that booked it when it came in. */
export const examinePayments = async (ports: Ports, sealed: readonly SealedEntry[]): Promise<Examined[]> => {
  const received = sealed.filter(({ entry: { entryId, paymentId } }) => paymentId !== undefined && entryId === `payment/${paymentId}`)
  return (await Promise.all(received.map((one) => examineOne(ports, one)))).flat()
}

/** The payment after its entry: its later entries, one for each version that moved money, and the headers are as new as it is, or newer. */
const examineOne = async ({ reads }: Ports, { entry }: SealedEntry): Promise<Examined[]> => {
  const { sellerId, paymentId } = entry
  if (paymentId === undefined) return []
  const [payment] = await reads.payments(sellerId, [paymentId])
  if (payment === undefined) return []
  const { version = 0, allocations = [] } = itemIn(payment) ?? {}
  const later = Array.from({ length: Math.max(0, version - 1) }, (_, at) => `${entry.entryId}/${at + 1}`)
  const [entries, headers] = await Promise.all([
    reads.postings(sellerId, [entry.entryId, ...later]),
    reads.headers([...new Set(allocations.map(({ invoiceId }) => invoiceId))]),
  ])
  return examinePayment({ payment, entries: entries.flatMap((one) => itemIn(one) ?? []), headers })
}
