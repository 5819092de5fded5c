import type { InvoiceId } from '../../shared/domain/ids.ts'
import { keepInvoice, type Ports } from './keep-invoice.ts'

/** A record of the books' stream: an invoice of which something was written, or what cannot be read. */
export type Touched = { readonly sequenceNumber: string; readonly invoiceId: InvoiceId | undefined }

/**
 * Each invoice of a batch is looked at once, however often it was written. Returns the sequence numbers of what must come again. What a record
 * says besides the id is not used: the order in which records come says nothing about which is the last.
 */
export const keepInvoiceList =
  (ports: Ports) =>
  async (records: readonly Touched[]): Promise<readonly string[]> => {
    const ids = [...new Set(records.flatMap(({ invoiceId }) => invoiceId ?? []))]
    const results = await Promise.allSettled(ids.map((invoiceId) => keepInvoice(ports, invoiceId)))
    const failed = new Set(ids.filter((_, at) => results[at]?.status === 'rejected'))
    return records.filter(({ invoiceId }) => invoiceId === undefined || failed.has(invoiceId)).map(({ sequenceNumber }) => sequenceNumber)
  }
