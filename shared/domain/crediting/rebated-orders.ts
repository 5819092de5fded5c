import type { InvoiceId } from '../ids.ts'
import type { Invoice, Issue } from '../invoice.ts'
import type { Order } from '../order.ts'
import { digestOfClaims } from './credit-claim.ts'
import type { RebatedInvoice } from './compose-rebate.ts'
import { replacementOf } from './correction.ts'
import { creditClaimsOn } from './credited-invoice.ts'

type Rebate = Pick<Invoice, 'invoiceId' | 'rebate'>

/** The invoices that a rebate takes of; none for any other document. */
export const rebatedInvoices = ({ rebate }: Rebate): InvoiceId[] => rebate?.parts.map(({ invoiceId }) => invoiceId) ?? []

/** An order with what a rebate takes of those of its invoices; undefined when others have taken of them since it was computed. */
export const withRebate = (order: Order, { invoiceId: rebateId, rebate }: Rebate, ofOrder: readonly InvoiceId[]): Order | undefined => {
  const parts = rebate?.parts.filter(({ invoiceId }) => ofOrder.includes(invoiceId)) ?? []
  const asComputed = parts.every(
    (part) => digestOfClaims(creditClaimsOn(order, part)) === part.before && replacementOf(order, part.invoiceId) === undefined,
  )
  const taken = parts.map(({ invoiceId, claim }) => ({ rebateId, invoiceId, claim }))
  return asComputed ? { ...order, rebates: [...(order.rebates ?? []), ...taken] } : undefined
}

/** An order with what a rebate took given back. */
export const withoutRebate = (order: Order, { invoiceId }: Rebate): Order => ({
  ...order,
  rebates: order.rebates?.filter(({ rebateId }) => rebateId !== invoiceId),
})

/** An issued invoice of an order, with what others have taken of it and what has become of it. */
export const rebatedInvoice = (order: Order, { number, issueDate }: Issue, original: Invoice): RebatedInvoice => ({
  original,
  issue: { number, issueDate },
  before: creditClaimsOn(order, original),
  isReplaced: replacementOf(order, original.invoiceId) !== undefined,
})
