import * as z from 'zod'
import { sellerIdSchema } from '../../shared/domain/ids.ts'
import { findingSchema } from '../../shared/domain/finding.ts'
import { paymentIdSchema } from '../../shared/domain/payment/payment.ts'
import { applicationsSchema, heldInSchema, paymentRequestSchema } from '../../shared/domain/payment/payment-request.ts'
import { broughtBackSchema, refundRequestSchema, takenBackSchema } from '../../shared/domain/payment/refund-request.ts'
import { payoutRequestSchema } from '../../shared/domain/payment/payout.ts'
import { readAgain } from '../../shared/steps/read-again.ts'
import { applyRest } from './apply-rest.ts'
import type { Attempt, Ports } from './attempt.ts'
import { bringBack } from './bring-back.ts'
import { payOut, type Payouts } from './pay-out.ts'
import { receive } from './receive.ts'
import { refund } from './refund.ts'
import { takeBack } from './take-back.ts'
import { undo } from './undo.ts'

const by = z.string().min(1).max(128)
const ofPayment = { sellerId: sellerIdSchema, paymentId: paymentIdSchema, by }
/** The version of the payment that a person has read and decided on. */
const version = z.number().int().min(1)

export const inputSchema = z.discriminatedUnion('what', [
  paymentRequestSchema.extend({ what: z.literal('receive'), apply: applicationsSchema, heldIn: heldInSchema, by }),
  z.object({ what: z.literal('apply'), ...ofPayment, version, apply: applicationsSchema.min(1) }),
  z.object({
    what: z.literal('undo'),
    ...ofPayment,
    version,
    allocationId: z.number().int().min(1),
    reason: z.string().trim().min(1).max(500),
  }),
  refundRequestSchema.extend({ what: z.literal('refund'), by }),
  takenBackSchema.extend({ what: z.literal('takeBack'), by }),
  broughtBackSchema.extend({ what: z.literal('bringBack'), by }),
  payoutRequestSchema.extend({ what: z.literal('payOut') }),
])

export const outputSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('recorded'), paymentId: paymentIdSchema, version: z.number().int() }),
  /** The same payment was told before. */
  z.object({ outcome: z.literal('sameAsBefore'), paymentId: paymentIdSchema, version: z.number().int() }),
  z.object({ outcome: z.literal('refused'), findings: z.array(findingSchema) }),
  /** The payment is not at the version that was read: it was changed since. */
  z.object({ outcome: z.literal('changed'), version: z.number().int() }),
  z.object({ outcome: z.literal('notFound') }),
])

type Output = z.output<typeof outputSchema>

/**
 * Money that came in is booked and settles invoices; what it left settles others later or goes back; an allocation is undone. Payment, entry and invoices
 * change in one transaction, held to what was read of each. A repeat is safe: a payment is booked once under its business key, and whatever
 * changes it names the version that it was decided on.
 */
export const recordPayment =
  (ports: Ports & Payouts) =>
  (input: z.output<typeof inputSchema>): Promise<Output> =>
    readAgain(() => once(ports, input), `payment ${input.paymentId} of ${input.sellerId}, or an invoice of it,`)

const once = (ports: Ports & Payouts, input: z.output<typeof inputSchema>): Promise<Attempt> => {
  switch (input.what) {
    case 'receive':
      return receive(ports, input)
    case 'apply':
      return applyRest(ports, input)
    case 'undo':
      return undo(ports, input)
    case 'refund':
      return refund(ports, input)
    case 'takeBack':
      return takeBack(ports, input)
    case 'bringBack':
      return bringBack(ports, input)
    case 'payOut':
      return payOut(ports, input)
  }
}
