import type { Day } from '../day.ts'
import type { InvoiceId } from '../ids.ts'
import { isZero, type Money } from '../money.ts'
import { type Payment, type PaymentId, unappliedOf } from '../payment/payment.ts'
import type { AccountDocument } from './account-item.ts'
import { standingOf } from './standing.ts'

/** What the seller owes its customer: what of a payment settles nothing yet, a rebate (262), or what was paid beyond what credits left of an invoice. */
export type AccountCredit =
  | {
      readonly kind: 'payment'
      readonly paymentId: PaymentId
      readonly reference: string | undefined
      readonly on: Day
      readonly amount: Money
    }
  | {
      readonly kind: 'rebate' | 'paidBeyond'
      readonly invoiceId: InvoiceId
      readonly number: string
      readonly on: Day
      readonly amount: Money
    }

/** `on` is the day of receipt, or of issue. */
export const creditOfPayment = (payment: Payment): AccountCredit[] => {
  const { paymentId, reference, receivedOn } = payment
  const amount = unappliedOf(payment)
  return isZero(amount) ? [] : [{ kind: 'payment', paymentId, reference, on: receivedOn, amount }]
}

export const creditsOfDocument = ({ entry, header, facts }: AccountDocument): AccountCredit[] => {
  const { invoiceId, number, issueDate: on } = entry
  const { beyond } = standingOf(header, facts)
  return [
    ...(facts.typeCode === '262' ? [{ kind: 'rebate' as const, invoiceId, number, on, amount: facts.totals.gross }] : []),
    ...(isZero(beyond) ? [] : [{ kind: 'paidBeyond' as const, invoiceId, number, on, amount: beyond }]),
  ]
}
