import type * as z from 'zod'
import { defect } from '../../shared/domain/failures.ts'
import { invoiceAfterPayment } from '../../shared/domain/payment/invoice-after-payment.ts'
import { allocationsInForce, type Payment } from '../../shared/domain/payment/payment.ts'
import { heldElsewhere } from '../../shared/domain/payment/payment-findings.ts'
import { applied, refunded, undone } from '../../shared/domain/payment/payment-occurrences.ts'
import { refundOf, type takenBackSchema } from '../../shared/domain/payment/refund-request.ts'
import { type Payables, takeBack as taken, type TakenBack } from '../../shared/domain/payment/take-back.ts'
import { type Attempt, type Ports, save } from './attempt.ts'
import { readPayable } from '../../shared/steps/read-payable.ts'

type Input = z.output<typeof takenBackSchema> & { readonly by: string }

/** Books what the provider has taken back. It has happened, so it is held to no version; told again it is the same. */
export const takeBack = async (ports: Ports, input: Input): Promise<Attempt> => {
  const { sellerId, paymentId, refundId, on } = input
  const at = ports.clock.now()
  const [seller, payment] = await Promise.all([ports.masterData.seller(sellerId, at), ports.payments.find(sellerId, paymentId)])
  if (seller === undefined || payment === undefined) return { outcome: 'notFound' }
  if (payment.refunds.some((one) => one.refundId === refundId)) return { outcome: 'sameAsBefore', paymentId, version: payment.version }
  const findings = heldElsewhere(input.heldIn, payment.bookAmount.currency)
  if (findings.length > 0) return { outcome: 'refused', findings }
  const result = taken(payment, { ...refundOf(input, payment), by: input.by, at }, await readPayables(ports, payment))
  if (!result.ok) return { outcome: 'refused', findings: [...result.findings] }
  const { payment: after, collected, undone: freed } = result.value
  const payables = [...new Set(freed.map(({ open }) => open))]
  return save(ports, { before: payment, after, collected, seller, payables, occurrences: told(result.value, input), at, on })
}

const readPayables = async (ports: Ports, payment: Payment): Promise<Payables> => {
  const ids = [...new Set(allocationsInForce(payment).map(({ invoiceId }) => invoiceId))]
  const read = await Promise.all(ids.map((id) => readPayable(ports, payment.sellerId, id)))
  return new Map(
    read.map((open, index) => {
      if (open === undefined) throw defect(`invoice ${ids[index]} of payment ${payment.paymentId} is missing`)
      return [open.header.invoiceId, open]
    }),
  )
}

const told = ({ payment, undone: freed, again }: TakenBack, { refundId }: Input) => {
  const at = payment.refunds.at(-1)?.at ?? payment.at
  const owed = (open: (typeof freed)[number]['open']) => invoiceAfterPayment(open, payment, at).open
  return [
    ...refunded(payment, refundId),
    ...freed.flatMap(({ open, allocationId }) => undone({ payment, open, owed: owed(open) }, allocationId)),
    ...applied(
      payment,
      again.map((one) => ({ ...one, payment, owed: owed(one.open) })),
    ),
  ]
}
