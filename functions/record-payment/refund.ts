import { dayAt } from '../../shared/domain/day.ts'
import { refunded } from '../../shared/domain/payment/payment-occurrences.ts'
import { refundFindings, refundOf, type RefundRequest } from '../../shared/domain/payment/refund-request.ts'
import { refundPayment } from '../../shared/domain/payment/refund-payment.ts'
import { type Attempt, type Ports, save } from './attempt.ts'
import { readAtVersion } from './read-at-version.ts'

type Input = RefundRequest & { readonly by: string }

/** Books what went back of a payment, from what it has left. */
export const refund = async (ports: Ports, input: Input): Promise<Attempt> => {
  const read = await readAtVersion(ports, input)
  if ('outcome' in read) return read
  const { seller, payment } = read
  const at = ports.clock.now()
  const findings = refundFindings(input, { payment, today: dayAt(at, seller.zone) })
  if (findings.length > 0) return { outcome: 'refused', findings }
  const result = refundPayment(payment, { ...refundOf(input, payment), by: input.by, at })
  if (!result.ok) return { outcome: 'refused', findings: [...result.findings] }
  const { on, bookedOn } = input
  const occurrences = refunded(result.value, input.refundId)
  return save(ports, { before: payment, after: result.value, collected: [], seller, payables: [], occurrences, at, on, bookedOn })
}
