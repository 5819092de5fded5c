import type { Day } from '../../shared/domain/day.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import type { JournalEntry } from '../../shared/domain/journal-entry.ts'
import type { ArchivedFile } from '../../shared/domain/archived-file.ts'
import { csvOf, textCell } from '../../shared/domain/reports/csv.ts'
import type { ExportProgress } from '../../shared/domain/reports/export.ts'
import type { PackedFile } from '../../shared/ports/file-packer.ts'
import { withPart } from './progress.ts'
import type { Ports } from './ports.ts'
import { readOn } from './stretch.ts'

/** A file of a document; of one that is numbered and not archived yet there is none, which the contents say. */
type Filed = { readonly entry: JournalEntry; readonly file: ArchivedFile | undefined }

/**
 * A ZIP of the archived files as they are, the very versions that were recorded, and `contents.csv`: what is in it, with the SHA-256 of each, so
 * that anybody can compare.
 */
export const writeDocuments = async (ports: Ports, progress: ExportProgress): Promise<ExportProgress> => {
  const packed: PackedFile[] = []
  const contents: Filed[] = []
  let size = 0
  const stretch = await readOn(ports, progress, {
    limit: ports.pace.documentsPerZipRead,
    take: async (entries) => {
      const filed = filesOf(entries, await ports.ledger.headers(entries))
      const read = await Promise.all(filed.map((each) => readFile(ports, each)))
      contents.push(...filed)
      packed.push(...read.flat())
      size = packed.reduce((sum, { bytes }) => sum + bytes.length, 0)
      return packed.length >= ports.pace.filesPerZip || size >= ports.pace.bytesPerZip ? 'enough' : 'more'
    },
  })
  const bytes = ports.packer.pack([...packed, contentsOf(contents, progress.until)])
  return withPart(ports, progress, { bytes, mediaType: 'application/zip', rows: packed.length, stretch })
}

const filesOf = (entries: readonly JournalEntry[], headers: readonly InvoiceHeader[]): Filed[] =>
  entries.flatMap((entry, at): Filed[] => {
    const { archive, furtherFiles = [] } = headers[at] ?? {}
    return archive === undefined ? [{ entry, file: undefined }] : [archive, ...furtherFiles].map((file) => ({ entry, file }))
  })

const nameOf = ({ key }: ArchivedFile): string => key.slice(key.lastIndexOf('/') + 1)

const readFile = async ({ archive }: Ports, { entry, file }: Filed): Promise<PackedFile[]> =>
  file === undefined ? [] : [{ name: nameOf(file), bytes: await archive.read(file), on: entry.issueDate }]

const contentsOf = (contents: readonly Filed[], on: Day): PackedFile => {
  const head = ['number', 'issueDate', 'file', 'sha256'].map(textCell)
  const records = contents.map(({ entry, file }) =>
    [entry.number, entry.issueDate, file === undefined ? 'not archived yet' : nameOf(file), file?.sha256].map(textCell),
  )
  return { name: 'contents.csv', bytes: Buffer.from(csvOf([head, ...records])), on }
}
