import { dayAt } from '../../shared/domain/day.ts'
import { isZero, rounded, scaleBy } from '../../shared/domain/money.ts'
import type { Payment, Refund } from '../../shared/domain/payment/payment.ts'
import { refunded } from '../../shared/domain/payment/payment-occurrences.ts'
import { refundFindings, type RefundRequest } from '../../shared/domain/payment/refund-request.ts'
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

/** Without an amount of the bank's own, at the rate at which the payment came in. */
const refundOf = ({ refundId, amount: asked, bookAmount: told, fee, on, reason }: Input, payment: Payment): Omit<Refund, 'by' | 'at'> => {
  const { currency } = payment.bookAmount
  const amount = rounded(payment.amount.currency, asked)
  const bookAmount = told === undefined ? scaleBy(payment.bookAmount, amount.minor, payment.amount.minor) : rounded(currency, told)
  const kept = fee === undefined ? undefined : rounded(currency, fee)
  return { refundId, amount, bookAmount, fee: kept === undefined || isZero(kept) ? undefined : kept, on, reason }
}
