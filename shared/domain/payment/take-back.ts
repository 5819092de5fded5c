import { type Checked, passed } from '../finding.ts'
import type { InvoiceId } from '../ids.ts'
import { isZero, subtract } from '../money.ts'
import { type Applied, applyPayment, type PayableInvoice, type Settlement } from './apply-payment.ts'
import { invoiceAfterPayment } from './invoice-after-payment.ts'
import { owedOn } from './open-invoice.ts'
import { type Allocation, allocationsInForce, type Payment, type Refund, unappliedOf } from './payment.ts'
import { refundPayment } from './refund-payment.ts'
import type { Released } from './released.ts'
import { undoAllocation } from './undo-allocation.ts'

export type TakenBack = {
  readonly payment: Payment
  /** Whose allocation was undone, the last first. */
  readonly undone: readonly { readonly open: PayableInvoice; readonly allocationId: Allocation['allocationId'] }[]
  /** What is left of the last one undone settles its invoice again. */
  readonly again: readonly Settlement[]
  readonly collected: readonly Released[]
}

/** The invoices that a payment settles, as they were read. */
export type Payables = ReadonlyMap<InvoiceId, PayableInvoice>

/**
 * Books what the provider has taken back, of a refund made there or a disputed payment: of what the payment has left first, then of what it
 * has settled, the last allocation first; those invoices are owed again. Findings: REFUND_ABOVE_CREDIT, REFUND_TOLD_BEFORE.
 */
export const takeBack = (payment: Payment, refund: Refund, payables: Payables): Checked<TakenBack> => {
  const freed = freeFor(refund, { payment, undone: [], again: [], collected: [] }, payables)
  const refunded = refundPayment(freed.payment, refund)
  if (!refunded.ok) return refunded
  const taken = { ...freed, payment: refunded.value }
  const last = freed.undone.at(-1)
  if (last === undefined || isZero(unappliedOf(taken.payment))) return passed(taken)
  const settled = settleAgain(taken.payment, last.open, refund)
  if (!settled.ok) return passed(taken)
  const { payment: after, settlements: again } = settled.value
  return passed({ ...taken, payment: after, again, collected: [...taken.collected, ...again.flatMap((one) => one.collected)] })
}

/** Undoes allocations until as much is left as goes back. */
const freeFor = (refund: Refund, taken: TakenBack, payables: Payables): TakenBack => {
  const { payment } = taken
  const last = allocationsInForce(payment).at(-1)
  const open = last && payables.get(last.invoiceId)
  if (last === undefined || open === undefined || subtract(unappliedOf(payment), refund.amount).minor >= 0n) return taken
  const { by, at, reason } = refund
  const undone = undoAllocation(payment, last.allocationId, { open: asItIs(open, payment, at), undone: { by, at, reason } })
  if (!undone.ok) return taken
  const { payment: after, collected } = undone.value
  const all = [...taken.undone, { open, allocationId: last.allocationId }]
  return freeFor(refund, { ...taken, payment: after, undone: all, collected: [...taken.collected, ...collected] }, payables)
}

const settleAgain = (payment: Payment, read: PayableInvoice, { by, at }: Refund): Checked<Applied> => {
  const open = asItIs(read, payment, at)
  return isZero(owedOn(open)) ? passed({ payment, settlements: [] }) : applyPayment(payment, [{ open, amount: undefined }], { by, at })
}

/** The invoice with this payment's allocations as they are by now. */
const asItIs = (read: PayableInvoice, payment: Payment, at: Refund['at']): PayableInvoice => ({
  ...read,
  header: { ...read.header, payments: [...invoiceAfterPayment(read, payment, at).payments] },
})

/** What was taken back has come back, and is left of the payment again; undefined when it was not gone. */
export const bringBack = (
  payment: Payment,
  refundId: Refund['refundId'],
  returned: NonNullable<Refund['returned']>,
): Payment | undefined => {
  const gone = payment.refunds.find((one) => one.refundId === refundId && one.returned === undefined)
  if (gone === undefined) return undefined
  return { ...payment, refunds: payment.refunds.map((one) => (one === gone ? { ...one, returned } : one)) }
}
