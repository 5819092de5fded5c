import type { FileContent } from '../domain/archived-file.ts'
import type { ArchivedVersions } from '../domain/audit/document.ts'
import type { AuditOrder } from '../domain/audit/report.ts'
import type { Day } from '../domain/day.ts'
import type { SellerId } from '../domain/ids.ts'

export type AuditedFile = {
  readonly sellerId: SellerId
  readonly issueDate: Day
  readonly number: string
  readonly content: FileContent
  /** The version that the books record. */
  readonly versionId: string | undefined
}

/** Looks into the archive without changing it. */
export type ArchiveAudit = {
  /** What the archive holds for each of these files, in their order. */
  readonly inspect: (files: readonly AuditedFile[], how: AuditOrder['documents']) => Promise<readonly ArchivedVersions[]>
}
