import * as z from 'zod'
import { daySchema, instantSchema } from '../day.ts'
import { customerIdSchema, invoiceIdSchema, sellerIdSchema } from '../ids.ts'
import { collectedSchema } from '../payment/collected.ts'
import { invoiceWriteOffSchema } from './invoice-write-off.ts'

const decision = { by: z.string(), at: instantSchema }
const reasoned = z.object({ ...decision, reason: z.string() })

/**
 * What is given up of an invoice: one person proposes it, another approves it, and only then is it posted. `amount`, of which `parts` are the
 * net and VAT of each rate, is fixed by the proposal: when anything has changed them, another is proposed.
 */
export const writeOffSchema = invoiceWriteOffSchema.omit({ writtenOffOn: true }).extend({
  sellerId: sellerIdSchema,
  invoiceId: invoiceIdSchema,
  customerId: customerIdSchema,
  number: z.string(),
  parts: z.array(collectedSchema),
  reason: z.string(),
  state: z.enum(['proposed', 'approved', 'declined', 'undone']),
  proposed: z.object(decision),
  /** The duplicate of the invoice with the mention of art. 272 CGI, as whoever sent it to the buyer recorded. */
  duplicate: z.object({ ...decision, sentOn: daySchema, evidence: z.string() }).optional(),
  approved: z.object(decision).optional(),
  declined: reasoned.optional(),
  /** It was recorded wrongly: the invoice is owed again. */
  undone: reasoned.optional(),
  /** Raised by each write, so that of two who decide the second reads again; 0 before the first. */
  version: z.number().int().min(0),
})
export type WriteOff = z.infer<typeof writeOffSchema>

/** Net and VAT of what is written off. */
export type WriteOffParts = WriteOff['parts']
