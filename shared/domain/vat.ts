import * as z from 'zod'
import { daySchema } from './day.ts'
import { decimalSchema } from './decimal.ts'
import { moneySchema } from './money.ts'

/** VAT category (BT-118, BT-151; UNTDID 5305): standard, zero, exempt, reverse charge, intra-community goods, export, outside scope. */
export const vatCategorySchema = z.enum(['S', 'Z', 'E', 'AE', 'K', 'G', 'O'])
export type VatCategory = z.infer<typeof vatCategorySchema>

/** Category and rate in per cent: the key of a VAT group. The rate is 0 for all but S. */
export const vatKeySchema = z.object({ category: vatCategorySchema, rate: decimalSchema })
export type VatKey = z.infer<typeof vatKeySchema>

/** When VAT falls due: at delivery (goods), at receipt of payment (services by default), on debits, or never for the seller. */
export const taxPointSchema = z.object({ basis: z.enum(['delivery', 'receipt', 'debits', 'none']), date: daySchema.optional() })
export type TaxPoint = z.infer<typeof taxPointSchema>

/** One VAT group (BG-23): base BT-116, tax BT-117, and the reason for no tax (BT-120 text, BT-121 VATEX code). */
export const vatGroupSchema = vatKeySchema.extend({
  base: moneySchema,
  tax: moneySchema,
  /** BT-117 in the book currency at the snapshot's rate; sums up to BT-111. */
  taxInBookCurrency: moneySchema,
  exemptionReason: z.string().optional(),
  exemptionCode: z.string().optional(),
  /** A group whose goods and services fall due differently has one entry per part. */
  taxPoints: z.array(taxPointSchema.extend({ base: moneySchema, tax: moneySchema })).min(1),
})
export type VatGroup = z.infer<typeof vatGroupSchema>

/** Why the VAT is what it is: replayable inputs and the version of the rules. */
export const vatDecisionSchema = z.object({
  ruleVersion: z.string(),
  inputs: z.record(z.string(), z.string()),
  /** The rule that decided, for each line id. */
  rules: z.record(z.string(), z.string()),
})
export type VatDecision = z.infer<typeof vatDecisionSchema>
