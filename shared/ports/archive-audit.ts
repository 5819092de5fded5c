import type { ArchivedVersions } from '../domain/audit/document.ts'
import type { AuditOrder } from '../domain/audit/report.ts'
import type { Day } from '../domain/day.ts'
import type { SellerId } from '../domain/ids.ts'

export type AuditedDocument = {
  readonly sellerId: SellerId
  readonly issueDate: Day
  readonly number: string
  /** The version that the books record. */
  readonly versionId: string | undefined
}

/** Looks into the archive without changing it. */
export type ArchiveAudit = {
  /** What the archive holds for each of these numbers, in their order. */
  readonly inspect: (documents: readonly AuditedDocument[], how: AuditOrder['documents']) => Promise<readonly ArchivedVersions[]>
}
