import { dayAt } from '../../shared/domain/day.ts'
import type { Dispute, DisputeId } from '../../shared/domain/dispute/dispute.ts'
import { disputeItemId } from '../../shared/domain/dispute/dispute-item.ts'
import { resolved } from '../../shared/domain/dispute/dispute-occurrences.ts'
import type { ResolutionRequest } from '../../shared/domain/dispute/dispute-request.ts'
import { amountsWithout } from '../../shared/domain/dispute/disputed-invoice.ts'
import { resolveDispute } from '../../shared/domain/dispute/resolve-dispute.ts'
import { defect } from '../../shared/domain/failures.ts'
import type { InvoiceId, SellerId } from '../../shared/domain/ids.ts'
import type { IssuedInvoice } from '../../shared/domain/invoice.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { closedItem } from '../../shared/domain/work-item.ts'
import { type Attempt, findDispute, type Ports } from './attempt.ts'

type Input = {
  readonly sellerId: SellerId
  readonly invoiceId: InvoiceId
  readonly disputeId: DisputeId
  readonly resolution: ResolutionRequest
  readonly by: string
}

/** Ends a dispute: what it held back is asked for again, unless a credit note has taken it from the invoice. */
export const resolve = async (ports: Ports, input: Input): Promise<Attempt> => {
  const dispute = await findDispute(ports, input)
  if (dispute === undefined) return { outcome: 'notFound' }
  const [header, creditNote] = await Promise.all([ports.invoices.find(dispute.invoiceId), creditNoteOf(ports, input)])
  if (header === undefined) throw defect(`invoice ${dispute.invoiceId} of dispute ${dispute.disputeId} is missing`)
  const at = ports.clock.now()
  const result = resolveDispute(dispute, input.resolution, { by: input.by, at, on: dayAt(at, header.zone), creditNote, header })
  if (!result.ok) return { outcome: 'refused', findings: [...result.findings] }
  const outcome = dispute.state === 'resolved' ? 'sameAsBefore' : await save(ports, header, result.value)
  if (outcome === 'conflict') return outcome
  await closeItem(ports, result.value)
  return { outcome, disputeId: dispute.disputeId }
}

/** The document of this seller that the resolution names, if it is issued. */
const creditNoteOf = async ({ invoices }: Ports, { sellerId, resolution }: Input): Promise<IssuedInvoice | undefined> => {
  if (resolution.as !== 'creditNote') return undefined
  const [header, entry] = await Promise.all([invoices.find(resolution.creditNoteId), invoices.findEntry(resolution.creditNoteId)])
  if (header?.sellerId !== sellerId || entry === undefined) return undefined
  return { invoice: await invoices.readSnapshot(entry.digest), issue: entry }
}

const save = async ({ disputes }: Ports, read: InvoiceHeader, dispute: Dispute): Promise<'recorded' | 'conflict'> => {
  if (read.open === undefined) throw defect(`invoice ${dispute.invoiceId} is disputed and does not say what is open`)
  const amounts = amountsWithout(read, dispute, read.open)
  const saved = await disputes.save({ dispute, invoice: { read, amounts }, occurrences: resolved(dispute, amounts) })
  return saved === 'conflict' ? saved : 'recorded'
}

/** After the dispute: should a crash come in between, the repeat of the resolution closes it. */
const closeItem = async ({ workItems }: Ports, dispute: Dispute): Promise<void> => {
  const { sellerId, resolution } = dispute
  const item = await workItems.find(sellerId, disputeItemId(dispute))
  if (item?.state !== 'OPEN' || resolution === undefined) return
  await workItems.update(closedItem(item, { state: 'DONE', by: resolution.by, at: resolution.at, note: resolution.reason }))
}
