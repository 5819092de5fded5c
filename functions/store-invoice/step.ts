import * as z from 'zod'
import { addSeconds, type Instant, instantSchema } from '../../shared/domain/day.ts'
import { defect, transient } from '../../shared/domain/failures.ts'
import { invoiceIdSchema, sellerIdSchema } from '../../shared/domain/ids.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import type { JournalEntry } from '../../shared/domain/journal-entry.ts'
import { finalDueDate } from '../../shared/domain/tax/due-dates.ts'
import type { ArchivedDocument, Archive, Staging } from '../../shared/ports/archive.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { HeaderChange, InvoiceBook } from '../../shared/ports/invoice-book.ts'

export const inputSchema = z.object({
  sellerId: sellerIdSchema,
  invoiceId: invoiceIdSchema,
  stagingKey: z.string(),
  sha256: z.string(),
  /** When the mail of an invoice of a run will have left: the mails of a run need hours. */
  mailBy: instantSchema.optional(),
})
export const outputSchema = z.object({ outcome: z.literal('stored') })

type Input = z.output<typeof inputSchema>
export type Ports = { readonly invoices: InvoiceBook; readonly staging: Staging; readonly archive: Archive; readonly clock: Clock }

/** A stored invoice whose mail nobody has handed over for this long is taken up by the sweep. */
const overdueSeconds = 600

/**
 * A rendered document becomes the archived one, and the invoice STORED. A repeat is safe: the archive never overwrites and adopts what
 * it holds of this invoice, and the header moves forward only from FROZEN.
 */
export const storeInvoice =
  (ports: Ports) =>
  async (input: Input): Promise<{ outcome: 'stored' }> => {
    const [header, entry] = await Promise.all([ports.invoices.find(input.invoiceId), ports.invoices.findEntry(input.invoiceId)])
    if (header === undefined || entry === undefined) throw defect(`invoice ${input.invoiceId} is not issued`)
    if (header.state !== 'FROZEN') return { outcome: 'stored' }
    const invoice = await ports.invoices.readSnapshot(entry.digest)
    const bytes = await ports.staging.read(input.stagingKey)
    const archived = await ports.archive.store({ ...input, digest: entry.digest, issueDate: entry.issueDate, number: entry.number, bytes })
    const now = ports.clock.now()
    const change = stored({ header, entry, invoice, archived, now, mailBy: input.mailBy ?? addSeconds(now, overdueSeconds) })
    if ((await ports.invoices.advance(change)) === 'conflict') throw transient('Conflict', `invoice ${input.invoiceId} moved on meanwhile`)
    return { outcome: 'stored' }
  }

type Stored = {
  readonly header: InvoiceHeader
  readonly entry: JournalEntry
  readonly invoice: Invoice
  readonly archived: ArchivedDocument
  readonly now: Instant
  readonly mailBy: Instant
}

const stored = ({ header, entry, invoice, archived, now, mailBy }: Stored): HeaderChange => {
  const { invoiceId, orderId, factId, customerId, sellerId } = header
  const { number, issueDate } = entry
  const occurrence = { type: 'InvoiceStored', invoiceId, orderId, factId, customerId, number, sha256: archived.sha256 } as const
  return {
    header: { ...header, state: 'STORED', number, issueDate, dueDate: finalDueDate(invoice.terms, issueDate), archive: archived },
    from: 'FROZEN',
    occurrences: [{ sellerId, occurredAt: now, occurrenceId: `InvoiceStored-${invoiceId}`, occurrence }],
    workItems: [],
    wait: { waitingFor: 'mail', dueAt: mailBy },
  }
}
