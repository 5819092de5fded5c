import * as z from 'zod'
import { decimalSchema } from '../decimal.ts'
import { moneySchema } from '../money.ts'
import { vatKeySchema } from '../vat.ts'

/**
 * What a frozen draft of a credit note takes of its invoice. Claims of one order are written at the order's version, so their sum can never
 * pass the invoice: not in a line, not in a VAT group, not in total.
 */
export const creditClaimSchema = z.object({
  /** Of each invoice line by its order line's id: units, and the net amount (BT-131). */
  lines: z.array(z.object({ lineId: z.string(), quantity: decimalSchema, amount: moneySchema })),
  groups: z.array(vatKeySchema.extend({ base: moneySchema, tax: moneySchema, taxInBookCurrency: moneySchema })),
  gross: moneySchema,
})
export type CreditClaim = z.infer<typeof creditClaimSchema>
