import type { AuditOrder } from '../domain/audit/report.ts'

/** The state machine `audit`; one execution for each audit. */
export type AuditMachine = {
  /** `startedBefore`: it was started, and may have ended. */
  readonly start: (auditId: string, order: AuditOrder) => Promise<'started' | 'startedBefore'>
}
