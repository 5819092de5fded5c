import type { AuditReport, AuditState } from '../domain/audit/report.ts'
import type { Instant } from '../domain/day.ts'

/** What audits have filed, for whoever reads it. */
export type FiledAudits = {
  /** Reports, the newest first; `next` when there are more, and the page after it has those that come after this id. */
  readonly newest: (page: {
    readonly now: Instant
    readonly limit: number
    readonly after?: string | undefined
  }) => Promise<{ readonly reports: readonly AuditReport[]; readonly next: string | undefined }>
  readonly report: (auditId: string) => Promise<AuditReport | undefined>
  /** What an audit has put down last, be it done or not; it goes after 35 days. */
  readonly underWay: (auditId: string) => Promise<AuditState | undefined>
}
