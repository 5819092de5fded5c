import type { JournalEntry } from '../../shared/domain/journal-entry.ts'
import { byteOrderMark, type Cell, csvOf } from '../../shared/domain/reports/csv.ts'
import { exportTables } from '../../shared/domain/reports/export-tables.ts'
import type { ExportProgress } from '../../shared/domain/reports/export.ts'
import { withDocuments } from '../../shared/domain/reports/vat-report.ts'
import { moved, withPart } from './progress.ts'
import type { Ports } from './ports.ts'
import { readOn } from './stretch.ts'

type Table = {
  readonly head: readonly Cell[]
  readonly recordsOf: (entries: readonly JournalEntry[]) => Promise<readonly (readonly Cell[])[]>
}

/** A table that grows with the documents: each call writes one file of it, with its head, so that every file can be read by itself. */
export const writeTable = async (ports: Ports, progress: ExportProgress): Promise<ExportProgress> => {
  const { head, recordsOf } = tableOf(ports, progress.kind)
  const texts = [byteOrderMark, csvOf([head])]
  let [rows, read] = [0, 0]
  const stretch = await readOn(ports, progress, {
    limit: ports.pace.perRead,
    take: async (entries) => {
      const records = await recordsOf(entries)
      texts.push(csvOf(records))
      rows += records.length
      read += entries.length
      return read >= ports.pace.perTable ? 'enough' : 'more'
    },
  })
  const bytes = Buffer.from(texts.join(''))
  return withPart(ports, progress, { bytes, mediaType: csvType, rows, stretch })
}

const csvType = 'text/csv; charset=utf-8; header=present'

const tableOf = ({ ledger }: Ports, kind: ExportProgress['kind']): Table => {
  const { journal, invoices } = exportTables
  if (kind === 'journal') return { head: journal.head, recordsOf: async (entries) => journal.records(entries) }
  return {
    head: invoices.head,
    recordsOf: async (entries) => {
      const [documents, headers] = await Promise.all([ledger.documents(entries), ledger.headers(entries)])
      return invoices.records(
        documents.flatMap((document, at) => {
          const header = headers[at]
          return header === undefined ? [] : [{ ...document, header }]
        }),
      )
    },
  }
}

/** VAT is added up over all documents; its one file is written at the end. */
export const writeVat = async (ports: Ports, progress: ExportProgress): Promise<ExportProgress> => {
  let [vat, read] = [progress.vat, 0]
  const stretch = await readOn(ports, progress, {
    limit: ports.pace.perRead,
    take: async (entries) => {
      vat = withDocuments(vat, await ports.ledger.documents(entries))
      read += entries.length
      return read >= ports.pace.perTable ? 'enough' : 'more'
    },
  })
  const counted = { ...progress, vat }
  if (stretch.next !== undefined) return moved(counted, stretch)
  const records = exportTables.vat.records(vat)
  const bytes = Buffer.from(byteOrderMark + csvOf([exportTables.vat.head, ...records]))
  return withPart(ports, counted, { bytes, mediaType: csvType, rows: records.length, stretch })
}
