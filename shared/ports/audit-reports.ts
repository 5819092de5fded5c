import type { VerifiedPoint } from '../domain/audit/parts.ts'
import type { AuditReport, AuditState } from '../domain/audit/report.ts'

/** Where audits put down their work and file their reports; no part of the books, which an audit only reads. */
export type AuditReports = {
  readonly find: (auditId: string) => Promise<AuditState | undefined>
  /** The last one put is the one that is found: each is whole, so a call that is repeated goes on from any of them. */
  readonly put: (state: AuditState) => Promise<void>
  /** Answers where the report is. */
  readonly file: (report: AuditReport) => Promise<string>
  /** Up to where each queue was last found in order. */
  readonly verified: () => Promise<readonly VerifiedPoint[]>
  readonly verify: (points: readonly VerifiedPoint[]) => Promise<void>
}
