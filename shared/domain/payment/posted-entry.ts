import * as z from 'zod'
import { daySchema, instantSchema } from '../day.ts'
import { sellerIdSchema } from '../ids.ts'
import { postingLineSchema } from '../journal-entry.ts'
import { postedJournalSchema } from '../ledger/posted-journals.ts'
import { paymentIdSchema } from './payment.ts'

/**
 * An entry of a journal that is numbered at validation (bank, provider, miscellaneous): posted at once under its business key in the transaction of what caused
 * it, written once and never changed. Its number in the journal is given at validation and stands in the register, not here.
 */
export const postedEntrySchema = z.object({
  /** `payment/<payment>`, then `payment/<payment>/<version>` for each change of it; `payout/<payout>`, and `/failed` of its reverse. */
  entryId: z.string(),
  sellerId: sellerIdSchema,
  journal: postedJournalSchema,
  date: daySchema,
  postedAt: instantSchema,
  /** Absent of what no payment moves. */
  paymentId: paymentIdSchema.optional(),
  lines: z.array(postingLineSchema).min(2),
})
export type PostedEntry = z.infer<typeof postedEntrySchema>
