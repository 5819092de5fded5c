import type { Dispute } from '../../shared/domain/dispute/dispute.ts'
import { disputeItem } from '../../shared/domain/dispute/dispute-item.ts'
import { opened } from '../../shared/domain/dispute/dispute-occurrences.ts'
import type { DisputeRequest } from '../../shared/domain/dispute/dispute-request.ts'
import { amountsWith } from '../../shared/domain/dispute/disputed-invoice.ts'
import { type Disputable, openDispute, openOf, toldAgain } from '../../shared/domain/dispute/open-dispute.ts'
import type { InvoiceId, SellerId } from '../../shared/domain/ids.ts'
import { type Attempt, findDispute, type Ports } from './attempt.ts'

type Input = DisputeRequest & { readonly openedBy: Dispute['openedBy']; readonly by: string }

/** Holds back what somebody does not accept of an invoice. Told again it is the same dispute; told otherwise under its id it is refused. */
export const open = async (ports: Ports, input: Input): Promise<Attempt> => {
  const disputable = await disputableOf(ports, input)
  if (disputable === undefined) return { outcome: 'notFound' }
  const { openedBy, by, sellerId, invoiceId, disputeId, category, part, note, attachment } = input
  const known = await findDispute(ports, input)
  if (known !== undefined) {
    const same = toldAgain(known, input)
    return same.ok ? { outcome: 'sameAsBefore', disputeId } : { outcome: 'refused', findings: [...same.findings] }
  }
  const request = { sellerId, invoiceId, disputeId, category, part, note, attachment }
  const result = openDispute(disputable, request, { openedBy, by, at: ports.clock.now() })
  return result.ok ? save(ports, disputable, result.value) : { outcome: 'refused', findings: [...result.findings] }
}

const save = async ({ disputes }: Ports, disputable: Disputable, dispute: Dispute): Promise<Attempt> => {
  const { header } = disputable
  const amounts = amountsWith(header, dispute, openOf(disputable))
  const invoice = { read: header, amounts }
  const saved = await disputes.save({ dispute, invoice, workItem: disputeItem(dispute), occurrences: [opened(dispute, amounts)] })
  return saved === 'conflict' ? saved : { outcome: 'recorded', disputeId: dispute.disputeId }
}

type Named = { readonly sellerId: SellerId; readonly invoiceId: InvoiceId }

/** The seller's issued document of that id. */
const disputableOf = async ({ invoices, disputes }: Ports, { sellerId, invoiceId }: Named): Promise<Disputable | undefined> => {
  const [header, entry] = await Promise.all([invoices.find(invoiceId), invoices.findEntry(invoiceId)])
  if (header?.sellerId !== sellerId || entry === undefined) return undefined
  const [invoice, told] = await Promise.all([invoices.readSnapshot(entry.digest), disputes.ofInvoice(invoiceId)])
  return { header, invoice, number: entry.number, disputes: told.length }
}
