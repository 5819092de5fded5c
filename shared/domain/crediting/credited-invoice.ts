import { type Money, subtract, total } from '../money.ts'
import type { Invoice } from '../invoice.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import type { Fact, Order } from '../order.ts'
import type { CreditClaim } from './credit-claim.ts'

/** What frozen and issued credit notes and rebates have taken of one of an order's invoices; `except` is the fact that asks. */
export const creditClaimsOn = (order: Order, invoice: Pick<Invoice, 'invoiceId'>, except?: Fact['factId']): CreditClaim[] => [
  ...creditNoteClaims(order, invoice, except),
  ...(order.rebates ?? []).flatMap(({ invoiceId, claim }) => (invoiceId === invoice.invoiceId ? [claim] : [])),
]

const creditNoteClaims = (order: Order, { invoiceId }: Pick<Invoice, 'invoiceId'>, except?: Fact['factId']): CreditClaim[] =>
  order.facts.flatMap(({ factId, credit, credited }) =>
    factId !== except && credit?.invoiceId === invoiceId && credited !== undefined ? [credited] : [],
  )

/** What stands on an invoice's header: the sum of its credit notes, and what is left of its gross amount. A rebate is a credit of the customer, of no invoice. */
export type CreditedAmounts = { readonly credited: Money; readonly open: Money }

export const creditedAmounts = (order: Order, invoice: Pick<Invoice, 'invoiceId' | 'currency' | 'totals'>): CreditedAmounts => {
  const credited = total(
    invoice.currency,
    creditNoteClaims(order, invoice).map(({ gross }) => gross),
  )
  return { credited, open: subtract(invoice.totals.gross, credited) }
}

/** Nobody is reminded of an invoice that is credited in full, or that its buyer has rejected. */
export const isStillOwed = ({ open, rejected }: Pick<InvoiceHeader, 'open' | 'rejected'>): boolean =>
  rejected === undefined && (open === undefined || open.minor > 0n)
