import * as z from 'zod'
import { canonicalJson, sha256 } from '../canonical-json.ts'
import { decimalSchema } from '../decimal.ts'
import { type Digest, digestSchema } from '../ids.ts'
import { moneySchema } from '../money.ts'
import { taxPointSchema, vatKeySchema } from '../vat.ts'

const tax = { base: moneySchema, tax: moneySchema, taxInBookCurrency: moneySchema }

/**
 * What a credit note takes of its invoice, place by place. It is part of the credit note's snapshot, and of its fact once the draft is
 * frozen. Claims of one order are written at the order's version, so their sum can never pass the invoice: not in a line, not in a VAT
 * group or tax point of it, not in an account, not in total.
 */
export const creditClaimSchema = z.object({
  /** Of invoice lines by their order line's id: units (none where an amount is credited), and the net amount (BT-131). */
  lines: z.array(z.object({ lineId: z.string(), quantity: decimalSchema, amount: moneySchema })),
  /** Of the document's allowances and charges (BG-20, BG-21), by their place in the invoice, counted from 0. */
  adjustments: z.array(z.object({ place: z.number().int().min(0), amount: moneySchema })),
  groups: z.array(vatKeySchema.extend({ ...tax, taxPoints: z.array(taxPointSchema.extend(tax)) })),
  /** Of the revenue in the invoice's entry, by account and VAT code, even if a rebate posts it elsewhere. */
  revenue: z.array(z.object({ account: z.string(), taxCode: z.string(), amount: moneySchema, bookAmount: moneySchema })),
  gross: moneySchema,
})
export type CreditClaim = z.infer<typeof creditClaimSchema>

/** Names what credit notes and rebates take of an invoice, so that a rebate finds at its freeze what it was computed from. */
export const digestOfClaims = (claims: readonly CreditClaim[]): Digest =>
  digestSchema.parse(sha256(canonicalJson(z.encode(z.array(creditClaimSchema), [...claims]))))
