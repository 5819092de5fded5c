import * as z from 'zod'
import { compare, decimalSchema, isPositive, zero } from '../decimal.ts'
import { customerIdSchema } from '../ids.ts'

const positive = decimalSchema.refine(isPositive, { error: 'expected more than 0' })

/** How long after the due date a statement is issued: some days, or a month. */
export const statementAfterSchema = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('days'), days: z.number().int().min(1).max(365) }),
  z.object({ unit: z.literal('month') }),
])

/** What a seller claims of those who pay late; each part is safe when absent: what the law grants is claimed of every professional. */
export const latePaymentSchema = z.object({
  /** Contract rate per year in per cent; absent: ECB refinancing rate + 10 points (L441-10). */
  penaltyPercent: decimalSchema.refine((percent) => compare(percent, zero) >= 0, { error: 'expected 0 or more' }).optional(),
  /**
   * `statutory`, when absent: the contract rate where it holds, else that of the law. `contractual`: the contract rate or nothing. `fixed` (in
   * the currency of the books) and `percent` (of what was unpaid) are owed once instead of interest. `none`: nothing is claimed.
   */
  rule: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('statutory') }),
      z.object({ kind: z.literal('contractual') }),
      z.object({ kind: z.literal('fixed'), amount: positive }),
      z.object({ kind: z.literal('percent'), percent: positive }),
      z.object({ kind: z.literal('none') }),
    ])
    .optional(),
  /** Customers of whom nothing is claimed. */
  exemptCustomers: z.array(customerIdSchema).max(500).optional(),
  /** Interest, or what is owed in its place, is at most this percentage of the gross amount of the invoice. */
  capPercent: positive.optional(),
  /** How long after the due date a statement is issued, which changes nothing of what it says: days, or a month; absent: ten days. */
  statementAfter: statementAfterSchema.optional(),
  /** `automatic`: a statement is issued by itself on that day, of what is still unpaid then; absent: finance asks for each. */
  statements: z.enum(['onRequest', 'automatic']).optional(),
})
export type LatePayment = z.infer<typeof latePaymentSchema>
