import * as z from 'zod'
import { currencySchema } from './currency.ts'
import { daySchema, instantSchema } from './day.ts'
import { digestSchema, invoiceIdSchema, sellerIdSchema } from './ids.ts'
import { postingLineSchema } from './journal-entry.ts'

/** The numbering queue that a draft waits in: seller + kind + site, no year. */
export const queueKeySchema = z.object({
  sellerId: sellerIdSchema,
  kind: z.enum(['invoice', 'creditNote', 'lateFees']),
  site: z.string().optional(),
})
export type QueueKey = z.infer<typeof queueKeySchema>

/** `lumiere#invoice`, `lumiere#invoice#PAR`: no part can hold the separator. */
export const queueId = ({ sellerId, kind, site }: QueueKey): string => [sellerId, kind, ...(site === undefined ? [] : [site])].join('#')

/** The queue that an id names, as the invoice header keeps it. Throws a ZodError for a foreign text. */
export const queueOf = (id: string): QueueKey => {
  const [sellerId, kind, site] = id.split('#')
  return queueKeySchema.parse({ sellerId, kind, site })
}

/** `lumiere#invoice#2026`: one unbroken sequence of numbers. */
export const seriesId = (queue: QueueKey, year: number): string => `${queueId(queue)}#${year}`

const prefix = z.string().regex(/^[A-Z]{1,6}$/)
const digits = z.number().int().min(4).max(9)
const journal = z.string().regex(/^[A-Z]{2,3}$/)

/** A frozen draft that waits for its number; small (8 kB at most), so that the commit reads no snapshot. */
export const waitingDraftSchema = z.object({
  invoiceId: invoiceIdSchema,
  draft: z.number().int().min(1),
  frozenAt: instantSchema,
  digest: digestSchema,
  currency: currencySchema,
  zone: z.string(),
  journal,
  prefix,
  digits,
  lines: z.array(postingLineSchema).min(2),
})
export type WaitingDraft = z.infer<typeof waitingDraftSchema>

/** How a series writes its numbers and names its journal: taken from the draft that opens the year, the same for the whole of it. */
export const seriesFormatSchema = z.object({ prefix, digits, journal })
export type SeriesFormat = z.infer<typeof seriesFormatSchema>

/** Head of a series: seller + kind + site + year (art. 242 nonies A I 7 annexe II CGI: one unbroken, chronological sequence). */
export const seriesHeadSchema = z.object({
  queue: queueKeySchema,
  year: z.number().int(),
  state: z.enum(['OPEN', 'CLOSED']),
  format: seriesFormatSchema,
  /** Last number given; 0 in a new series. */
  sequence: z.number().int().min(0),
  lastIssueDate: daySchema,
  /** Last link of the hash chain, which runs on from year to year. */
  lastLink: z.string(),
  /** When it was moved last, if by a leader that stays, by the leader's clock: a hint for others to leave the queue to it, nothing more. */
  ledAt: instantSchema.optional(),
})
export type SeriesHead = z.infer<typeof seriesHeadSchema>

/** One commit's invoices in order; pages of a series tile 1..n. */
export const registerPageSchema = z.object({
  queue: queueKeySchema,
  year: z.number().int(),
  firstSequence: z.number().int().min(1),
  issueDate: daySchema,
  batchId: z.string(),
  invoiceIds: z.array(invoiceIdSchema).min(1),
  link: z.string(),
})
export type RegisterPage = z.infer<typeof registerPageSchema>
