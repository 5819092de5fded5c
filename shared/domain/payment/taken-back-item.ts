import type { Day, Instant } from '../day.ts'
import type { Finding } from '../finding.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import { type Money, toText } from '../money.ts'
import type { WorkItem } from '../work-item.ts'
import type { PaymentId } from './payment.ts'

/** What was taken of a payment, and why a person must know. */
export type TakenItem = {
  readonly why: 'disputed' | 'lost' | 'refunded'
  readonly reversalId: string
  readonly paymentId: PaymentId
  readonly amount: Money
  readonly reason: string
  /** Until then the payer's bank hears the seller. */
  readonly evidenceBy: Day | undefined
  readonly at: Instant
}

type Invoice = Pick<InvoiceHeader, 'sellerId' | 'orderId' | 'invoiceId'> & { readonly number: string }

/** There is one of each kind in the life of a refund or dispute. */
const itemId = ({ why, reversalId }: TakenItem): string => `takenBack-${reversalId}${why === 'lost' ? '-lost' : ''}`

const remedies: Readonly<Record<TakenItem['why'], string>> = {
  disputed: 'Answer at the provider, with your evidence; nobody is reminded meanwhile. The item closes itself if the dispute is won.',
  lost: 'Credit the invoice, or write it off, or leave it owed: its buyer is reminded again.',
  refunded: 'Credit the invoice if it is no longer owed: its buyer is reminded again in two weeks.',
}

const findingOf = (taken: TakenItem, { number }: Invoice): Finding => {
  const { why, amount, reason, evidenceBy } = taken
  const until = evidenceBy === undefined ? '' : `, evidence until ${evidenceBy}`
  return {
    code: 'PAYMENT_TAKEN_BACK',
    field: 'payment',
    expected: `${toText(amount)} ${amount.currency} for ${number}`,
    actual: `${why}: ${reason}${until}`,
    remedy: remedies[why],
  }
}

export const takenBackItem = (taken: TakenItem, invoice: Invoice): WorkItem => {
  const { sellerId, orderId, invoiceId } = invoice
  const about = { sellerId, orderId, invoiceId, paymentId: taken.paymentId }
  return {
    kind: 'takenBack',
    workItemId: itemId(taken),
    ...about,
    state: 'OPEN',
    findings: [findingOf(taken, invoice)],
    openedAt: taken.at,
  }
}
