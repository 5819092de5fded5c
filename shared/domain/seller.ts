import * as z from 'zod'
import { addressSchema } from './address.ts'
import { reminderTimesSchema } from './calendar/reminder-times.ts'
import { currencySchema } from './currency.ts'
import { zoneSchema } from './day.ts'
import { decimalSchema } from './decimal.ts'
import { dunningPolicySchema } from './dunning.ts'
import { electronicAddressSchema } from './einvoice.ts'
import { sellerIdSchema } from './ids.ts'
import { latePaymentSchema } from './late-fees/late-payment-setting.ts'
import { onlinePaymentSchema } from './payment/online-methods.ts'
import { paymentAccountsSchema } from './payment/payment-accounts.ts'
import { paymentTermsSchema } from './payment-terms.ts'
import { plannedOf } from './planned.ts'
import { tariffsSchema } from './tariff.ts'

export const languageSchema = z.enum(['fr', 'en', 'de', 'es', 'it', 'nl'])
export type Language = z.infer<typeof languageSchema>

/** When an order becomes billable: the whole order once placed, once placed and ready to ship, or each shipment or delivery. */
export const triggerSchema = z.enum(['placed', 'ready', 'shipped', 'delivered'])
export type Trigger = z.infer<typeof triggerSchema>

export const billingRuleSchema = z.object({
  trigger: triggerSchema,
  /** With `shipped` and `delivered`: an invoice for each shipment, or one when all that was ordered is reported. */
  onePer: z.enum(['shipment', 'order']),
  /** Packaging and freight of the order: billed with its first invoice, or pro rata of the line amounts. */
  orderCharges: z.enum(['first', 'proRata']),
  /** `monthEnd`: what is billable is left to the month-end run, some days of the next month at the latest; absent: billed at once. */
  timing: z.enum(['atOnce', 'monthEnd']).optional(),
})
export type BillingRule = z.infer<typeof billingRuleSchema>

/** PCG accounts by default (ANC 2022-06); the chart is the seller's configuration. */
export const accountsSchema = z.object({
  receivables: z.string().regex(/^\d{3,10}$/),
  vatDue: z.string().regex(/^\d{3,10}$/),
  vatWaiting: z.string().regex(/^\d{3,10}$/),
  goods: z.string().regex(/^\d{3,10}$/),
  services: z.string().regex(/^\d{3,10}$/),
  freight: z.string().regex(/^\d{3,10}$/),
  packaging: z.string().regex(/^\d{3,10}$/),
  /** Rebates granted (709); absent: 709000. */
  rebates: z
    .string()
    .regex(/^\d{3,10}$/)
    .optional(),
  /** Sub-accounts for sales without French VAT; absent: the domestic account. */
  intraCommunity: z
    .string()
    .regex(/^\d{3,10}$/)
    .optional(),
  export: z
    .string()
    .regex(/^\d{3,10}$/)
    .optional(),
  /** Interest of late payment (7631), and penalties and indemnities for it (7581); absent: 763100 and 758100. */
  lateInterest: z
    .string()
    .regex(/^\d{3,10}$/)
    .optional(),
  latePenalties: z
    .string()
    .regex(/^\d{3,10}$/)
    .optional(),
  ...paymentAccountsSchema.shape,
})
export type Accounts = z.infer<typeof accountsSchema>

const legalIdentity = {
  name: z.string().trim().min(1).max(120),
  legalForm: z.string().trim().max(60).optional(),
  shareCapital: z.string().trim().max(40).optional(),
  /** Trade register and its town, `RCS Lyon`. */
  register: z.string().trim().max(60).optional(),
  siren: z
    .string()
    .regex(/^\d{9}$/)
    .optional(),
  siret: z
    .string()
    .regex(/^\d{14}$/)
    .optional(),
  vatId: z
    .string()
    .regex(/^[A-Z]{2}[A-Z0-9+*.]{2,13}$/)
    .optional(),
}

/** How a seller credits: the series of its credit notes, and whether a cancellation or return after the issue waits for a person. */
export const creditNoteRuleSchema = z.object({
  prefix: z.string().regex(/^[A-Z]{1,6}$/),
  journal: z.string().regex(/^[A-Z]{2,3}$/),
  onCancellation: z.enum(['propose', 'automatic']),
  onReturn: z.enum(['propose', 'automatic']),
})
export type CreditNoteRule = z.infer<typeof creditNoteRuleSchema>

const settingsSchema = z.object({
  sellerId: sellerIdSchema,
  revision: z.number().int().min(1),
  ...legalIdentity,
  address: addressSchema,
  contact: z.object({ name: z.string().max(80).optional(), email: z.email(), phone: z.string().max(30).optional() }),
  /** BT-34; absent: the SIREN. */
  electronicAddress: electronicAddressSchema.optional(),
  zone: zoneSchema,
  bookCurrency: currencySchema,
  language: languageSchema,
  branding: z.object({
    colour: z.string().regex(/^#[0-9a-fA-F]{6}$/),
    logo: z.object({ mediaType: z.enum(['image/png', 'image/svg+xml']), base64: z.base64().max(40_000) }).optional(),
  }),
  bank: z.object({
    iban: z.string(),
    bic: z
      .string()
      .regex(/^[A-Z0-9]{8}([A-Z0-9]{3})?$/)
      .optional(),
    accountName: z.string().min(1).max(70),
  }),
  /** AWS account and EventBridge source of each system that may publish for this seller; others are held. */
  publishers: z.array(z.object({ account: z.string().regex(/^\d{12}$/), source: z.string().min(1).max(256) })).min(1),
  billing: billingRuleSchema,
  pricing: z.object({
    /** `none` is a decision of the seller ("no price list"), never an accident of missing data. */
    check: z.enum(['priceList', 'none']),
    /** How far an order's net unit price may drift from the resolved one, in per cent; within it the order's price is billed. */
    tolerancePercent: decimalSchema,
    validAt: z.enum(['orderDate', 'deliveryDate']),
    smallOrderCharge: z.object({ below: decimalSchema, amount: decimalSchema }).optional(),
  }),
  tariffs: z.object({ packaging: tariffsSchema, freight: tariffsSchema }),
  vat: z.object({
    regime: z.enum(['normal', 'franchise']),
    /** Services fall due at receipt by default; on debits only by option (art. 269-2-c CGI), which the invoice must then mention. */
    servicesDue: z.enum(['receipt', 'debits']),
  }),
  terms: paymentTermsSchema,
  latePayment: latePaymentSchema,
  sector: z.enum(['general', 'transport', 'perishable']),
  accounts: accountsSchema,
  series: z.object({
    /** Printed before the year: `F` gives F2026-000123. */
    prefix: z.string().regex(/^[A-Z]{1,6}$/),
    digits: z.number().int().min(4).max(9),
    site: z
      .string()
      .regex(/^[A-Z0-9]{1,6}$/)
      .optional(),
    journal: z.string().regex(/^[A-Z]{2,3}$/),
  }),
  /** Absent: see `creditNotesOf`. */
  creditNotes: creditNoteRuleSchema.optional(),
  /** The series of statements of late fees; absent: see `feeSeriesOf`. */
  lateFees: creditNoteRuleSchema.pick({ prefix: true, journal: true }).optional(),
  channel: z.object({
    size: z.enum(['large', 'mid', 'small']),
    /** Signed by the seller: the platform receives this seller's invoices from elsewhere, so the mail here is a copy. */
    handedToPlatformElsewhere: z.boolean(),
  }),
  mail: z.object({ from: z.email(), replyTo: z.email().optional() }),
  /** In which ways the page of an invoice can be paid at the provider; absent: by bank transfer alone. */
  onlinePayment: onlinePaymentSchema.optional(),
  dunning: z.array(dunningPolicySchema).min(1),
  /** When reminders may leave: hours of working days; absent: at nine on any day. */
  reminderTimes: reminderTimesSchema.optional(),
  /** `twoPersons`: what is held is released or refused by two people; absent: one is enough. */
  desk: z
    .object({
      twoPersons: z.boolean(),
      /** Goods that are invoiced are to be told as delivered within so many days of that; absent: the seller's systems tell no deliveries. */
      deliveryWithinDays: z.number().int().min(1).max(365).optional(),
    })
    .optional(),
})

/** Numbers, books and publishers change at once or not at all; the zone says when a day begins. */
const notPlanned = {
  sellerId: true,
  revision: true,
  zone: true,
  bookCurrency: true,
  publishers: true,
  branding: true,
  series: true,
} as const

/** A seller (BG-4) and all its settings. The settings are safe with none touched: prices are checked, tolerance is zero. */
export const sellerSchema = settingsSchema.extend({
  planned: plannedOf(
    settingsSchema
      .omit({ ...notPlanned, creditNotes: true, lateFees: true })
      .partial()
      .strict(),
  ).optional(),
})
export type Seller = z.infer<typeof sellerSchema>
