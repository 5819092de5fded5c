import type * as z from 'zod'
import { rounded } from '../../shared/domain/money.ts'
import type { Refund } from '../../shared/domain/payment/payment.ts'
import { heldElsewhere } from '../../shared/domain/payment/payment-findings.ts'
import { applied as told, reinstated } from '../../shared/domain/payment/payment-occurrences.ts'
import type { broughtBackSchema } from '../../shared/domain/payment/refund-request.ts'
import { bringBack as broughtBack } from '../../shared/domain/payment/take-back.ts'
import { applyNamed } from './apply-named.ts'
import { type Attempt, type Ports, saveApplied } from './attempt.ts'

type Input = z.output<typeof broughtBackSchema> & { readonly by: string }

/** Books that what was taken back has come back; it settles what the payment was made for again. Told again it is the same. */
export const bringBack = async (ports: Ports, input: Input): Promise<Attempt> => {
  const { sellerId, paymentId, refundId, by, on } = input
  const at = ports.clock.now()
  const [seller, payment] = await Promise.all([ports.masterData.seller(sellerId, at), ports.payments.find(sellerId, paymentId)])
  const refund = payment?.refunds.find((one) => one.refundId === refundId)
  if (seller === undefined || payment === undefined || refund === undefined) return { outcome: 'notFound' }
  const findings = heldElsewhere(input.heldIn, payment.bookAmount.currency)
  if (findings.length > 0) return { outcome: 'refused', findings }
  const back = broughtBack(payment, refundId, { ...amountsOf(input, refund), on, by, at })
  if (back === undefined) return { outcome: 'sameAsBefore', paymentId, version: payment.version }
  const applied = await applyNamed(ports, { payment: back, seller }, { by, at })
  if (!applied.ok) return { outcome: 'refused', findings: [...applied.findings] }
  const tell: typeof told = (after, all) => [...reinstated(after, refundId), ...told(after, all)]
  return saveApplied(ports, applied.value, { before: payment, seller, at, on, tell })
}

const amountsOf = ({ bookAmount, fee }: Input, refund: Refund): Pick<NonNullable<Refund['returned']>, 'bookAmount' | 'fee'> => {
  const { currency } = refund.bookAmount
  return {
    bookAmount: bookAmount === undefined ? refund.bookAmount : rounded(currency, bookAmount),
    fee: fee === undefined ? undefined : rounded(currency, fee),
  }
}
