import type { Instant } from '../day.ts'
import { type Checked, failed, type Finding, passed } from '../finding.ts'
import { subtract } from '../money.ts'
import type { PayableInvoice } from './apply-payment.ts'
import { paidOf } from './open-invoice.ts'
import type { Payment } from './payment.ts'
import { collectedBetween, type Released } from './released.ts'

export type Undone = { readonly payment: Payment; readonly collected: readonly Released[] }
type Undoing = { readonly by: string; readonly at: Instant; readonly reason: string }

/**
 * Takes an allocation back: its amount is a credit of whoever paid again, and is owed of the invoice again as far as nothing else has
 * settled that. It stays on the payment, with who undid it and why. Finding: ALLOCATION_NOT_IN_FORCE.
 */
export const undoAllocation = (
  payment: Payment,
  allocationId: number,
  { open, undone }: { readonly open: PayableInvoice; readonly undone: Undoing },
): Checked<Undone> => {
  const allocation = payment.allocations.find((one) => one.allocationId === allocationId && one.undone === undefined)
  if (allocation === undefined) return failed(allocationNotInForce(allocationId))
  const allocations = payment.allocations.map((one) => (one === allocation ? { ...one, undone } : one))
  const paid = paidOf(open.header, open.invoice)
  const collected = collectedBetween({ ...open, paid }, { ...open, paid: subtract(paid, allocation.amount) })
  return passed({ payment: { ...payment, allocations }, collected })
}

export const allocationNotInForce = (allocationId: number): Finding => ({
  code: 'ALLOCATION_NOT_IN_FORCE',
  field: 'allocationId',
  expected: 'an allocation of this payment that holds',
  actual: `${allocationId}`,
  remedy: 'Read the payment: the allocation was undone before, or is of another payment.',
})
