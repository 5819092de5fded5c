import type { FileContent } from '../../shared/domain/archived-file.ts'
import { examineDocument, examineFormats, type RecordedFile, recordedFiles } from '../../shared/domain/audit/document.ts'
import { type AuditKind, compared, examined, type Examined, type Fault } from '../../shared/domain/audit/finding.ts'
import { itemIn } from '../../shared/domain/audit/found.ts'
import { examineFacts, isStored, sealedFacts } from '../../shared/domain/audit/invoice.ts'
import { sha256 } from '../../shared/domain/canonical-json.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import type { JournalEntry } from '../../shared/domain/journal-entry.ts'
import { xmlInPdf } from '../../shared/einvoice/xml-in-pdf.ts'
import type { Archive } from '../../shared/ports/archive.ts'
import { reportFaults } from './archived-report.ts'
import { xmlFaults } from './archived-xml.ts'
import type { BookPorts, Ports } from './ports.ts'

export type ArchivePorts = BookPorts & { readonly archive: Pick<Archive, 'read'> & Ports['archive'] }

/** What an audit of the books checks, and of each archived file that it has its bytes, says what the ledger says, and is reported on. */
export type ArchiveKind = AuditKind | 'bytes' | 'xml' | 'report'
export type ArchiveCheck = Omit<Examined, 'kind'> & { readonly kind: ArchiveKind }

const check = (kind: ArchiveKind, where: string, faults: readonly Fault[]): ArchiveCheck => ({ kind, where, faults })

export type ExaminedFiles = { readonly checks: readonly ArchiveCheck[]; readonly files: number; readonly notStored: readonly string[] }

/** Entries whose files are read at once: a document of 1,000 lines has a megabyte or two. */
const atOnce = 20

/** The archived files of issued invoices; those whose number has just been given are not there yet. */
export const examineFiles = async (ports: ArchivePorts, entries: readonly JournalEntry[]): Promise<ExaminedFiles> => {
  const examinedSoFar: ExaminedFiles[] = []
  for (let at = 0; at < entries.length; at += atOnce) examinedSoFar.push(...(await examineSome(ports, entries.slice(at, at + atOnce))))
  return {
    checks: examinedSoFar.flatMap(({ checks }) => checks),
    files: examinedSoFar.reduce((sum, { files }) => sum + files, 0),
    notStored: examinedSoFar.flatMap(({ notStored }) => notStored),
  }
}

const examineSome = async (ports: ArchivePorts, entries: readonly JournalEntry[]): Promise<ExaminedFiles[]> => {
  const headers = await ports.reads.headers(entries.map(({ invoiceId }) => invoiceId))
  const snapshots = await ports.reads.snapshots(entries.map(({ digest }) => digest))
  return Promise.all(
    entries.map(async (entry, at) => {
      const [header, snapshot] = [headers[at], snapshots[at]]
      const head = itemIn(header)
      const where = header?.where ?? entry.number
      if (head === undefined) return nothingBut(examined('header', where, compared(`state of ${entry.number}`, 'STORED', undefined)))
      const known = examined('header', where, [])
      if (!isStored(head)) return { checks: [known], files: 0, notStored: [entry.number] }
      const facts = [known, ...(snapshot === undefined ? [] : examineFacts(entry, snapshot))]
      const invoice = sealedFacts(entry, snapshot)
      if (invoice === undefined) return nothingBut(...facts)
      const files = await examineInvoice(ports, { entry, invoice, where }, head)
      return { ...files, checks: [...facts, ...files.checks] }
    }),
  )
}

const nothingBut = (...checks: readonly ArchiveCheck[]): ExaminedFiles => ({ checks, files: 0, notStored: [] })

type Issued = { readonly entry: JournalEntry; readonly invoice: Invoice; readonly where: string }
type ReadFile = RecordedFile & { readonly key: string; readonly bytes: Uint8Array }

const examineInvoice = async (ports: ArchivePorts, { entry, invoice, where }: Issued, header: InvoiceHeader): Promise<ExaminedFiles> => {
  const recorded = recordedFiles(header)
  const found = await ports.archive.inspect(
    recorded.map((file) => ({ ...entry, content: file.content, versionId: file.recorded?.versionId })),
    'checksums',
  )
  const kept = recorded.flatMap((file, at) => found.slice(at, at + 1).map((versions) => ({ ...file, versions })))
  const read = (await Promise.all(kept.map((file) => bytesOf(ports, file)))).flat()
  return {
    checks: [
      ...examineFormats(where, invoice, recorded),
      ...kept.flatMap((file) => examineDocument(entry, file.recorded, file.versions)),
      ...read.map(({ key, bytes, recorded: file }) => check('bytes', key, compared('SHA-256 of the bytes', file?.sha256, sha256(bytes)))),
      ...read.flatMap((file) => examineXml({ entry, invoice }, file)),
      check('report', where, reportOf(entry, recorded, read)),
    ],
    files: read.length,
    notStored: [],
  }
}

type Kept = RecordedFile & { readonly versions: { readonly where: string; readonly recorded: object | undefined } }

/** What is not there, `examineDocument` says. */
const bytesOf = async ({ archive }: ArchivePorts, { content, recorded, versions }: Kept): Promise<ReadFile[]> => {
  if (recorded === undefined || versions.recorded === undefined || recorded.key !== versions.where) return []
  return [{ content, recorded, key: recorded.key, bytes: await archive.read(recorded) }]
}

const examineXml = (issued: Omit<Issued, 'where'>, { content, key, bytes }: ReadFile): ArchiveCheck[] => {
  if (content === 'validationReport' || content === 'document') return []
  const xml = content === 'facturX' ? xmlInPdf(bytes) : bytes
  const none = [{ expected: 'a document with its XML inside', actual: 'no XML is attached' }]
  return [check('xml', key, xml === undefined ? none : xmlFaults(issued, content, xml))]
}

const isReport = ({ content }: { readonly content: FileContent }): boolean => content === 'validationReport'

const reportOf = (entry: JournalEntry, recorded: readonly RecordedFile[], read: readonly ReadFile[]): Fault[] => {
  if (recorded.every(({ content }) => content === 'document')) return []
  if (!recorded.some(isReport)) return [{ expected: 'a validation report beside the files', actual: 'none is recorded' }]
  const report = read.find(isReport)
  return report === undefined ? [] : reportFaults(entry, recorded, report.bytes)
}
