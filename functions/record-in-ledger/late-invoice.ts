import type { Instant } from '../../shared/domain/day.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import type { LateInvoice } from '../../shared/ports/invoice-book.ts'

/** The invoice that a statement of late fees is about, as the statement has seen it; undefined of any other document. Fees are of what was sent. */
export const lateInvoiceOf = ({ lateFees, precedingInvoice }: Invoice, at: Instant): LateInvoice | undefined =>
  lateFees === undefined || precedingInvoice === undefined
    ? undefined
    : {
        invoiceId: precedingInvoice.invoiceId,
        state: 'SENT',
        open: lateFees.openRead,
        settlements: lateFees.settlementsRead,
        disputed: lateFees.disputedRead,
        at,
      }
