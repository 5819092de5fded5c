import * as z from 'zod'
import { daySchema } from '../day.ts'
import { decimalSchema } from '../decimal.ts'
import { moneySchema } from '../money.ts'
import { rateOriginSchema } from '../late-fees/annual-rate.ts'

/**
 * What one statement claims, in the currency of its invoice. All statements of an invoice together claim what is owed at the end of the last
 * day, and each says only what was added since the one before.
 */
export const feeClaimSchema = z.object({
  /** The last day that counts. */
  until: daySchema,
  /** Interest, or what the seller's rule puts in its place. */
  fee: moneySchema,
  /** For recovery costs: in the first statement alone. */
  indemnity: moneySchema.optional(),
})
export type FeeClaim = z.infer<typeof feeClaimSchema>

/** Days of a delay as a statement shows them; the shares of interest add up. */
export const statementPeriodSchema = z.object({
  dueDate: daySchema,
  from: daySchema,
  until: daySchema,
  days: z.number().int().min(1),
  unpaid: moneySchema,
  percent: decimalSchema,
  origin: rateOriginSchema,
  interest: moneySchema,
})
export type StatementPeriod = z.infer<typeof statementPeriodSchema>

/** What stands on a statement of late fees. */
export const feeStatementSchema = z.object({
  claim: feeClaimSchema,
  periods: z.array(statementPeriodSchema),
  /** Owed once in the place of interest, by the rule of the seller; absent: interest is. */
  flatFee: moneySchema.optional(),
  /** What earlier statements claimed too much or too little, as is known now: a payment or credit was booked for a day that they had counted. */
  correction: moneySchema.optional(),
  indemnityArticles: z.string(),
  /** What was open of the invoice when it was composed; absent: nothing had lowered it. A statement does not follow a payment that it did not see. */
  openRead: moneySchema.optional(),
  /** How often it had been settled then. */
  settlementsRead: z.number().int().optional(),
  /** What of it was disputed then, and is not counted as long as it is; absent: nothing ever was. */
  disputedRead: moneySchema.optional(),
})
export type FeeStatement = z.infer<typeof feeStatementSchema>
