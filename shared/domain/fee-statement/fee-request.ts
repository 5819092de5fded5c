import * as z from 'zod'
import { type Day, daySchema, instantSchema } from '../day.ts'
import { type FactId, factIdSchema, type InvoiceId, invoiceIdSchema } from '../ids.ts'

/** A wish for a statement of what is owed for paying an invoice late, up to the end of a day. It is kept in the order as a fact of the kind `lateFees`. */
export const feeRequestSchema = z.object({
  invoiceId: invoiceIdSchema,
  /** The last day that counts. */
  until: daySchema,
  by: z.string().min(1).max(128),
  at: instantSchema,
})
export type FeeRequest = z.infer<typeof feeRequestSchema>

/** The fact that a request is: one for each invoice and last day, whoever asks. A publisher's shipment cannot have such an id. */
export const feeFactId = (invoiceId: InvoiceId, until: Day): FactId => factIdSchema.parse(`fees:${invoiceId}:${until}`)

/** Whether an id is that of a statement's fact. */
export const isFeeFactId = (factId: string): boolean => factId.startsWith('fees:')
