import type { Purpose } from '../ids.ts'
import type { Invoice } from '../invoice.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import type { Fact } from '../order.ts'
import { type QueueKey, queueOf } from '../series.ts'

/** What the document of a fact is made for. */
export const purposeOf = ({ kind }: Pick<Fact, 'kind'>): Purpose => {
  if (kind === 'credit') return 'creditNote'
  if (kind === 'lateFees') return 'lateFees'
  return kind === 'correction' ? 'correction' : 'invoice'
}

/** Whether a fact is something that was supplied, and not a request about an invoice of the order. */
export const isSupply = (fact: Pick<Fact, 'kind'>): boolean => purposeOf(fact) === 'invoice'

/** Whether a document lowers what its customer owes: a credit note, or a rebate over a period. */
export const isCredit = ({ typeCode }: Pick<Invoice, 'typeCode'>): boolean => typeCode === '381' || typeCode === '262'

/** Whether a document is a statement of late fees: outside VAT, and no e-invoice. */
export const isFeeStatement = ({ typeCode }: Pick<Invoice, 'typeCode'>): boolean => typeCode === '84'

/** Credit notes and rebates have a series of their own, and so have statements of late fees; a corrected invoice is numbered among the invoices. */
export const queueKindOf = (invoice: Pick<Invoice, 'typeCode'>): QueueKey['kind'] => {
  if (isCredit(invoice)) return 'creditNote'
  return isFeeStatement(invoice) ? 'lateFees' : 'invoice'
}

/** Whether a header is that of a credit note: which queue it was frozen for says so. */
export const isCreditNote = ({ queue }: Pick<InvoiceHeader, 'queue'>): boolean => queueOf(queue).kind === 'creditNote'

/** Whether a header is that of a statement of late fees. */
export const isLateFees = ({ queue }: Pick<InvoiceHeader, 'queue'>): boolean => queueOf(queue).kind === 'lateFees'

/** Whether the customer may be reminded of a document at all: of an invoice, never of a credit note, nor of what is itself owed for being late. */
export const isChased = (header: Pick<InvoiceHeader, 'queue'>): boolean => !isCreditNote(header) && !isLateFees(header)
