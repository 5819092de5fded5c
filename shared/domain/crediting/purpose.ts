import type { Purpose } from '../ids.ts'
import type { Invoice } from '../invoice.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import type { Fact } from '../order.ts'
import { type QueueKey, queueOf } from '../series.ts'

/** What the document of a fact is made for. */
export const purposeOf = ({ kind }: Pick<Fact, 'kind'>): Purpose => {
  if (kind === 'credit') return 'creditNote'
  return kind === 'correction' ? 'correction' : 'invoice'
}

/** Whether a fact is something that was supplied, and not a request about an invoice of the order. */
export const isSupply = (fact: Pick<Fact, 'kind'>): boolean => purposeOf(fact) === 'invoice'

/** Whether a document lowers what its customer owes: a credit note, or a rebate over a period. */
export const isCredit = ({ typeCode }: Pick<Invoice, 'typeCode'>): boolean => typeCode === '381' || typeCode === '262'

/** Credit notes and rebates have a series of their own; a corrected invoice is numbered among the invoices. */
export const queueKindOf = (invoice: Pick<Invoice, 'typeCode'>): QueueKey['kind'] => (isCredit(invoice) ? 'creditNote' : 'invoice')

/** Whether a header is that of a credit note: which queue it was frozen for says so. */
export const isCreditNote = ({ queue }: Pick<InvoiceHeader, 'queue'>): boolean => queueOf(queue).kind === 'creditNote'
