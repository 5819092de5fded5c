import { isCredit } from '../crediting/purpose.ts'
import type { Day, Instant } from '../day.ts'
import { type Checked, failed, passed } from '../finding.ts'
import type { IssuedInvoice } from '../invoice.ts'
import type { Dispute, Resolution } from './dispute.ts'
import { creditNoteUnknown, resolvedBefore } from './dispute-findings.ts'
import type { ResolutionRequest } from './dispute-request.ts'

type Decided = { readonly by: string; readonly at: Instant; readonly on: Day }

/**
 * Ends an open dispute. Only a credit note that is issued ends one: what it takes of the invoice is no longer owed then, and stays so.
 * `creditNote` is the seller's document of that id. Findings: DISPUTE_RESOLVED, CREDIT_NOTE_UNKNOWN.
 */
export const resolveDispute = (
  dispute: Dispute,
  request: ResolutionRequest,
  { by, at, on, creditNote }: Decided & { readonly creditNote: IssuedInvoice | undefined },
): Checked<Dispute> => {
  const { resolution } = dispute
  if (resolution !== undefined)
    return isSame(resolution, request) ? passed(dispute) : failed(resolvedBefore(dispute.disputeId, resolution.as))
  const decided = { as: request.as, reason: request.reason, by, at, on }
  if (request.as === 'rejection') return passed({ ...dispute, state: 'resolved', resolution: decided })
  if (creditNote === undefined || !credits(creditNote, dispute)) return failed(creditNoteUnknown(request.creditNoteId))
  const named = { creditNoteId: request.creditNoteId, creditNoteNumber: creditNote.issue.number }
  return passed({ ...dispute, state: 'resolved', resolution: { ...decided, ...named } })
}

const isSame = ({ as, reason, creditNoteId }: Resolution, request: ResolutionRequest): boolean =>
  as === request.as && reason === request.reason && (request.as === 'rejection' || creditNoteId === request.creditNoteId)

const credits = ({ invoice }: IssuedInvoice, { invoiceId }: Dispute): boolean =>
  isCredit(invoice) && invoice.precedingInvoice?.invoiceId === invoiceId
