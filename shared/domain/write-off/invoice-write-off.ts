import * as z from 'zod'
import { daySchema } from '../day.ts'
import { moneySchema } from '../money.ts'

const writeOffIdExpected = 'expected letters, digits and . _ - only, beginning with a letter or digit, at most 40'

/** A write-off's business key within its seller: whoever proposes twice under one id proposes one. */
export const writeOffIdSchema = z
  .string({ error: writeOffIdExpected })
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, { error: writeOffIdExpected })
  .brand<'WriteOffId'>()
export type WriteOffId = z.infer<typeof writeOffIdSchema>

const accountSchema = z.string().regex(/^\d{3,10}$/)

/** A write-off in force, on the header of its invoice. */
export const invoiceWriteOffSchema = z.object({
  writeOffId: writeOffIdSchema,
  amount: moneySchema,
  /** What it closes of the receivable in the currency of the books, at the invoice's rate. */
  bookAmount: moneySchema,
  /** Proven irrecoverable: VAT that was due comes back (art. 272, 1 CGI). */
  proven: z.boolean(),
  /** As they were when it was posted. PCG: 654 losses on receivables, 7583 receivables that were written off and came in. */
  accounts: z.object({ loss: accountSchema, recovered: accountSchema }),
  writtenOffOn: daySchema,
})
export type InvoiceWriteOff = z.infer<typeof invoiceWriteOffSchema>
