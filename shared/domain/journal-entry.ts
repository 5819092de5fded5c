import * as z from 'zod'
import { daySchema, instantSchema } from './day.ts'
import { digestSchema, invoiceIdSchema, sellerIdSchema } from './ids.ts'
import { moneySchema } from './money.ts'

/** One line of an entry: an account, one side, an amount in the document's currency and in the book currency, neither negative. */
export const postingLineSchema = z.object({
  account: z.string().regex(/^\d{3,10}$/),
  /** Auxiliary account: the customer, on receivables only. */
  auxiliary: z.string().optional(),
  side: z.enum(['debit', 'credit']),
  amount: moneySchema,
  bookAmount: moneySchema,
  /** VAT code `S20`, `K0`: category and rate; with the tax base on VAT lines. */
  taxCode: z.string().optional(),
  taxBase: moneySchema.optional(),
})
export type PostingLine = z.infer<typeof postingLineSchema>

/** The entry of a document *is* the fact of its issue: number, date and link of the hash chain. It is written once and never changed. */
export const journalEntrySchema = z.object({
  invoiceId: invoiceIdSchema,
  sellerId: sellerIdSchema,
  journal: z.string(),
  series: z.string(),
  sequence: z.number().int().min(1),
  number: z.string(),
  issueDate: daySchema,
  /** Civil day of the commit in the seller's zone: EcritureDate = ValidDate for sales journals. */
  postedAt: instantSchema,
  digest: digestSchema,
  previousLink: z.string(),
  link: z.string(),
  lines: z.array(postingLineSchema).min(2),
})
export type JournalEntry = z.infer<typeof journalEntrySchema>
