import type * as z from 'zod'
import type { paymentRoutes } from '../../shared/contracts/api/payment-routes.ts'
import type { CallOf } from '../../shared/contracts/api/route.ts'
import type { SellerId } from '../../shared/domain/ids.ts'
import { toText } from '../../shared/domain/money.ts'
import { type Payment, unappliedOf } from '../../shared/domain/payment/payment.ts'
import { paymentStatusOf, paymentStatusSchema } from '../../shared/domain/payment/payment-status.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { PaymentBook } from '../../shared/ports/payment-book.ts'
import { type Answer, answered } from './action.ts'

export type Ports = { readonly payments: Pick<PaymentBook, 'find' | 'page'>; readonly clock: Clock }

type Query = CallOf<typeof paymentRoutes.listPayments>['query']
type Listed = z.output<typeof paymentRoutes.listPayments.answer>

/** What a payment is in a list: all but what it settles. */
export const paymentRowOf = (payment: Payment) => {
  const { paymentId, version, payer, method, amount, receivedOn, reference, by, at } = payment
  const what = { paymentId, version, payer, method, receivedOn, reference, by, at }
  return { ...what, currency: amount.currency, amount: toText(amount), unapplied: toText(unappliedOf(payment)) }
}

/** The lists say where a payment stands; what it is, and whether it still belongs here, is read in the books. */
export const listPayments = async (ports: Ports, sellerId: SellerId, query: Query): Promise<Answer<Listed>> => {
  const asOf = ports.clock.now()
  const { payer, status, from, until, limit, cursor: after } = query
  const statuses = status === undefined ? paymentStatusSchema.options : [status]
  const { paymentIds, next } = await ports.payments.page({ sellerId, payer, statuses, from, until }, { after, limit })
  const found = await Promise.all(paymentIds.map((paymentId) => ports.payments.find(sellerId, paymentId)))
  const payments = found
    .filter((payment) => payment !== undefined)
    .map((payment) => ({ ...paymentRowOf(payment), status: paymentStatusOf(payment) }))
    .filter((row) => status === undefined || row.status === status)
  return answered({ payments, asOf, ...(next !== undefined && { next }) })
}
