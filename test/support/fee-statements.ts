/** An issued statement of late fees of any claim; a test changes the one thing that it is about. */
import { type Day, day, instantOf } from '../../shared/domain/day.ts'
import type { FeeClaim } from '../../shared/domain/fee-statement/fee-claim.ts'
import { composeStatement } from '../../shared/domain/fee-statement/compose-statement.ts'
import { feeFactId } from '../../shared/domain/fee-statement/fee-request.ts'
import type { Checked } from '../../shared/domain/finding.ts'
import { invoiceIdSchema } from '../../shared/domain/ids.ts'
import type { Invoice, IssuedInvoice } from '../../shared/domain/invoice.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import type { LateClaim } from '../../shared/domain/late-fees/late-claim.ts'
import { headerFor } from './books.ts'
import { aSeller } from './samples.ts'

type Wish = {
  readonly until?: Day
  readonly earlier?: readonly FeeClaim[]
  readonly seller?: ReturnType<typeof aSeller>
  readonly header?: Partial<InvoiceHeader>
}

/** Up to 20 November 2026 unless it says otherwise, of an invoice that was sent. */
export const aStatement = (claim: LateClaim, { until = day('2026-11-20'), earlier = [], ...wish }: Wish = {}): Checked<Invoice> => {
  const { sellerId, invoiceId } = claim.issued.invoice
  return composeStatement({
    claim,
    header: { ...headerFor({ sellerId, number: 1 }), state: 'SENT', ...wish.header },
    asked: { until, earlier },
    seller: wish.seller ?? aSeller(),
    statementId: invoiceIdSchema.parse('s'.repeat(40)),
    factId: feeFactId(invoiceId, until),
    now: instantOf('2026-12-31T10:00:00.000Z'),
    compressedSize: (text) => text.length,
  })
}

export const anIssuedStatement = (...asked: Parameters<typeof aStatement>): IssuedInvoice => {
  const composed = aStatement(...asked)
  if (!composed.ok) throw new Error(JSON.stringify(composed.findings))
  return { invoice: composed.value, issue: { number: 'P2026-000001', issueDate: day('2026-11-20') } }
}
