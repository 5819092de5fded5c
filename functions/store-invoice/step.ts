import * as z from 'zod'
import { type ArchivedFile, type FurtherFile, type StagedFile, stagedFileSchema } from '../../shared/domain/archived-file.ts'
import { addSeconds, type Instant, instantSchema } from '../../shared/domain/day.ts'
import { defect, transient } from '../../shared/domain/failures.ts'
import { invoiceIdSchema, sellerIdSchema } from '../../shared/domain/ids.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import type { JournalEntry } from '../../shared/domain/journal-entry.ts'
import { finalDueDate } from '../../shared/domain/tax/due-dates.ts'
import { type ReportedFile, validationReport } from '../../shared/einvoice/validation-report.ts'
import type { Archive, Staging } from '../../shared/ports/archive.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { HeaderChange, InvoiceBook } from '../../shared/ports/invoice-book.ts'

export const inputSchema = z.object({
  sellerId: sellerIdSchema,
  invoiceId: invoiceIdSchema,
  files: z.array(stagedFileSchema).min(1),
  /** When the mail of an invoice of a run will have left: the mails of a run need hours. */
  mailBy: instantSchema.optional(),
})
export const outputSchema = z.object({ outcome: z.literal('stored') })

type Input = z.output<typeof inputSchema>
export type Ports = { readonly invoices: InvoiceBook; readonly staging: Staging; readonly archive: Archive; readonly clock: Clock }

/** A stored invoice whose mail nobody has handed over for this long is taken up by the sweep. */
const overdueSeconds = 600

/**
 * The written files become archived ones, with what our rules say of them beside, and the invoice STORED. A repeat is safe: the archive never
 * overwrites and adopts what it holds of this invoice, the report is of what the archive holds, and the header moves forward only from FROZEN.
 */
export const storeInvoice =
  (ports: Ports) =>
  async (input: Input): Promise<{ outcome: 'stored' }> => {
    const [header, entry] = await Promise.all([ports.invoices.find(input.invoiceId), ports.invoices.findEntry(input.invoiceId)])
    if (header === undefined || entry === undefined) throw defect(`invoice ${input.invoiceId} is not issued`)
    if (header.state !== 'FROZEN') return { outcome: 'stored' }
    const invoice = await ports.invoices.readSnapshot(entry.digest)
    const archived = await archiveAll(ports, input, { entry, invoice })
    const now = ports.clock.now()
    const change = stored({ header, entry, invoice, archived, now, mailBy: input.mailBy ?? addSeconds(now, overdueSeconds) })
    if ((await ports.invoices.advance(change)) === 'conflict') throw transient('Conflict', `invoice ${input.invoiceId} moved on meanwhile`)
    return { outcome: 'stored' }
  }

type Issued = { readonly entry: JournalEntry; readonly invoice: Invoice }
type StoredFile = ArchivedFile & Pick<StagedFile, 'content'>
/** A document that is no e-invoice has no report: there are no rules for it. */
type Archived = { readonly document: ArchivedFile; readonly eInvoices: readonly ReportedFile[]; readonly report: ArchivedFile | undefined }

const archiveAll = async ({ staging, archive }: Ports, { files, ...ids }: Input, { entry, invoice }: Issued): Promise<Archived> => {
  const { digest, issueDate, number } = entry
  const described = { ...ids, digest, issueDate, number }
  const stored = await Promise.all(
    files.map(async ({ content, stagingKey }): Promise<StoredFile> => {
      const bytes = await staging.read(stagingKey)
      return { ...(await archive.store({ ...described, content, bytes })), content }
    }),
  )
  const document = stored.find(({ content }) => content === 'facturX' || content === 'document')
  if (document === undefined) throw defect(`invoice ${ids.invoiceId} has no document`)
  const eInvoices = stored.filter((file): file is ReportedFile => file.content !== 'document')
  if (eInvoices.length === 0) return { document, eInvoices, report: undefined }
  const bytes = validationReport({ invoice, issue: { number, issueDate } }, digest, eInvoices)
  return { document, eInvoices, report: await archive.store({ ...described, content: 'validationReport', bytes }) }
}

type Stored = Issued & {
  readonly header: InvoiceHeader
  readonly archived: Archived
  readonly now: Instant
  readonly mailBy: Instant
}

const stored = ({ header, entry, invoice, archived, now, mailBy }: Stored): HeaderChange => {
  const { invoiceId, orderId, factId, customerId, sellerId } = header
  const { number, issueDate } = entry
  const { key, versionId, sha256 } = archived.document
  const files = archived.eInvoices.map(({ content, sha256: hash }) => ({ format: content, sha256: hash }))
  const occurrence = { type: 'InvoiceStored', invoiceId, orderId, factId, customerId, number, sha256, files } as const
  const dueDate = finalDueDate(invoice.terms, issueDate)
  const archive = { key, versionId, sha256 }
  return {
    header: { ...header, state: 'STORED', number, issueDate, dueDate, archive, furtherFiles: furtherFilesOf(archived) },
    from: 'FROZEN',
    occurrences: [{ sellerId, occurredAt: now, occurrenceId: `InvoiceStored-${invoiceId}`, occurrence }],
    workItems: [],
    wait: { waitingFor: 'mail', dueAt: mailBy },
  }
}

const furtherFilesOf = ({ eInvoices, report }: Archived): FurtherFile[] => [
  ...eInvoices.flatMap(({ content, ...file }) => (content === 'facturX' ? [] : [{ ...file, content }])),
  ...(report === undefined ? [] : [{ ...report, content: 'validationReport' as const }]),
]
