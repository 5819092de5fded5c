import type { Examined } from '../../shared/domain/audit/finding.ts'
import type { Part, VerifiedPoint } from '../../shared/domain/audit/parts.ts'
import type { Receivable } from '../../shared/domain/audit/receivables.ts'
import type { AuditReport } from '../../shared/domain/audit/report.ts'
import type { ArchiveAudit } from '../../shared/ports/archive-audit.ts'
import type { AuditReads } from '../../shared/ports/audit-reads.ts'
import type { AuditReports } from '../../shared/ports/audit-reports.ts'
import type { Clock, Pause } from '../../shared/ports/clock.ts'

export type Ports = {
  readonly reads: AuditReads
  readonly archive: ArchiveAudit
  readonly reports: AuditReports
  readonly clock: Clock
  readonly pause: Pause
  readonly pace: Pace
  /** Tells operations that an audit is through. */
  readonly finished: (report: AuditReport) => void
}

/** What the register of the numbers is read by. */
export type BookPorts = Pick<Ports, 'reads' | 'clock' | 'pause' | 'pace'>

export type Pace = {
  /** Register pages, or drafts, that are read at once. */
  readonly perRead: number
  /** Numbers and drafts after which a call puts down its work. */
  readonly perCall: number
}

/** A part that was worked on: the checks that were made, and what is left of it. */
export type PartDone = {
  readonly checks: readonly Examined[]
  readonly parts: readonly Part[]
  /** Numbers or drafts that were looked at. */
  readonly items: number
  readonly receivables?: readonly Receivable[]
  readonly series?: readonly { readonly series: string; readonly from: number; readonly to: number }[]
  readonly verified?: readonly VerifiedPoint[]
}

/** A commit holds 48 invoices at most, and one of 1,000 lines takes megabytes once it is read: 200 of them stay far below the memory. */
export const usualPace: Pace = { perRead: 20, perCall: 20_000 }
