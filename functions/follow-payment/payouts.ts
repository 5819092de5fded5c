import { dayAt } from '../../shared/domain/day.ts'
import { defect } from '../../shared/domain/failures.ts'
import type { SellerId } from '../../shared/domain/ids.ts'
import { add, isZero, type Money, subtract, toText, total } from '../../shared/domain/money.ts'
import type { Payments, ProviderPayout } from '../../shared/ports/payments.ts'
import { askBooks, type Books } from './record-payment.ts'

export type Payouts = Omit<Books, 'invoices'> & { readonly payments: Pick<Payments, 'payout' | 'paidOut'> }

/**
 * Books a payout to the sellers whose payments it pays out, to each the sum of their movements. What is of no payment of ours is left to
 * finance: it fails, which rings, once all the rest is booked.
 */
export const followPayout = async (ports: Payouts, payoutId: string): Promise<string> => {
  const payout = await ports.payments.payout(payoutId)
  if (payout === undefined) throw defect(`payout ${payoutId} is not known to the provider`)
  const { state, amount } = payout
  if (state === 'underWay') return state
  const shares = await sharesOf(ports, payoutId)
  if (shares.size === 0) return 'notOurs'
  // What one seller's books refuse keeps no other's back.
  const booked = await Promise.allSettled([...shares].map((share) => book(ports, { ...payout, state }, share)))
  for (const one of booked) if (one.status === 'rejected') throw one.reason
  const rest = subtract(amount, total(amount.currency, [...shares.values()]))
  if (!isZero(rest)) throw defect(`payout ${payoutId}: ${toText(rest)} ${rest.currency} of it is of no payment of ours`)
  return state
}

type Ended = ProviderPayout & { readonly state: 'paid' | 'failed' }

const book = async (
  ports: Payouts,
  { payoutId, state, arrivedAt, failedAt }: Ended,
  [sellerId, share]: [SellerId, Money],
): Promise<void> => {
  const on = dayAt(state === 'failed' ? (failedAt ?? arrivedAt) : arrivedAt, 'UTC')
  const { currency } = share
  await askBooks(ports, { what: 'payOut', sellerId, paymentId: payoutId, amount: toText(share), currency, on, state })
}

/** What came back of an earlier payout that failed is paid out again: it is of the same sellers. */
const sharesOf = async (ports: Payouts, payoutId: string): Promise<Map<SellerId, Money>> => {
  const shares = new Map<SellerId, Money>()
  const give = (sellerId: SellerId, amount: Money) => {
    const before = shares.get(sellerId)
    shares.set(sellerId, before === undefined ? amount : add(before, amount))
  }
  for (const { movement, sellerId } of await ports.payments.paidOut(payoutId)) {
    const { kind, source, net } = movement
    if (sellerId !== undefined) give(sellerId, net)
    if (kind === 'payout' && source !== undefined && source !== payoutId)
      for (const [earlier, amount] of await sharesOf(ports, source)) give(earlier, amount)
  }
  return shares
}
