import * as z from 'zod'
import { daySchema, instantSchema } from '../day.ts'
import { decimalSchema } from '../decimal.ts'
import { customerIdSchema, digestSchema, invoiceIdSchema, type OrderId, orderIdSchema } from '../ids.ts'
import { creditClaimSchema } from './credit-claim.ts'
import { creditRequestIdSchema } from './credit-request.ts'

/** All orders of the listed invoices are written together with the rebate, and a transaction holds no more than 100 items. */
export const mostRebatedInvoices = 40

/** A percentage of what is left of the sales, or an amount in major units of their currency, net of VAT. */
export const rebateGrantSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('percent'), percent: decimalSchema }),
  z.strictObject({ kind: z.literal('amount'), amount: decimalSchema }),
])
export type RebateGrant = z.infer<typeof rebateGrantSchema>

export const contractReferenceSchema = z.string().trim().min(1).max(60)
export const rebatePeriodSchema = z.object({ from: daySchema, until: daySchema })

/** What somebody grants a customer on the sales of a period, and by which contract (BT-12). It is kept as the one fact of an order of its own. */
export const rebateRequestSchema = z.object({
  requestId: creditRequestIdSchema,
  customerId: customerIdSchema,
  contractReference: contractReferenceSchema,
  /** BG-14; both days belong to it. */
  period: rebatePeriodSchema,
  /** The invoices of the period that the rebate is granted on. */
  invoiceIds: z.array(invoiceIdSchema).min(1).max(mostRebatedInvoices),
  grant: rebateGrantSchema,
  /** Printed on the document. */
  note: z.string().trim().min(1).max(200).optional(),
  by: z.string().min(1).max(120),
  at: instantSchema,
})
export type RebateRequest = z.infer<typeof rebateRequestSchema>

/** What a rebate takes of one invoice. `before` is the digest of what others had taken of it then: the freeze finds it so, or composes anew. */
export const rebatePartSchema = z.object({ invoiceId: invoiceIdSchema, number: z.string(), before: digestSchema, claim: creditClaimSchema })
export type RebatePart = z.infer<typeof rebatePartSchema>

/** A rebate's part of its snapshot. */
export const rebateSchema = rebateRequestSchema
  .pick({ requestId: true, note: true })
  .extend({ parts: z.array(rebatePartSchema).min(1).max(mostRebatedInvoices) })

/** What frozen and issued rebates take of an order's invoices; `rebateId` is the id of the rebate's document. */
export const orderRebateSchema = z.object({ rebateId: invoiceIdSchema, invoiceId: invoiceIdSchema, claim: creditClaimSchema })

/** The order that a request is kept as. A publisher's order cannot have such an id. */
export const rebateOrderId = (requestId: string): OrderId => orderIdSchema.parse(`rebate:${requestId}`)

/** Whether an id is that of a rebate's order. */
export const isRebateOrderId = (orderId: string): boolean => orderId.startsWith('rebate:')
