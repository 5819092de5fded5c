import type { Archive } from '../../shared/ports/archive.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { ExportFiles } from '../../shared/ports/export-files.ts'
import type { FilePacker } from '../../shared/ports/file-packer.ts'
import type { LedgerReads } from '../../shared/ports/ledger-reads.ts'

export type Ports = {
  readonly ledger: LedgerReads
  readonly archive: Pick<Archive, 'read'>
  readonly files: ExportFiles
  readonly packer: FilePacker
  readonly clock: Clock
  readonly pace: Pace
}

export type Pace = {
  /** Documents that are read at once: their facts, and their files, which are packed however large they are. */
  readonly perRead: number
  readonly documentsPerZipRead: number
  /** Documents after which a table begins another file, and a call puts down its work. */
  readonly perTable: number
  /** Archived files, or bytes of them, after which a ZIP is full. */
  readonly filesPerZip: number
  readonly bytesPerZip: number
}

/**
 * An entry has some lines for each account and VAT rate, so the journal of 10,000 documents stays far below the 1,048,576 rows of a spreadsheet.
 * A ZIP of 64 MB is held twice in memory while it is made, besides the 72 documents of one more reading.
 */
export const usualPace: Pace = { perRead: 500, documentsPerZipRead: 25, perTable: 10_000, filesPerZip: 300, bytesPerZip: 64_000_000 }
