/** Why: a credit note of any invoice, asked for by finance; a test changes the one thing that it is about. */
import { composeCreditNote } from '../../shared/domain/crediting/compose-credit-note.ts'
import type { CreditClaim } from '../../shared/domain/crediting/credit-claim.ts'
import { creditFactId, type CreditRequest } from '../../shared/domain/crediting/credit-request.ts'
import { day, instantOf } from '../../shared/domain/day.ts'
import type { Checked } from '../../shared/domain/finding.ts'
import { invoiceIdOf } from '../../shared/domain/ids.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import { type Money, nothing } from '../../shared/domain/money.ts'
import { aSeller } from './samples.ts'

type Wish = Partial<Pick<CreditRequest, 'part' | 'reason' | 'note'>> & {
  readonly before?: readonly CreditClaim[]
  readonly paid?: Money
  readonly seller?: ReturnType<typeof aSeller>
}

/** Everything that is left, for a return, unless told otherwise; of an invoice F2026-000123 of 24 November. */
export const aCreditNote = (
  original: Invoice,
  { part = { kind: 'all' }, reason = 'return', note, ...wish }: Wish = {},
): Checked<Invoice> => {
  const { sellerId, invoiceId } = original
  const { before = [], paid = nothing(original.currency), seller = aSeller() } = wish
  const factId = creditFactId('R-1')
  return composeCreditNote({
    original,
    issue: { number: 'F2026-000123', issueDate: day('2026-11-24') },
    request: { requestId: 'R-1', invoiceId, reason, note, part, by: 'finance', at: instantOf('2026-12-01T09:00:00.000Z') },
    before,
    paid,
    seller,
    creditNoteId: invoiceIdOf({ sellerId, orderId: original.sources[0]!.orderId, factId, purpose: 'creditNote' }),
    factId,
  })
}
