import * as z from 'zod'
import { sellerIdSchema } from '../ids.ts'
import { amountSchema } from '../payment/payment-request.ts'
import { writeOffIdSchema } from './invoice-write-off.ts'

/** What finance proposes to give up, for another person to approve. */
export const writeOffRequestSchema = z.object({
  sellerId: sellerIdSchema,
  writeOffId: writeOffIdSchema,
  /** Its number or id. */
  invoice: z.string().min(1).max(40),
  /** In the currency of the invoice, VAT included; absent: all that is open of it. */
  amount: amountSchema.optional(),
  /** Whether it is proven that nothing comes any more, such as by a judgement: VAT that was due comes back (art. 272, 1 CGI). */
  proven: z.boolean(),
  reason: z.string().trim().min(1).max(500),
})
export type WriteOffRequest = z.infer<typeof writeOffRequestSchema>
