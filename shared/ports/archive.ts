import type { ArchivedFile, FileContent } from '../domain/archived-file.ts'
import type { Day } from '../domain/day.ts'
import type { Digest, InvoiceId, SellerId } from '../domain/ids.ts'

/** Written files on their way to the archive; kept seven days. */
export type Staging = {
  readonly put: (invoiceId: InvoiceId, file: { content: FileContent; bytes: Uint8Array }) => Promise<{ key: string; sha256: string }>
  readonly read: (key: string) => Promise<Uint8Array>
}

/** Write-once storage until the end of the document's fiscal year + 10 years. */
export type Archive = {
  /** Stores, or adopts the object that is there when its metadata names the same invoice and digest; `ArchiveOccupied` otherwise. */
  readonly store: (file: {
    sellerId: SellerId
    invoiceId: InvoiceId
    digest: Digest
    issueDate: Day
    number: string
    content: FileContent
    bytes: Uint8Array
  }) => Promise<ArchivedFile>
  readonly read: (file: ArchivedFile) => Promise<Uint8Array>
}
