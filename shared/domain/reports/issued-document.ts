import type * as z from 'zod'
import { invoiceSchema } from '../invoice.ts'
import type { JournalEntry } from '../journal-entry.ts'

/** What reports need of a snapshot besides its entry: parties, VAT groups and totals, without lines, notes and texts. */
export const documentFactsSchema = invoiceSchema.pick({
  invoiceId: true,
  typeCode: true,
  precedingInvoice: true,
  sellerId: true,
  customerId: true,
  sources: true,
  currency: true,
  bookCurrency: true,
  buyer: true,
  buyerKind: true,
  deliverTo: true,
  deliveryDate: true,
  purchaseOrderNumber: true,
  terms: true,
  vatGroups: true,
  totals: true,
})
export type DocumentFacts = z.infer<typeof documentFactsSchema>

/** An issued document as reports read it: its entry, its facts, and those of the invoice that a corrected one replaces. */
export type IssuedDocument = {
  readonly entry: JournalEntry
  readonly facts: DocumentFacts
  readonly replaced: DocumentFacts | undefined
}
