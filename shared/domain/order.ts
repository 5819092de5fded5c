import * as z from 'zod'
import { addressSchema, countryCodeSchema, placeSchema } from './address.ts'
import { skuSchema, unitCodeSchema } from './article.ts'
import { creditClaimSchema } from './crediting/credit-claim.ts'
import { creditRequestSchema } from './crediting/credit-request.ts'
import { orderRebateSchema, rebateRequestSchema } from './crediting/rebate-request.ts'
import { currencySchema } from './currency.ts'
import { daySchema, instantSchema, publishedDaySchema } from './day.ts'
import { decimalSchema } from './decimal.ts'
import { customerIdSchema, factIdSchema, invoiceIdSchema, orderIdSchema, sellerIdSchema } from './ids.ts'
import { feeClaimSchema } from './fee-statement/fee-claim.ts'
import { feeRequestSchema } from './fee-statement/fee-request.ts'
import { paymentTermsSchema } from './payment-terms.ts'
import { priceDecisionSchema } from './pricing/price-decision.ts'

export const lineIdSchema = z.string().min(1).max(50)

/** An allowance or charge with its reason (BG-20, BG-21, BG-27, BG-28); `amount` in major units of the order's currency, not negative. */
export const adjustmentSchema = z.object({
  amount: decimalSchema,
  reason: z.string().trim().min(1).max(120),
  /** UNTDID 5189 for allowances, 7161 for charges. */
  reasonCode: z.string().max(4).optional(),
})
export type Adjustment = z.infer<typeof adjustmentSchema>

export const orderLineSchema = z.object({
  lineId: lineIdSchema,
  sku: skuSchema,
  name: z.string().trim().min(1).max(200),
  description: z.string().trim().max(500).optional(),
  quantity: decimalSchema,
  unitCode: unitCodeSchema,
  /** Net of VAT, after price discount (BT-146), for `priceBaseQuantity` units (BT-149). */
  netUnitPrice: decimalSchema,
  priceBaseQuantity: decimalSchema.default(decimalSchema.parse('1')),
  allowances: z.array(adjustmentSchema).max(10).default([]),
  charges: z.array(adjustmentSchema).max(10).default([]),
})
export type OrderLine = z.infer<typeof orderLineSchema>

export const incotermSchema = z.enum(['EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'])

/** What was ordered, as the publisher says it in OrderPlaced; a higher revision replaces the whole of it. */
export const orderContentSchema = z.object({
  sellerId: sellerIdSchema,
  orderId: orderIdSchema,
  revision: z.number().int().min(1),
  customerId: customerIdSchema,
  currency: currencySchema,
  orderDate: publishedDaySchema,
  buyerReference: z.string().trim().min(1).max(60).optional(),
  purchaseOrderNumber: z.string().trim().min(1).max(60).optional(),
  contractReference: z.string().trim().min(1).max(60).optional(),
  shipFrom: z.object({ countryCode: countryCodeSchema, postcode: addressSchema.shape.postcode }),
  deliverTo: placeSchema,
  incoterm: incotermSchema.optional(),
  /** Who has the goods transported: decides with the incoterm which sale of a chain moves the goods. */
  transportBy: z.enum(['seller', 'buyer', 'thirdParty']).optional(),
  lines: z.array(orderLineSchema).min(1).max(1000),
  packaging: adjustmentSchema.optional(),
  freight: adjustmentSchema.optional(),
  allowances: z.array(adjustmentSchema).max(20).default([]),
  deposit: z.object({ amount: decimalSchema }).optional(),
  paymentTerms: paymentTermsSchema.optional(),
})
export type OrderContent = z.infer<typeof orderContentSchema>

/** The issued invoice that a corrected invoice replaces, the revision that it bills in its place, and who has agreed to that. */
export const correctionRequestSchema = z.object({
  invoiceId: invoiceIdSchema,
  content: orderContentSchema,
  by: z.string().min(1).max(120),
  at: instantSchema,
})
export type CorrectionRequest = z.infer<typeof correctionRequestSchema>

/** A part of a fact: how much of an order line was shipped or delivered. */
export const reportedLineSchema = z.object({ lineId: lineIdSchema, quantity: decimalSchema })
export type ReportedLine = z.infer<typeof reportedLineSchema>

/**
 * RECORDED: known, not billable yet. READY: billable, its workflow is to run. INVOICING: claimed by a frozen draft, which the invoice header
 * follows from there. HELD: a work item waits for a person. REFUSED and CANCELLED are ends.
 */
export const factStateSchema = z.enum(['RECORDED', 'READY', 'INVOICING', 'HELD', 'REFUSED', 'CANCELLED'])
export type FactState = z.infer<typeof factStateSchema>

/** One thing that may be billed: the whole order, or a shipment or delivery; without lines it means all that remains. */
export const factSchema = z.object({
  factId: factIdSchema,
  /** `credit`, `correction` and `lateFees` are no supply but requests to credit or replace an invoice of this order, or to claim fees of it. */
  kind: z.enum(['order', 'shipment', 'delivery', 'credit', 'correction', 'lateFees']),
  date: daySchema,
  lines: z.array(reportedLineSchema).optional(),
  state: factStateSchema,
  invoiceId: invoiceIdSchema,
  /** Of the workflow execution; a release or redrive takes the next. */
  attempt: z.number().int().min(0),
  /** Its seller bills in a month-end run; from this day on (UTC) the fact is billed like any other, should no run have done it. */
  leftToRunUntil: daySchema.optional(),
  /** Quantities that the frozen draft claimed; given back by a withdrawal. */
  claimed: z.array(reportedLineSchema).optional(),
  /** Whether the frozen draft carries the order's packaging and freight. */
  claimsCharges: z.boolean().optional(),
  /** Allowances and charges that the frozen draft bills, by their key, in major units: what several invoices of one order share adds up. */
  claimedAmounts: z.record(z.string(), decimalSchema).optional(),
  /** Its goods are invoiced, and their delivery is to be told by the end of this day (UTC); absent: nobody waits for that. */
  deliveryDueOn: daySchema.optional(),
  /** Of the kind `credit`: what is asked for, and what the frozen draft credits. */
  credit: creditRequestSchema.optional(),
  credited: creditClaimSchema.optional(),
  /** Of the kind `correction`: from its freeze on, what it claims takes the place of what the replaced invoice claims. */
  correction: correctionRequestSchema.optional(),
  /** Of the kind `credit`, in place of `credit`: a rebate over a period, which takes of invoices of other orders. */
  rebate: rebateRequestSchema.optional(),
  /** Of the kind `lateFees`: what is asked for, and what the frozen statement claims. */
  lateFees: feeRequestSchema.optional(),
  feesClaimed: feeClaimSchema.optional(),
  /** On this day (UTC) a statement of late fees of its invoice is to be issued, if it is owed then; absent: only when somebody asks. */
  feesDueOn: daySchema.optional(),
})
export type Fact = z.infer<typeof factSchema>

/**
 * All that is known of one order, joined from events in any order of arrival. `version` grows with each write and guards it.
 * `content` is absent while only later facts have arrived.
 */
export const orderSchema = z.object({
  sellerId: sellerIdSchema,
  orderId: orderIdSchema,
  version: z.number().int().min(0),
  content: orderContentSchema.optional(),
  payloadHash: z.string().optional(),
  /** Every revision that was told, late and lower ones too, with its hash: the same revision with other content is noticed. */
  revisions: z.array(z.object({ revision: z.number().int().min(1), payloadHash: z.string() })).optional(),
  readyOn: daySchema.optional(),
  cancelled: z.object({ on: daySchema, reason: z.string().optional() }).optional(),
  /** Returns that are credited, each with the hash of what was told: the same return with other content is noticed. */
  returns: z.array(z.object({ returnId: factIdSchema, payloadHash: z.string() })).optional(),
  /** What rebates over a period take of this order's invoices. */
  rebates: z.array(orderRebateSchema).optional(),
  /** What finance has decided about prices of the content's lines; a revision that says something else of a line drops its decision. */
  decisions: z.array(priceDecisionSchema).max(1000).optional(),
  facts: z.array(factSchema),
  /** Somebody was asked for the delivery of what is invoiced, which happens once. */
  deliveryAskedAt: instantSchema.optional(),
  firstSeenAt: instantSchema,
})
export type Order = z.infer<typeof orderSchema>
