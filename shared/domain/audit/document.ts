import { type ArchivedFile, documentContentOf, type FileContent } from '../archived-file.ts'
import { formatsOf } from '../einvoicing/formats.ts'
import type { Invoice } from '../invoice.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import type { JournalEntry } from '../journal-entry.ts'
import { compared, examined, type Examined, type Fault } from './finding.ts'

/** What the archive holds for one file of a number. */
export type ArchivedVersions = {
  /** The key of the file's one object. */
  readonly where: string
  /** All versions under that key, newest first; `deleted` hides the ones below. */
  readonly versions: readonly { readonly versionId: string; readonly deleted: boolean }[]
  /** Of the recorded version, when it is there: the SHA-256 of its bytes, and whose file it says it is. */
  readonly recorded: { readonly sha256: string; readonly invoiceId: string | undefined; readonly digest: string | undefined } | undefined
}

/** A file that a header records; of a stored invoice the document always is one. */
export type RecordedFile = { readonly content: FileContent; readonly recorded: ArchivedFile | undefined }

export const recordedFiles = ({ archive, furtherFiles = [], queue }: InvoiceHeader): RecordedFile[] => [
  { content: documentContentOf({ queue }), recorded: archive },
  ...furtherFiles.map(({ content, ...recorded }) => ({ content, recorded })),
]

/** An e-invoice is archived in each format that the customer gets. */
export const examineFormats = (where: string, invoice: Invoice, files: readonly RecordedFile[]): Examined[] => {
  const archived = files.map(({ content }) => content).filter((content) => content !== 'validationReport')
  return [examined('document', where, compared('formats of its archived e-invoices', listed(formatsOf(invoice)), listed(archived)))]
}

const listed = (contents: readonly FileContent[]): string => contents.toSorted().join(', ')

/** One object for each file: the version that the header records, alone, with the recorded bytes, of this invoice. */
export const examineDocument = (entry: JournalEntry, recorded: ArchivedFile | undefined, found: ArchivedVersions): Examined[] => [
  examined('document', found.where, [
    ...compared('object that the invoice records', found.where, recorded?.key),
    ...(recorded === undefined ? [] : versionFaults(recorded, found)),
    ...(recorded === undefined || found.recorded === undefined ? [] : contentFaults(entry, recorded, found.recorded)),
  ]),
]

const versionFaults = ({ versionId }: ArchivedFile, { versions, recorded }: ArchivedVersions): Fault[] => {
  if (recorded === undefined) return [{ expected: `the document in version ${versionId}`, actual: `versions ${namesOf(versions)}` }]
  return versions.length === 1 ? [] : [{ expected: 'one version of the document', actual: `versions ${namesOf(versions)}` }]
}

const namesOf = (versions: ArchivedVersions['versions']): string =>
  versions.length === 0 ? 'none' : versions.map(({ versionId, deleted }) => (deleted ? `${versionId} (a deletion)` : versionId)).join(', ')

const contentFaults = (entry: JournalEntry, { sha256 }: ArchivedFile, found: NonNullable<ArchivedVersions['recorded']>): Fault[] => [
  ...compared('SHA-256 of the document', sha256, found.sha256),
  ...compared('invoice that the document names', entry.invoiceId, found.invoiceId),
  ...compared('digest of the facts it was drawn from', entry.digest, found.digest),
]
