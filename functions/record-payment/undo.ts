import { dayAt } from '../../shared/domain/day.ts'
import { defect } from '../../shared/domain/failures.ts'
import type { SellerId } from '../../shared/domain/ids.ts'
import { invoiceAfterPayment } from '../../shared/domain/payment/invoice-after-payment.ts'
import type { Payment, PaymentId } from '../../shared/domain/payment/payment.ts'
import { undone } from '../../shared/domain/payment/payment-occurrences.ts'
import { allocationNotInForce, undoAllocation } from '../../shared/domain/payment/undo-allocation.ts'
import { type Attempt, type Ports, save } from './attempt.ts'
import { readAtVersion } from './read-at-version.ts'
import { readPayable } from '../../shared/steps/read-payable.ts'

type Input = {
  readonly sellerId: SellerId
  readonly paymentId: PaymentId
  readonly version: number
  readonly allocationId: number
  readonly reason: string
  readonly by: string
}

/** Takes an allocation back: what it settled is owed again, and its amount is left of the payment. */
export const undo = async (ports: Ports, input: Input): Promise<Attempt> => {
  const read = await readAtVersion(ports, input)
  if ('outcome' in read) return read
  const { seller, payment } = read
  const open = await payableOf(ports, payment, input.allocationId)
  if (open === undefined) return { outcome: 'refused', findings: [allocationNotInForce(input.allocationId)] }
  const at = ports.clock.now()
  const result = undoAllocation(payment, input.allocationId, { open, undone: { by: input.by, at, reason: input.reason } })
  if (!result.ok) return { outcome: 'refused', findings: [...result.findings] }
  const { payment: after, collected } = result.value
  const { open: owed } = invoiceAfterPayment(open, after, at)
  const occurrences = undone({ payment: after, open, owed }, input.allocationId)
  return save(ports, { before: payment, after, collected, seller, payables: [open], occurrences, at, on: dayAt(at, seller.zone) })
}

const payableOf = async (ports: Ports, payment: Payment, allocationId: number) => {
  const allocation = payment.allocations.find((one) => one.allocationId === allocationId)
  if (allocation === undefined) return undefined
  const open = await readPayable(ports, payment.sellerId, allocation.invoiceId)
  if (open === undefined) throw defect(`invoice ${allocation.invoiceId} of payment ${payment.paymentId} is missing`)
  return open
}
