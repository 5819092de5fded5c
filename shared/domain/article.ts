import * as z from 'zod'
import { currencySchema } from './currency.ts'
import { daySchema } from './day.ts'
import { decimalSchema } from './decimal.ts'
import { sellerIdSchema } from './ids.ts'

export const skuSchema = z.string().min(1).max(60).brand<'Sku'>()
export type Sku = z.infer<typeof skuSchema>

const unitExpected = 'expected a UN/ECE Rec 20 unit code such as C62 or KGM'

/** UN/ECE Recommendation 20 or 21 (BT-130): C62 one, HUR hour, KGM kilogram. */
export const unitCodeSchema = z.string({ error: unitExpected }).regex(/^[A-Z0-9]{2,3}$/, { error: unitExpected })

/** What the VAT decision needs to know of an article, and the account of its revenue. */
export const articleSchema = z.object({
  sellerId: sellerIdSchema,
  sku: skuSchema,
  supply: z.enum(['goods', 'service']),
  taxClass: z.enum(['standard', 'intermediate', 'reduced', 'superReduced', 'exempt', 'outside']),
  reverseCharge: z.enum(['none', 'construction']).default('none'),
  /** Exemption reason when the tax class is `exempt` (art. 261 CGI and others), with its VATEX code. */
  exemption: z.object({ text: z.string().max(200), code: z.string().max(30).optional() }).optional(),
  revenueAccount: z
    .string()
    .regex(/^\d{3,10}$/)
    .optional(),
  weightKg: decimalSchema.optional(),
  /** How many of `toUnit` are in one of `fromUnit`: a stored conversion, so that list and order may use different units. */
  conversions: z.array(z.object({ fromUnit: unitCodeSchema, toUnit: unitCodeSchema, factor: decimalSchema })).default([]),
})
export type Article = z.infer<typeof articleSchema>

/** A price of one article in one list. `list` is `base`, `group:<id>` or `contract:<id>`; a break holds from its quantity on. */
export const priceSchema = z.object({
  sellerId: sellerIdSchema,
  sku: skuSchema,
  list: z.string().regex(/^(base|group:.{1,40}|contract:.{1,40})$/),
  currency: currencySchema,
  unitCode: unitCodeSchema,
  validFrom: daySchema,
  validUntil: daySchema.optional(),
  baseQuantity: decimalSchema.default(decimalSchema.parse('1')),
  breaks: z
    .array(z.object({ fromQuantity: decimalSchema, grossPrice: decimalSchema, discount: decimalSchema.optional() }))
    .min(1)
    .max(20),
})
export type Price = z.infer<typeof priceSchema>

/** A dated rate of the seller: one unit of `currency` is `rate` units of the book currency. */
export const exchangeRateSchema = z.object({
  sellerId: sellerIdSchema,
  currency: currencySchema,
  date: daySchema,
  rate: decimalSchema,
  source: z.string().min(1).max(60),
})
export type ExchangeRate = z.infer<typeof exchangeRateSchema>
