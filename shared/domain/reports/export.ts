import { createHash } from 'node:crypto'
import * as z from 'zod'
import { lengthPrefixed } from '../canonical-json.ts'
import { daySchema, instantSchema } from '../day.ts'
import { base32, sellerIdSchema } from '../ids.ts'
import { vatRowSchema } from './vat-report.ts'

/** `invoices`: a record for each document; `journal`: for each line of an entry; `vat`: by tax point; `documents`: the archived files. */
export const exportKindSchema = z.enum(['invoices', 'journal', 'vat', 'documents'])
export type ExportKind = z.infer<typeof exportKindSchema>

export const exportIdSchema = z
  .string()
  .regex(/^exp-[a-z2-7]{24}$/, { error: 'expected the id of an export, such as exp-mzxw6ytboi3gk4tfon2gc3tu' })
  .brand<'ExportId'>()
export type ExportId = z.infer<typeof exportIdSchema>

/** Documents issued from the first to the last day, both included. */
export const exportOrderSchema = z.object({ sellerId: sellerIdSchema, kind: exportKindSchema, from: daySchema, until: daySchema })
export type ExportOrder = z.infer<typeof exportOrderSchema>

export const exportPartSchema = z.object({ key: z.string(), name: z.string(), bytes: z.number().int(), documents: z.number().int() })
export type ExportPart = z.infer<typeof exportPartSchema>

/**
 * An export and how far it has come. RUNNING: pieces are being written; DONE: all files are there; FAILED: given up, `reason` is the name of
 * the failure. `step` counts the pieces, so that of two calls with the same piece one counts.
 */
export const exportProgressSchema = exportOrderSchema.extend({
  exportId: exportIdSchema,
  /** Who asked for it, as its token names it. */
  requestedBy: z.string(),
  state: z.enum(['RUNNING', 'DONE', 'FAILED']),
  step: z.number().int().min(0),
  startedAt: instantSchema,
  finishedAt: instantSchema.optional(),
  /** Documents read, and records or files written. */
  documents: z.number().int().min(0),
  rows: z.number().int().min(0),
  parts: z.array(exportPartSchema),
  reason: z.string().optional(),
  /** Where the next piece goes on. */
  after: z.string().optional(),
  /** What a VAT report has added up so far. */
  vat: z.array(vatRowSchema),
})
export type ExportProgress = z.infer<typeof exportProgressSchema>

/** The same request of the same export is the same export: its id is the hash of what is asked for and of the name of the request. */
export const exportIdOf = ({ sellerId, kind, from, until }: ExportOrder, requestKey: string): ExportId => {
  const hash = createHash('sha256').update(lengthPrefixed([sellerId, kind, from, until, requestKey]))
  return exportIdSchema.parse(`exp-${base32(hash.digest()).slice(0, 24)}`)
}

/** `journal_lumiere_2026-11-01_2026-11-30_001.csv`: says what it is wherever it is saved. */
export const partNameOf = ({ kind, sellerId, from, until }: ExportOrder, number: number): string =>
  `${kind}_${sellerId}_${from}_${until}_${String(number).padStart(3, '0')}.${kind === 'documents' ? 'zip' : 'csv'}`
