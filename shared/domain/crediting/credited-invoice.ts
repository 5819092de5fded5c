import type { Instant } from '../day.ts'
import type { InvoiceId } from '../ids.ts'
import { add, isNegative, type Money, nothing, subtract, total } from '../money.ts'
import type { Invoice } from '../invoice.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import type { Fact, Order } from '../order.ts'
import { paidOf, writtenOffOf } from '../payment/open-invoice.ts'
import { replacementOf } from './correction.ts'
import type { CreditClaim } from './credit-claim.ts'

/** What frozen and issued credit notes and rebates have taken of one of an order's invoices; `except` is the fact that asks. */
export const creditClaimsOn = (order: Order, invoice: Pick<Invoice, 'invoiceId'>, except?: Fact['factId']): CreditClaim[] => [
  ...creditNoteClaimsOn(order, invoice, except),
  ...(order.rebates ?? []).flatMap(({ invoiceId, claim }) => (invoiceId === invoice.invoiceId ? [claim] : [])),
]

/** The same without rebates, which are credits of the customer and of no invoice. */
export const creditNoteClaimsOn = (order: Order, { invoiceId }: Pick<Invoice, 'invoiceId'>, except?: Fact['factId']): CreditClaim[] =>
  order.facts.flatMap(({ factId, credit, credited }) =>
    factId !== except && credit?.invoiceId === invoiceId && credited !== undefined ? [credited] : [],
  )

/**
 * What stands on an invoice's header: the sum of its credit notes, what is left of its gross amount, and what replaces it as a whole. A
 * rebate is a credit of the customer, of no invoice.
 */
export type CreditedAmounts = { readonly credited: Money; readonly open: Money; readonly replacedBy: InvoiceId | undefined }

/** Payments and write-offs are those on the invoice's header. More may be paid than credits leave of it; then nothing is open. */
export const creditedAmounts = (
  order: Order,
  invoice: Pick<Invoice, 'invoiceId' | 'currency' | 'totals'>,
  header: Pick<InvoiceHeader, 'payments' | 'writeOffs'>,
): CreditedAmounts => {
  const credited = total(
    invoice.currency,
    creditNoteClaimsOn(order, invoice).map(({ gross }) => gross),
  )
  const replacedBy = replacementOf(order, invoice.invoiceId)?.invoiceId
  const settled = add(paidOf(header, invoice), writtenOffOf(header, invoice))
  const left = subtract(subtract(invoice.totals.gross, credited), settled)
  const open = replacedBy === undefined && !isNegative(left) ? left : nothing(invoice.currency)
  return { credited, open, replacedBy }
}

/** The invoice that a fact credits or replaces; undefined when it bills something. */
export const earlierInvoiceOf = ({ credit, correction }: Pick<Fact, 'credit' | 'correction'>): InvoiceId | undefined =>
  (credit ?? correction)?.invoiceId

/** What becomes of what an invoice waits for: nothing new, the schedule of its reminders, or nothing at all. */
type WaitAfter = { readonly waitingFor: 'reminderSchedule'; readonly dueAt: Instant } | 'none' | 'asItIs'

/** Dunning ends at once when nothing is owed any more, and begins again with what is owed when a credit or correction is taken back. */
export const waitAfter = (header: InvoiceHeader, amounts: Pick<InvoiceHeader, 'open'>, now: Instant): WaitAfter => {
  const isOwed = isStillOwed({ ...header, ...amounts })
  if (header.state !== 'SENT' || isOwed === isStillOwed(header)) return 'asItIs'
  if (isOwed) return { waitingFor: 'reminderSchedule', dueAt: now }
  return header.waitingFor === 'reminder' ? 'none' : 'asItIs'
}

/** Nobody is reminded of an invoice that is credited in full or replaced, or that its buyer has rejected. */
export const isStillOwed = ({ open, rejected }: Pick<InvoiceHeader, 'open' | 'rejected'>): boolean =>
  rejected === undefined && (open === undefined || open.minor > 0n)
