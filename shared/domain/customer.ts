import * as z from 'zod'
import { addressSchema } from './address.ts'
import { daySchema } from './day.ts'
import { eInvoiceFormatSchema, electronicAddressSchema } from './einvoice.ts'
import { customerIdSchema, sellerIdSchema } from './ids.ts'
import { customerPaymentSchema } from './payment/online-methods.ts'
import { paymentTermsSchema } from './payment-terms.ts'
import { plannedOf } from './planned.ts'
import { billingRuleSchema, languageSchema } from './seller.ts'

/** What the upstream system says of a customer (BG-7); the fields that CustomerChanged may set. */
export const customerProfileSchema = z.object({
  kind: z.enum(['business', 'consumer', 'public']),
  status: z.enum(['active', 'blocked']),
  name: z.string().trim().min(1).max(120),
  language: languageSchema,
  address: addressSchema,
  /** Billing address, when it differs from the registered one. */
  billingAddress: addressSchema.optional(),
  siren: z.string().max(20).optional(),
  siret: z.string().max(20).optional(),
  vatId: z.string().max(20).optional(),
  /** The VIES check that the upstream system made: K and AE need a valid one that is not too old. */
  vies: z.object({ checkedOn: daySchema, valid: z.boolean(), consultationNumber: z.string().max(60).optional() }).optional(),
  invoiceEmail: z.email().max(254),
  contactName: z.string().trim().max(80).optional(),
  purchaseOrderRequired: z.boolean().default(false),
  /** How the customer receives e-invoices; what is absent follows from its country and its numbers. */
  eInvoice: z
    .object({
      format: eInvoiceFormatSchema.optional(),
      electronicAddress: electronicAddressSchema.optional(),
      /** BT-10 of every invoice whose order names no other: the Leitweg-ID of a German public buyer. */
      buyerReference: z.string().trim().min(1).max(60).optional(),
    })
    .optional(),
})
export type CustomerProfile = z.infer<typeof customerProfileSchema>

/** What finance decides of a customer. */
const decidedSchema = z.object({
  priceGroup: z.string().max(40).optional(),
  priceContract: z.string().max(40).optional(),
  billing: billingRuleSchema.partial().optional(),
  terms: paymentTermsSchema.optional(),
  dunningPolicy: z.string().max(40).optional(),
  onlinePayment: customerPaymentSchema.optional(),
})

/** Nothing here has a default: a plan says only what it changes. */
const plannedSchema = plannedOf(
  customerProfileSchema
    .extend({ ...decidedSchema.shape, purchaseOrderRequired: z.boolean(), insolvent: z.boolean() })
    .partial()
    .strict(),
)

/** A customer: the profile, and what finance decides. A profile field in `setByFinance` is proposed by events, not overwritten. */
export const customerSchema = customerProfileSchema.extend({
  sellerId: sellerIdSchema,
  customerId: customerIdSchema,
  /** Of the upstream system; only a higher one is applied. 0: it has not spoken of the customer yet. */
  revision: z.number().int().min(0),
  /** Of the record: raised by every change, whoever makes it. A record from before there were versions has 0. */
  version: z.number().int().min(0).default(0),
  ...decidedSchema.shape,
  insolvent: z.boolean().default(false),
  /** The day of the judgment that opened insolvency proceedings: interest stops the day before. Without it none is claimed. */
  insolvencyOpenedOn: daySchema.optional(),
  setByFinance: z.array(z.string()).default([]),
  /** The profile as the upstream system said it last, while finance has set fields of it. */
  upstream: customerProfileSchema.optional(),
  planned: plannedSchema.optional(),
})
export type Customer = z.infer<typeof customerSchema>
