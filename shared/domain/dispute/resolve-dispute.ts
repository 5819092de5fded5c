import { isCredit } from '../crediting/purpose.ts'
import type { Day, Instant } from '../day.ts'
import { type Checked, failed, passed } from '../finding.ts'
import type { IssuedInvoice } from '../invoice.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import type { Dispute, Resolution } from './dispute.ts'
import { creditNoteUnknown, resolvedBefore, writeOffUnknown } from './dispute-findings.ts'
import type { ResolutionRequest } from './dispute-request.ts'

/** The seller's issued document of the id that is named, and the disputed invoice. */
type Found = { readonly creditNote: IssuedInvoice | undefined; readonly header: Pick<InvoiceHeader, 'writeOffs'> }
type Decided = { readonly by: string; readonly at: Instant; readonly on: Day }

/**
 * Ends an open dispute. Only a credit note that is issued ends one: what it takes of the invoice is no longer owed then, and stays so.
 * The same of a write-off: another person has approved it then. Findings: DISPUTE_RESOLVED, CREDIT_NOTE_UNKNOWN, WRITE_OFF_UNKNOWN.
 */
export const resolveDispute = (
  dispute: Dispute,
  request: ResolutionRequest,
  { by, at, on, creditNote, header }: Decided & Found,
): Checked<Dispute> => {
  const { resolution } = dispute
  if (resolution !== undefined)
    return isSame(resolution, request) ? passed(dispute) : failed(resolvedBefore(dispute.disputeId, resolution.as))
  const decided = { as: request.as, reason: request.reason, by, at, on }
  if (request.as === 'rejection') return passed({ ...dispute, state: 'resolved', resolution: decided })
  if (request.as === 'writeOff') {
    const { writeOffId } = request
    const isInForce = header.writeOffs?.some((one) => one.writeOffId === writeOffId) === true
    return isInForce
      ? passed({ ...dispute, state: 'resolved', resolution: { ...decided, writeOffId } })
      : failed(writeOffUnknown(writeOffId))
  }
  if (creditNote === undefined || !credits(creditNote, dispute)) return failed(creditNoteUnknown(request.creditNoteId))
  const named = { creditNoteId: request.creditNoteId, creditNoteNumber: creditNote.issue.number }
  return passed({ ...dispute, state: 'resolved', resolution: { ...decided, ...named } })
}

const isSame = ({ as, reason, creditNoteId, writeOffId }: Resolution, request: ResolutionRequest): boolean => {
  if (as !== request.as || reason !== request.reason) return false
  if (request.as === 'creditNote') return creditNoteId === request.creditNoteId
  return request.as === 'rejection' || writeOffId === request.writeOffId
}

const credits = ({ invoice }: IssuedInvoice, { invoiceId }: Dispute): boolean =>
  isCredit(invoice) && invoice.precedingInvoice?.invoiceId === invoiceId
