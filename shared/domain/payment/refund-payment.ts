import { type Checked, failed, type Finding, passed } from '../finding.ts'
import { subtract, toText } from '../money.ts'
import { type Payment, type Refund, unappliedOf } from './payment.ts'

/**
 * Gives back what a payment has left. What settles an invoice is undone first, so that nothing goes back that a customer does not have.
 * Findings: REFUND_ABOVE_CREDIT, REFUND_TOLD_BEFORE.
 */
export const refundPayment = (payment: Payment, refund: Refund): Checked<Payment> => {
  if (payment.refunds.some(({ refundId }) => refundId === refund.refundId)) return failed(toldBefore(refund))
  const left = unappliedOf(payment)
  if (subtract(left, refund.amount).minor < 0n) return failed(aboveCredit(toText(left), toText(refund.amount)))
  return passed({ ...payment, refunds: [...payment.refunds, refund] })
}

const toldBefore = ({ refundId }: Refund): Finding => ({
  code: 'REFUND_TOLD_BEFORE',
  field: 'refundId',
  expected: 'a refund that is not recorded yet',
  actual: refundId,
  remedy: 'Read the payment: its refunds stand there.',
})

const aboveCredit = (left: string, actual: string): Finding => ({
  code: 'REFUND_ABOVE_CREDIT',
  field: 'amount',
  expected: `at most ${left}, which is left of the payment`,
  actual,
  remedy: 'Undo an allocation of this payment first, or give back less.',
})
