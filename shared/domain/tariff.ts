import * as z from 'zod'
import { type Currency, currencySchema } from './currency.ts'
import { decimalSchema } from './decimal.ts'

const bands = z
  .array(z.object({ upTo: decimalSchema.optional(), amount: decimalSchema }))
  .min(1)
  .max(30)
const priced = { currency: currencySchema, freeFrom: decimalSchema.optional() }

/** What the seller asks for packaging or freight. `unchecked` is a decision: whatever the order says is billed. Bands hold up to and including `upTo`. */
export const tariffSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unchecked') }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('flat'), amount: decimalSchema, ...priced }),
  z.object({ kind: z.literal('perUnit'), amount: decimalSchema, ...priced }),
  z.object({ kind: z.literal('byWeightKg'), bands, ...priced }),
  z.object({ kind: z.literal('byAmount'), bands, ...priced }),
])
export type Tariff = z.infer<typeof tariffSchema>

/** The tariffs for one kind of charge: one without a currency holds for every order, the others for orders in their currency. */
export const tariffsSchema = z.array(tariffSchema).min(1)

export const tariffFor = (tariffs: readonly Tariff[], currency: Currency): Tariff | undefined =>
  tariffs.find((tariff) => !('currency' in tariff) || tariff.currency === currency)
