import { metric } from './observe.ts'

/** Tells operations that an audit is through, and how much it found; alarms watch both. */
export const tellAudit = ({ findings, moreFindings }: { readonly findings: readonly unknown[]; readonly moreFindings: number }): void =>
  metric('audit-books', { auditsFinished: 1, auditFindings: findings.length + moreFindings })
