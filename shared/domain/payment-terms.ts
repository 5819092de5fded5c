import * as z from 'zod'
import { decimalSchema } from './decimal.ts'

const days = z.number().int().min(0).max(365)

/** When payment is due, counted from the issue date (BT-9, BT-20). Terms are kept in the snapshot; dates are computed from the issue date. */
export const dueRuleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('net'), days }),
  /** 45 days end of month, first reading: the end of the issue month, then the days. */
  z.object({ kind: z.literal('endOfMonthPlus'), days }),
  /** 45 days end of month, second reading: the days, then the end of that month. */
  z.object({ kind: z.literal('daysThenEndOfMonth'), days }),
  z.object({ kind: z.literal('fixedDay'), dayOfMonth: z.number().int().min(1).max(31), afterDays: days }),
])
export type DueRule = z.infer<typeof dueRuleSchema>

/** Payment terms: one due rule, or instalments whose percentages add up to 100. `agreed` says that a contract fixes them (L441-10). */
export const paymentTermsSchema = z.object({
  due: z.union([
    dueRuleSchema,
    z.object({
      kind: z.literal('instalments'),
      parts: z
        .array(z.object({ percent: decimalSchema, due: dueRuleSchema }))
        .min(2)
        .max(12),
    }),
  ]),
  agreed: z.boolean(),
  /** Settlement discount for early payment; absent: the invoice says that there is none (L441-9). */
  earlyPayment: z.object({ percent: decimalSchema, withinDays: days }).optional(),
})
export type PaymentTerms = z.infer<typeof paymentTermsSchema>
