import type { AuditFinding } from '../../shared/domain/audit/finding.ts'
import type { VerifiedPoint } from '../../shared/domain/audit/parts.ts'
import { examineReceivables } from '../../shared/domain/audit/receivables.ts'
import { type AuditReport, type AuditState, findingCount, withExamined } from '../../shared/domain/audit/report.ts'
import { queueId } from '../../shared/domain/series.ts'
import type { Ports } from './ports.ts'

/** Everything is read: what is left over of the receivables is told, the report is filed, and the next audit goes on from here. */
export const finish = async (ports: Ports, audited: AuditState) => {
  const report = reportOf(ports, withExamined(audited, examineReceivables(audited.receivables)))
  const where = await ports.reports.file(report)
  await verify(ports, audited)
  ports.finished(report)
  const findings = findingCount(report)
  return { outcome: findings > 0 ? 'found' : 'inOrder', auditId: report.auditId, findings, report: where } as const
}

const reportOf = ({ clock }: Ports, audited: AuditState): AuditReport => {
  const { todo: _todo, receivables: _receivables, verified: _verified, ...tally } = audited
  return { schemaVersion: 1, ...tally, findings: inOrder(tally.findings), finishedAt: clock.now() }
}

/** By kind, then by key: the same findings make the same report, however the work was cut into pieces. */
const inOrder = (findings: readonly AuditFinding[]): AuditFinding[] => findings.toSorted((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1))

const sortKeyOf = ({ kind, where, expected }: AuditFinding): string => `${kind} ${where} ${expected}`

/** A queue with a finding is read again from where it was in order, until nothing is found in it any more. */
const verify = async ({ reports }: Ports, { verified, receivables }: AuditState): Promise<void> => {
  const inDoubt = new Set<string>(receivables.map(({ sellerId }) => sellerId))
  const points = verified.filter(({ queue }) => !inDoubt.has(queue.sellerId))
  const known = new Map<string, VerifiedPoint>((await reports.verified()).map((point) => [queueId(point.queue), point]))
  for (const point of points) known.set(queueId(point.queue), point)
  await reports.verify([...known.values()])
}
