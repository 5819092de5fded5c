import type { SellerId } from '../../shared/domain/ids.ts'
import type { Payment, PaymentId } from '../../shared/domain/payment/payment.ts'
import type { Seller } from '../../shared/domain/seller.ts'
import type { Attempt, Ports } from './attempt.ts'

type Named = { readonly sellerId: SellerId; readonly paymentId: PaymentId; readonly version: number }
type AtVersion = { readonly seller: Seller; readonly payment: Payment }

/** The payment that a person has decided on, or that it is not there, or was changed since. */
export const readAtVersion = async (
  { masterData, payments, clock }: Pick<Ports, 'masterData' | 'payments' | 'clock'>,
  { sellerId, paymentId, version }: Named,
): Promise<AtVersion | Exclude<Attempt, 'conflict'>> => {
  const [seller, payment] = await Promise.all([masterData.seller(sellerId, clock.now()), payments.find(sellerId, paymentId)])
  if (seller === undefined || payment === undefined) return { outcome: 'notFound' }
  return payment.version === version ? { seller, payment } : { outcome: 'changed', version: payment.version }
}
