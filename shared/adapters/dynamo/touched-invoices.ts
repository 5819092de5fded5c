import { type InvoiceId, invoiceIdSchema } from '../../domain/ids.ts'
import type { StreamRecord } from './stream-image.ts'
import * as z from 'zod'

/** An invoice of which something was written; undefined where the record does not name one. */
export type TouchedInvoice = { readonly sequenceNumber: string; readonly invoiceId: InvoiceId | undefined }

/** Headers and timeline items of an issue both name their invoice so. */
const imageSchema = z.object({ invoiceId: z.object({ S: invoiceIdSchema }) })

/** The invoices that a stream's records name; which records come at all, the filter of the event source says. */
export const touchedIn = (records: readonly StreamRecord[]): TouchedInvoice[] =>
  records.map((record) => {
    const image = imageSchema.safeParse(record.dynamodb?.NewImage)
    return { sequenceNumber: record.dynamodb?.SequenceNumber ?? '', invoiceId: image.success ? image.data.invoiceId.S : undefined }
  })
