import type * as z from 'zod'
import { dayAt } from '../../shared/domain/day.ts'
import type { SellerId } from '../../shared/domain/ids.ts'
import { applyPayment } from '../../shared/domain/payment/apply-payment.ts'
import type { PaymentId } from '../../shared/domain/payment/payment.ts'
import { applied } from '../../shared/domain/payment/payment-occurrences.ts'
import type { applicationsSchema } from '../../shared/domain/payment/payment-request.ts'
import { type Attempt, type Ports, saveApplied } from './attempt.ts'
import { readApplications } from './read-applications.ts'
import { readAtVersion } from './read-at-version.ts'

type Input = {
  readonly sellerId: SellerId
  readonly paymentId: PaymentId
  readonly version: number
  readonly apply: z.output<typeof applicationsSchema>
  readonly by: string
}

/** Settles invoices with what a payment has left. */
export const applyRest = async (ports: Ports, input: Input): Promise<Attempt> => {
  const read = await readAtVersion(ports, input)
  if ('outcome' in read) return read
  const { seller, payment } = read
  const applications = await readApplications(ports, { ...input, currency: payment.amount.currency })
  if (!applications.ok) return { outcome: 'refused', findings: [...applications.findings] }
  const at = ports.clock.now()
  const result = applyPayment(payment, applications.value, { by: input.by, at })
  if (!result.ok) return { outcome: 'refused', findings: [...result.findings] }
  return saveApplied(ports, result.value, { before: payment, seller, at, on: dayAt(at, seller.zone), tell: applied })
}
