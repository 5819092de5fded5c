import type { Customer } from '../customer.ts'
import { disputedOf } from '../dispute/disputed.ts'
import type { InvoiceId } from '../ids.ts'
import type { IssuedInvoice } from '../invoice.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import type { JournalEntry } from '../journal-entry.ts'
import { isZero } from '../money.ts'
import type { Order } from '../order.ts'
import type { Seller } from '../seller.ts'
import type { LateClaim } from '../late-fees/late-claim.ts'
import type { Reduction } from '../late-fees/unpaid.ts'
import type { FeeClaim } from './fee-claim.ts'

/** What is read to say what an invoice's delay costs. */
export type LateMaterials = {
  readonly issued: IssuedInvoice
  readonly header: InvoiceHeader
  readonly order: Order
  readonly seller: Pick<Seller, 'latePayment'>
  readonly customer: Customer
  /** The entries of the credit notes of the order that are issued. */
  readonly creditEntries: readonly JournalEntry[]
}

/** The credit notes of an order that take of one of its invoices. */
export const creditNoteIdsOf = ({ facts }: Order, invoiceId: InvoiceId): InvoiceId[] =>
  facts.flatMap(({ credit, credited, invoiceId: id }) => (credited !== undefined && credit?.invoiceId === invoiceId ? [id] : []))

/** All that decides what is owed for the delay of an issued invoice, as it stands now. */
export const lateClaimOf = (materials: LateMaterials): LateClaim => {
  const { issued, header, seller, customer } = materials
  return {
    issued,
    standing: header,
    setting: seller.latePayment,
    customer,
    payments: [
      ...(header.payments ?? []).map(({ receivedOn, amount }) => ({ day: receivedOn, amount })),
      // What is given up bears no interest from that day.
      ...(header.writeOffs ?? []).map(({ writtenOffOn, amount }) => ({ day: writtenOffOn, amount })),
    ],
    credits: [...creditsOf(materials), ...disputedIn(materials)],
  }
}

/** Credit notes count from their day of issue; one that waits for its number, from the day on which it was asked for. */
const creditsOf = ({ order, issued, creditEntries }: LateMaterials): Reduction[] =>
  order.facts.flatMap(({ credit, credited, date, invoiceId }): Reduction[] => {
    if (credited === undefined || credit?.invoiceId !== issued.invoice.invoiceId) return []
    const entry = creditEntries.find((each) => each.invoiceId === invoiceId)
    return [{ day: entry?.issueDate ?? date, amount: credited.gross }]
  })

/** What is disputed need not be paid as long as it is; once the dispute is rejected its interest counts for all of the delay. */
const disputedIn = ({ header, issued }: LateMaterials): Reduction[] => {
  const amount = disputedOf(header, header.open ?? issued.invoice.totals.gross)
  return isZero(amount) ? [] : [{ day: issued.issue.issueDate, amount }]
}

/** What statements of an invoice have claimed, those that wait for their number included; `except` is the fact that asks. */
export const feeClaimsOn = ({ facts }: Order, invoiceId: InvoiceId, except?: string): FeeClaim[] =>
  facts.flatMap(({ factId, lateFees, feesClaimed }) =>
    factId !== except && lateFees?.invoiceId === invoiceId && feesClaimed !== undefined ? [feesClaimed] : [],
  )
