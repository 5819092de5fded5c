import * as z from 'zod'
import { addSeconds } from '../day.ts'
import { isZero } from '../money.ts'
import { type Payment, unappliedOf } from './payment.ts'

/** Whether anything of a payment is left that settles nothing and did not go back. */
export const paymentStatusSchema = z.enum(['unapplied', 'applied'])
export type PaymentStatus = z.infer<typeof paymentStatusSchema>

/** How long money may lie before somebody is told that nobody has said what it is for: ten days. */
const patienceSeconds = 864_000

export const paymentStatusOf = (payment: Payment): PaymentStatus => (isZero(unappliedOf(payment)) ? 'applied' : 'unapplied')

/** What is left of a payment waits for an invoice, or to go back. */
export const paymentWaitOf = (payment: Payment) =>
  paymentStatusOf(payment) === 'applied'
    ? undefined
    : ({ waitingFor: 'application', dueAt: addSeconds(payment.at, patienceSeconds) } as const)
