import * as z from 'zod'
import { addressSchema, placeSchema } from '../domain/address.ts'
import { customerProfileSchema } from '../domain/customer.ts'
import { isPositive } from '../domain/decimal.ts'
import { electronicAddressSchema } from '../domain/einvoice.ts'
import { adjustmentSchema, orderContentSchema, orderLineSchema, reportedLineSchema } from '../domain/order.ts'
import { dueRuleSchema, paymentTermsSchema } from '../domain/payment-terms.ts'

/**
 * The parts of the events in, strict: a publisher's misspelt field must be a finding, never a silently dropped one. Stored items are read
 * by the lenient domain schemas, so that an older build can still read what a newer one wrote.
 */
export const addressPart = z.strictObject(addressSchema.shape)
export const placePart = z.strictObject(placeSchema.shape)

const adjustmentPart = z.strictObject(adjustmentSchema.shape)

const linePart = z.strictObject({
  ...orderLineSchema.shape,
  allowances: z.array(adjustmentPart).max(10).default([]),
  charges: z.array(adjustmentPart).max(10).default([]),
})

const [net, endOfMonthPlus, daysThenEndOfMonth, fixedDay] = dueRuleSchema.options
const dueRules = [net.strict(), endOfMonthPlus.strict(), daysThenEndOfMonth.strict(), fixedDay.strict()] as const

const instalmentsPart = z.strictObject({
  kind: z.literal('instalments'),
  parts: z
    .array(
      z.strictObject({
        percent: paymentTermsSchema.shape.earlyPayment.unwrap().shape.percent,
        due: z.discriminatedUnion('kind', dueRules),
      }),
    )
    .min(2)
    .max(12),
})

const termsPart = z.strictObject({
  ...paymentTermsSchema.shape,
  due: z.discriminatedUnion('kind', [...dueRules, instalmentsPart]),
  earlyPayment: paymentTermsSchema.shape.earlyPayment.unwrap().strict().optional(),
})

/** A line id names one line of its order or shipment; twice, nobody could tell which quantity is meant. */
const namedOnce = (lines: readonly { lineId: string }[], context: z.RefinementCtx): void => {
  const seen = new Set<string>()
  for (const [index, { lineId }] of lines.entries()) {
    if (seen.has(lineId))
      context.addIssue({ code: 'custom', path: [index, 'lineId'], message: 'expected a line id that no other line has', input: lineId })
    seen.add(lineId)
  }
}

const reportedLinePart = z.strictObject({
  ...reportedLineSchema.shape,
  quantity: reportedLineSchema.shape.quantity.refine(isPositive, { error: 'expected a quantity above zero' }),
})

/** What a shipment or delivery held; absent: all that remained of the order. */
export const reportedLinesPart = z.array(reportedLinePart).min(1).max(1000).superRefine(namedOnce).optional()

export const orderPart = z.strictObject({
  ...orderContentSchema.shape,
  shipFrom: orderContentSchema.shape.shipFrom.strict(),
  deliverTo: placePart,
  lines: z.array(linePart).min(1).max(1000).superRefine(namedOnce),
  packaging: adjustmentPart.optional(),
  freight: adjustmentPart.optional(),
  allowances: z.array(adjustmentPart).max(20).default([]),
  deposit: orderContentSchema.shape.deposit.unwrap().strict().optional(),
  paymentTerms: termsPart.optional(),
})

const eInvoicePart = z.strictObject({
  ...customerProfileSchema.shape.eInvoice.unwrap().shape,
  electronicAddress: electronicAddressSchema.strict().optional(),
})

export const customerPart = z.strictObject({
  ...customerProfileSchema.shape,
  address: addressPart,
  billingAddress: addressPart.optional(),
  vies: customerProfileSchema.shape.vies.unwrap().strict().optional(),
  eInvoice: eInvoicePart.optional(),
})
