import { isZero, type Money, toText } from '../money.ts'
import type { Occurrence, TimelineItem } from '../timeline.ts'
import type { PayableInvoice, Settlement } from './apply-payment.ts'
import { owedOn } from './open-invoice.ts'
import { type Payment, unappliedOf } from './payment.ts'

type Told = { readonly payment: Payment; readonly open: PayableInvoice; readonly owed: Money }

/** An item of a payment's history; the key names payment and change, so that a repeat writes the same. */
const item = ({ sellerId, at }: Pick<Payment, 'sellerId' | 'at'>, occurrenceId: string, occurrence: Occurrence): TimelineItem => ({
  sellerId,
  occurredAt: at,
  occurrenceId,
  occurrence,
})

const paid = ({ paymentId }: Payment, amount: Money) => ({ paymentId, amount: toText(amount), currency: amount.currency })

const about = ({ header: { invoiceId, orderId, factId, customerId }, number }: PayableInvoice) => ({
  invoiceId,
  orderId,
  factId,
  customerId,
  number,
})

/** A payment that came in: an item for each invoice that it settles, and one for what it leaves. */
export const received = (payment: Payment, settled: readonly (Settlement & Told)[]): TimelineItem[] => {
  const { paymentId, method, receivedOn, payer } = payment
  const common = { type: 'PaymentReceived', method, receivedOn } as const
  const rest = unappliedOf(payment)
  return [
    ...settled.flatMap(({ open, owed, allocation: { allocationId, amount } }) => [
      item(payment, `PaymentReceived-${paymentId}-${allocationId}`, {
        ...common,
        ...paid(payment, amount),
        ...about(open),
        open: toText(owed),
      }),
      ...paidOff({ payment, open, owed }, allocationId),
    ]),
    ...(isZero(rest) ? [] : [item(payment, `PaymentReceived-${paymentId}-rest`, { ...common, ...paid(payment, rest), customerId: payer })]),
  ]
}

/** What was left of a payment settles invoices later, at the instant of these allocations. */
export const applied = (payment: Payment, settled: readonly (Settlement & Told)[]): TimelineItem[] =>
  settled.flatMap(({ open, owed, allocation: { allocationId, amount, at } }) => [
    item({ ...payment, at }, `CreditApplied-${payment.paymentId}-${allocationId}`, {
      type: 'CreditApplied',
      ...paid(payment, amount),
      ...about(open),
      open: toText(owed),
    }),
    ...paidOff({ payment: { ...payment, at }, open, owed }, allocationId),
  ])

/** What was written off and comes in was owed no more. */
const paidOff = ({ payment, open, owed }: Told, allocationId: number): TimelineItem[] => {
  if (!isZero(owed) || isZero(owedOn(open))) return []
  const { totals, currency } = open.invoice
  const facts = { type: 'InvoicePaid', ...about(open), currency, gross: toText(totals.gross), paidOn: payment.receivedOn } as const
  return [item(payment, `InvoicePaid-${payment.paymentId}-${allocationId}`, facts)]
}

/** An allocation was taken back. */
export const undone = ({ payment, open, owed }: Told, allocationId: number): TimelineItem[] =>
  payment.allocations.flatMap((allocation) =>
    allocation.allocationId === allocationId && allocation.undone !== undefined
      ? [
          item({ ...payment, at: allocation.undone.at }, `AllocationUndone-${payment.paymentId}-${allocationId}`, {
            type: 'AllocationUndone',
            ...paid(payment, allocation.amount),
            ...about(open),
            open: toText(owed),
            reason: allocation.undone.reason,
          }),
        ]
      : [],
  )

/** What went back, by the name of its refund. */
export const refunded = (payment: Payment, refundId: string): TimelineItem[] =>
  payment.refunds.flatMap((refund) => {
    if (refund.refundId !== refundId) return []
    const facts = { ...paid(payment, refund.amount), refundId: refund.refundId, customerId: payment.payer, reason: refund.reason }
    return [item({ ...payment, at: refund.at }, `PaymentRefunded-${payment.paymentId}-${refundId}`, { type: 'PaymentRefunded', ...facts })]
  })

/** What was taken back has come back, by the name of its refund. */
export const reinstated = (payment: Payment, refundId: string): TimelineItem[] =>
  payment.refunds.flatMap(({ refundId: id, amount, returned }) => {
    if (id !== refundId || returned === undefined) return []
    const facts = { ...paid(payment, amount), refundId: id, customerId: payment.payer }
    return [item({ ...payment, at: returned.at }, `PaymentReinstated-${payment.paymentId}-${id}`, { type: 'PaymentReinstated', ...facts })]
  })
